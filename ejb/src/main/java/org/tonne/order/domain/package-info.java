/** Baskets and orders: what a buyer asked for, of whom, at what price, and how far it has come. */
@NullMarked
package org.tonne.order.domain;

import org.jspecify.annotations.NullMarked;
