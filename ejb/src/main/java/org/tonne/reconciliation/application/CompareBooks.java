package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.reconciliation.domain.BlockComparison;
import org.tonne.reconciliation.domain.DifferenceKind;
import org.tonne.reconciliation.domain.Finding;
import org.tonne.reconciliation.domain.Moved;
import org.tonne.reconciliation.domain.Reconciliation;
import org.tonne.reconciliation.domain.ReconciliationAction;
import org.tonne.reconciliation.persistence.Books;
import org.tonne.reconciliation.persistence.Differences;
import org.tonne.reconciliation.persistence.Reconciliations;
import org.tonne.reconciliation.persistence.Snapshots;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/**
 * Use case: everything we asked for in a reconciliation of ours is there, so the two books are held against each other.
 * They are read as streams: memory does not grow with their length.
 */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class CompareBooks {

    @Inject
    Database database;

    @Inject
    Reconciliations reconciliations;

    @Inject
    Snapshots snapshots;

    @Inject
    Differences differences;

    @Inject
    OpenDifferences openDifferences;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Compares one that is ready, if one is.
     *
     * @return whether there was one
     */
    public boolean compareOne() {
        Optional<Reconciliation> ready = reconciliations.lockReadyToCompare();
        ready.ifPresent(this::compare);
        return ready.isPresent();
    }

    private void compare(Reconciliation reconciliation) {
        long id = reconciliation.identity().id();
        findDifferences(reconciliation);
        differences.tellBlocksFromTotals(id);
        differences.addForeignReservations(id);
        differences.addTransactions(id);
        long found = differences.count(id);
        Instant now = clock.instant();
        if (found == 0) {
            reconciliation.doubt(ReconciliationAction.VALIDATE, 1);
            reconciliation.end(ReconciliationAction.COMPLETE, now);
        } else {
            reconciliation.doubt(ReconciliationAction.DOUBT_TOTALS, 2);
            reconciliation.doubt(ReconciliationAction.DOUBT_BLOCKS, 3);
            boolean waits = openDifferences.open(reconciliation);
            reconciliation.end(waits ? ReconciliationAction.CALL_OPERATOR : ReconciliationAction.COMPLETE_BY_HAND, now);
        }
        reconciliations.save(reconciliation);
        snapshots.drop(id);
        audit.write(
                Audit.STORE,
                "reconciliation.compared",
                reconciliation.identity().identifier(),
                reconciliation.status() + ", " + found + " differences");
    }

    private void findDifferences(Reconciliation reconciliation) {
        long id = reconciliation.identity().id();
        Moved moved = differences.movedSince(id, reconciliation.identity().snapshotAt());
        try (Connection connection = database.store().getConnection();
                PreparedStatement keeping = Differences.keeping(connection);
                Books ours = new Books(connection, id, false);
                Books theirs = new Books(connection, id, true)) {
            snapshots.keepTotals(id, BlockComparison.compare(ours, theirs, finding -> {
                if (finding.sort() != Finding.Sort.BEYOND) {
                    moved.without(finding).forEach(sure -> keep(keeping, id, sure));
                }
            }));
        } catch (SQLException failure) {
            throw new IllegalStateException("The copies of the books cannot be compared", failure);
        }
    }

    private static void keep(PreparedStatement keeping, long reconciliation, Finding finding) {
        DifferenceKind kind =
                switch (finding.sort()) {
                    case LACKING -> DifferenceKind.TOTAL_DIFFERS;
                    case STILL_THERE -> DifferenceKind.MISSING_TRANSACTION;
                    case OTHER_KIND, NAMED_TWICE -> DifferenceKind.BLOCKS_DIFFER;
                    case BEYOND -> throw new IllegalArgumentException("No difference: " + finding);
                };
        try {
            Differences.keep(keeping, reconciliation, kind, finding);
        } catch (SQLException failure) {
            throw new IllegalStateException("A difference cannot be kept", failure);
        }
    }
}
