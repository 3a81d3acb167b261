package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.reconciliation.domain.DifferenceKind;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.ReconciliationStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What staff ask about reconciliations. */
@Stateless
public class ReconciliationQueries {

    /** So many differences of one reconciliation are listed at most; how many there are stands in its summary. */
    public static final int MOST_DIFFERENCES = 500;

    private static final String SUMMARY = """
            select r.identifier, r.initiator, r.status, r.phase, r.snapshot_at, r.taken_at, r.ended_at, r.started_by,
                   r.started_at,
                   (select count(*) from reconciliation e where e.daily_on = r.daily_on and e.initiator = r.initiator and e.id <= r.id),
                   r.result_codes, t.ours, t.theirs, t.beyond,
                   (select count(*) from reconciliation_difference d where d.reconciliation_id = r.id),
                   (select string_agg(c.decision || ' (' || c.proposed_by || ', ' || c.decided_by || ')', E'\\n' order by c.closed_at)
                      from operator_case c where c.status = 'CLOSED' and c.id in (
                           select case_id from reconciliation_difference where reconciliation_id = r.id
                           union select case_id from reconciliation_case where reconciliation_id = r.id)),
                   (select string_agg(format('%s-%s: %s', w.account_type, w.account_id, w.trouble), E'\\n')
                      from reconciliation_reading w where w.reconciliation_id = r.id and w.trouble is not null)
              from reconciliation r
              left join lateral (select sum(ours) as ours, sum(theirs) as theirs, sum(beyond) as beyond
                                   from reconciliation_total where reconciliation_id = r.id) t on true
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The day on which the store began to keep a record: from then on, every day should have a reconciliation. */
    public LocalDate firstDay() {
        return Sql.first(
                        database.store(),
                        "select least((select at from audit_entry order by id limit 1),"
                                + " (select started_at from reconciliation order by id limit 1))",
                        row -> day(row.getTimestamp(1)))
                .orElseGet(this::today);
    }

    private LocalDate day(@Nullable Timestamp time) {
        return time == null ? today() : LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC);
    }

    /** Today (UTC). */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Every day since the first one, newest first (UTC); a day without one is there too, and empty. */
    public List<Day> days() {
        return days(firstDay(), today());
    }

    /**
     * The days of a period, newest first.
     *
     * @param from included; not before the first day
     * @param to included; not after today
     */
    public List<Day> days(LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(firstDay()) ? firstDay() : from;
        LocalDate last = to.isAfter(today()) ? today() : to;
        Map<LocalDate, List<Summary>> byDay = Sql.list(
                        database.store(),
                        SUMMARY + " where r.started_at >= ? and r.started_at < ? order by r.id",
                        ReconciliationQueries::summary,
                        first.atStartOfDay().toInstant(ZoneOffset.UTC),
                        last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .stream()
                .collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.startedAt(), ZoneOffset.UTC)));
        List<Day> days = new ArrayList<>();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            days.add(new Day(day, byDay.getOrDefault(day, List.of())));
        }
        return List.copyOf(days);
    }

    /** One reconciliation. */
    public Optional<Summary> find(String identifier) {
        return Sql.first(
                database.store(), SUMMARY + " where r.identifier = ?", ReconciliationQueries::summary, identifier);
    }

    /** The sums of both sides in it, in the order of account, period and unit type. */
    public List<Total> totals(String identifier) {
        return Sql.list(
                database.store(),
                "select t.account_type, t.account_id, t.account_cp, t.unit_type, t.ours, t.theirs, t.beyond"
                        + " from reconciliation_total t join reconciliation r on r.id = t.reconciliation_id"
                        + " where r.identifier = ? order by 1, 2, 3, 4",
                row -> new Total(
                        row.getInt(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getObject(6, Long.class),
                        row.getLong(7)),
                identifier);
    }

    /** What differs in it, at most {@link #MOST_DIFFERENCES} stretches, as they were found. */
    public List<Difference> differences(String identifier) {
        return Sql.list(
                database.store(),
                "select d.kind, d.account_type, d.account_id, d.originating_party, lower(d.serials), upper(d.serials) - 1,"
                        + " d.ours, d.theirs, d.transaction_identifier, d.case_id"
                        + " from reconciliation_difference d join reconciliation r on r.id = d.reconciliation_id"
                        + " where r.identifier = ? order by d.id limit ?",
                row -> new Difference(
                        DifferenceKind.valueOf(row.getString(1)),
                        row.getInt(2) + "-" + row.getLong(3),
                        row.getString(4) + " " + row.getLong(5) + " to " + row.getLong(6),
                        row.getLong(6) - row.getLong(5) + 1,
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                identifier,
                MOST_DIFFERENCES);
    }

    /** The cases about differences that wait for a decision, oldest first. */
    public List<OpenCase> openCases() {
        return Sql.list(
                database.store(),
                """
                select c.id, c.facts, c.opened_at, c.proposed_decision, c.proposed_by, r.identifier,
                       (select count(*) from lot_hold h where h.case_id = c.id and h.released_at is null)
                  from operator_case c join reconciliation_case k on k.case_id = c.id
                  join reconciliation r on r.id = k.reconciliation_id
                 where c.status <> 'CLOSED' order by c.opened_at, c.id
                """,
                row -> new OpenCase(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7)));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString(1),
                Initiator.valueOf(row.getString(2)),
                ReconciliationStatus.valueOf(row.getString(3)),
                row.getInt(4),
                row.getTimestamp(5).toInstant(),
                instant(row.getTimestamp(6)),
                instant(row.getTimestamp(7)),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getInt(10),
                row.getString(11),
                row.getLong(12),
                row.getObject(13) == null ? null : row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getString(16),
                row.getString(17));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * A day and its reconciliations.
     *
     * @param day UTC
     * @param reconciliations those started on it, in their order
     */
    public record Day(LocalDate day, List<Summary> reconciliations) {

        /** Whether it went by without one that ended, of either side. */
        public boolean missing() {
            return reconciliations.stream()
                    .noneMatch(one -> one.endedAt() != null
                            && one.status() != ReconciliationStatus.ABANDONED
                            && one.status() != ReconciliationStatus.DENIED);
        }
    }

    /**
     * A reconciliation in a line.
     *
     * @param phase as far as it went: 1 totals, 2 unit blocks, 3 audit trail
     * @param snapshotAt the instant that both sides compare
     * @param takenAt when our copy was taken
     * @param endedAt when it ended or began to wait for people
     * @param startedBy who asked for it
     * @param attempt which attempt at the day's own it is, from 1; 0 where it is none
     * @param resultCodes what the registry gave with the result
     * @param ours units of our side
     * @param theirs units of theirs, where we know them
     * @param beyond units of theirs that were never offered here
     * @param differences stretches that differ
     * @param decisions what people decided, one a line, with both names
     * @param trouble accounts that could not be read at the last attempt, one a line
     */
    public record Summary(
            String identifier,
            Initiator initiator,
            ReconciliationStatus status,
            int phase,
            Instant snapshotAt,
            @Nullable Instant takenAt,
            @Nullable Instant endedAt,
            String startedBy,
            Instant startedAt,
            int attempt,
            @Nullable String resultCodes,
            long ours,
            @Nullable Long theirs,
            long beyond,
            long differences,
            @Nullable String decisions,
            @Nullable String trouble) {}

    /** Sums of one account, period and unit type on both sides. */
    public record Total(
            int accountType,
            long accountId,
            int accountPeriod,
            int unitType,
            long ours,
            @Nullable Long theirs,
            long beyond) {

        /** The account, printed. */
        public String account() {
            return accountType + "-" + accountId;
        }
    }

    /**
     * A stretch that differs, both sides next to each other.
     *
     * @param account where, printed
     * @param serials which, printed
     * @param units how many
     * @param ours what our books say
     * @param theirs what theirs say
     * @param transactionIdentifier the transaction it is about, if it is about one
     */
    public record Difference(
            DifferenceKind kind,
            String account,
            String serials,
            long units,
            String ours,
            String theirs,
            @Nullable String transactionIdentifier) {}

    /**
     * A case that waits.
     *
     * @param facts in a sentence
     * @param proposedDecision what a first person proposes, with the reason
     * @param identifier the reconciliation that found it first
     * @param lots how many lots stand still for it
     */
    public record OpenCase(
            UUID id,
            String facts,
            Instant openedAt,
            @Nullable String proposedDecision,
            @Nullable String proposedBy,
            String identifier,
            long lots) {}
}
