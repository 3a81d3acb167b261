/** Opening, asking for and deciding cases; the rules of a decision belong to the feature that owns its kind. */
@NullMarked
package org.tonne.cases.application;

import org.jspecify.annotations.NullMarked;
