/** What can be done about a payment: start it, hear about it, confirm it, give money back; and what can be asked. */
@NullMarked
package org.tonne.payment.application;

import org.jspecify.annotations.NullMarked;
