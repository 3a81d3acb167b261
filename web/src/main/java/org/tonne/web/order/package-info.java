/** Paying, and following an order to its certificate. */
@NullMarked
package org.tonne.web.order;

import org.jspecify.annotations.NullMarked;
