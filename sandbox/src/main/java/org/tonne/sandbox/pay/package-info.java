/** A payment provider in small that speaks PayPal's Orders v2: orders, approval by the payer, captures, refunds, signed webhooks. */
@NullMarked
package org.tonne.sandbox.pay;

import org.jspecify.annotations.NullMarked;
