package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RegistryCommand.Account;
import org.tonne.config.RegistrySettings;
import org.tonne.reconciliation.application.ReconciliationAnswer.Block;
import org.tonne.reconciliation.application.ReconciliationAnswer.Blocks;
import org.tonne.reconciliation.application.ReconciliationAnswer.Label;
import org.tonne.reconciliation.application.ReconciliationAnswer.Total;
import org.tonne.reconciliation.application.ReconciliationAnswer.Totals;
import org.tonne.reconciliation.application.ReconciliationAnswer.Trail;
import org.tonne.reconciliation.persistence.Demands;
import org.tonne.reconciliation.persistence.Told;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tonne.reconciliation.application.ReconciliationAnswer.MOST_IN_A_PART;

/** Use case: a sender takes the next part of an answer that the registry waits for; no other server gets the same. */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // it is claimed before a byte is sent
public class ClaimReconciliationAnswer {

    private static final Duration SLACK = Duration.ofSeconds(5);

    @Inject
    Demands demands;

    @Inject
    Told told;

    @Inject
    RegistrySettings settings;

    @Inject
    Clock clock;

    /** The part that is due, if one is. It is due again where nothing is recorded for it within twice the time-out. */
    public Optional<ReconciliationAnswer> claim() {
        Instant now = clock.instant();
        Duration held = settings.timeout().multipliedBy(2).plus(SLACK);
        return demands.lockDue(now, now.plus(held)).map(this::answer);
    }

    private ReconciliationAnswer answer(Demands.Due due) {
        return switch (Demand.Kind.valueOf(due.wanted().kind())) {
            case TOTALS -> totals(due);
            case BLOCKS -> blocks(due);
            case TRAIL -> trail(due);
        };
    }

    private Totals totals(Demands.Due due) {
        List<Total> totals = told.totals(due).stream()
                .map(row ->
                        new Total(row.accountType(), row.accountId(), row.accountPeriod(), row.unitType(), row.units()))
                .toList();
        return new Totals(label(due, true, 0), totals);
    }

    private Blocks blocks(Demands.Due due) {
        List<Told.BlockRow> rows = told.blocks(due, MOST_IN_A_PART + 1);
        boolean last = rows.size() <= MOST_IN_A_PART;
        List<Told.BlockRow> part = last ? rows : rows.subList(0, MOST_IN_A_PART);
        long nextNr = part.isEmpty() ? due.afterNr() : part.get(part.size() - 1).nr();
        List<Block> blocks = part.stream()
                .map(row -> new Block(
                        new Account(row.accountType(), row.accountId()),
                        row.party(),
                        row.first(),
                        row.last(),
                        row.unitType(),
                        row.applicablePeriod()))
                .toList();
        return new Blocks(label(due, last, nextNr), blocks);
    }

    private Trail trail(Demands.Due due) {
        Told.TrailPart part = told.trail(due, MOST_IN_A_PART);
        Account to = new Account(Told.VOLUNTARY_CANCELLATION, settings.cancellationAccount());
        List<ReconciliationAnswer.Completed> transactions = part.transactions().stream()
                .map(row -> new ReconciliationAnswer.Completed(
                        row.transactionIdentifier(),
                        row.at(),
                        new Account(row.accountType(), row.accountId()),
                        to,
                        row.blocks()))
                .toList();
        return new Trail(label(due, part.last(), part.nextNr()), transactions);
    }

    private static Label label(Demands.Due due, boolean last, long nextNr) {
        return new Label(due.id(), due.identifier(), due.part(), last, nextNr);
    }
}
