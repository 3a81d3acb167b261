/** Reconciliation: two sets of books about the same units, compared; where they stand, and what may happen to them. */
@NullMarked
package org.tonne.reconciliation.domain;

import org.jspecify.annotations.NullMarked;
