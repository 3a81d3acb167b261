/** Standing orders: what a buyer wants to buy every month. */
@NullMarked
package org.tonne.standing;

import org.jspecify.annotations.NullMarked;
