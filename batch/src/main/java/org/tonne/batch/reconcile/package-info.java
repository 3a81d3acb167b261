/** The job that starts each day's reconciliation with the registry. */
@NullMarked
package org.tonne.batch.reconcile;

import org.jspecify.annotations.NullMarked;
