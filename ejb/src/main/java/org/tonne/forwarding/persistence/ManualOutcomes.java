package org.tonne.forwarding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.forwarding.domain.EnteredOutcome;
import org.tonne.forwarding.domain.Outcome;
import org.tonne.forwarding.domain.OutcomeStatus;
import org.tonne.shared.UnitBlock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Outcomes that people have entered, waiting and decided. */
@ApplicationScoped
public class ManualOutcomes {

    private static final String COLUMNS =
            "select id, entered_by, happened_on, blocks, attestation_number, words, status from manual_outcome";

    @Inject
    Database database;

    /**
     * Adds one.
     *
     * @return false where another one waits already, or the transaction is not known
     */
    public boolean add(String transactionIdentifier, Outcome outcome, String actor, Instant now) {
        return Sql.update(
                        database.store(),
                        """
                        insert into manual_outcome (cancellation_id, status, happened_on, blocks, attestation_number, words,
                                                    entered_by, entered_at)
                        select id, 'ENTERED', ?, ?, ?, ?, ?, ? from cancellation where transaction_identifier = ?
                        on conflict (cancellation_id) where status = 'ENTERED' do nothing
                        """,
                        outcome.happenedOn(),
                        outcome.blocks().stream().map(UnitBlock::toString).collect(Collectors.joining("\n")),
                        outcome.attestationNumber(),
                        outcome.words(),
                        actor,
                        now,
                        transactionIdentifier)
                == 1;
    }

    /** Takes the one that waits and locks it. */
    public Optional<EnteredOutcome> lockWaiting(String transactionIdentifier) {
        return Sql.first(
                database.store(),
                COLUMNS + " where status = 'ENTERED' and cancellation_id ="
                        + " (select id from cancellation where transaction_identifier = ?) for update",
                ManualOutcomes::read,
                transactionIdentifier);
    }

    /**
     * Whether the request was sent after the answer that waits was entered; holds the cancellation, so that it is not sent
     * meanwhile either.
     */
    public boolean isSentSince(String transactionIdentifier) {
        return Sql.first(database.store(), """
                        select exists (select 1 from manual_outcome m where m.cancellation_id = c.id and m.status = 'ENTERED'
                                                                        and m.entered_at < c.sent_at)
                          from cancellation c where c.transaction_identifier = ? for no key update of c
                        """, row -> row.getBoolean(1), transactionIdentifier)
                .orElse(false);
    }

    Optional<EnteredOutcome> waiting(long cancellation) {
        return Sql.first(
                database.store(),
                COLUMNS + " where status = 'ENTERED' and cancellation_id = ?",
                ManualOutcomes::read,
                cancellation);
    }

    /** Stores how one was decided, and by whom. */
    public void decided(EnteredOutcome outcome, String actor, Instant now) {
        Sql.update(
                database.store(),
                "update manual_outcome set status = ?, decided_by = ?, decided_at = ? where id = ?",
                outcome.status().name(),
                actor,
                now,
                outcome.id());
    }

    private static EnteredOutcome read(ResultSet row) throws SQLException {
        List<UnitBlock> blocks = row.getString(4).lines().map(UnitBlock::parse).toList();
        return new EnteredOutcome(
                row.getLong(1),
                row.getString(2),
                new Outcome(row.getObject(3, LocalDate.class), blocks, row.getString(5), row.getString(6)),
                OutcomeStatus.valueOf(row.getString(7)));
    }
}
