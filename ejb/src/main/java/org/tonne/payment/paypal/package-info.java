/** PayPal's Orders v2, spoken over HTTP: the adapter behind the port for payments online. */
@NullMarked
package org.tonne.payment.paypal;

import org.jspecify.annotations.NullMarked;
