/** Payments and refunds: what a buyer owes, what arrived, what went back, and the moves each may make. */
@NullMarked
package org.tonne.payment.domain;

import org.jspecify.annotations.NullMarked;
