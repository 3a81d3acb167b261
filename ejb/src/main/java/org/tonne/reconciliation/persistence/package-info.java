/** Reconciliations, snapshots and differences, as rows. Snapshots are written by the database and read as streams. */
@NullMarked
package org.tonne.reconciliation.persistence;

import org.jspecify.annotations.NullMarked;
