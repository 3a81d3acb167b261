/** What can be done with baskets and orders, and what can be asked about them: the door of this feature. */
@NullMarked
package org.tonne.order.application;

import org.jspecify.annotations.NullMarked;
