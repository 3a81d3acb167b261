/** Where payments, refunds and the movements of money are kept. */
@NullMarked
package org.tonne.payment.persistence;

import org.jspecify.annotations.NullMarked;
