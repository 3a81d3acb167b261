/** The service desk. */
@NullMarked
package org.tonne.support;

import org.jspecify.annotations.NullMarked;
