/** Quotations as documents: what a buyer's organisation is given to decide on. */
@NullMarked
package org.tonne.quotation;

import org.jspecify.annotations.NullMarked;
