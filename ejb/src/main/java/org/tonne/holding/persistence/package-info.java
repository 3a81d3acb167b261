/** The mirror and its history as rows; one account is locked at a time. */
@NullMarked
package org.tonne.holding.persistence;

import org.jspecify.annotations.NullMarked;
