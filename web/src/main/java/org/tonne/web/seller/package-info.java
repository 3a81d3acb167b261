/** The desk of a seller: transfers to confirm, orders, refunds to pay. */
@NullMarked
package org.tonne.web.seller;

import org.jspecify.annotations.NullMarked;
