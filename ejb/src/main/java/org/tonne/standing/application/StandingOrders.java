package org.tonne.standing.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.Publication;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.standing.domain.MonthlyDay;
import org.tonne.standing.domain.StandingOutcome;
import org.tonne.standing.domain.StandingStatus;
import org.tonne.standing.domain.StandingTerms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where standing orders are kept, and what came of their months. */
@Dependent
class StandingOrders {

    private static final String ADD = """
            insert into standing_order (quantity, day, ceiling_cents, payer_name, payer_kind, country, beneficiary, reason,
                   publish_name, publish_reason, language, next_on, id, account_id, offer_id, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE = """
            update standing_order
               set quantity = ?, day = ?, ceiling_cents = ?, payer_name = ?, payer_kind = ?, country = ?, beneficiary = ?, reason = ?,
                   publish_name = ?, publish_reason = ?, language = ?, next_on = ?
             where id = ?
            """;

    private static final String HOLD =
            "select s.*, a.email from standing_order s join buyer_account a on a.id = s.account_id where s.id = ?";

    private static final String UNPAID = """
            select exists (select 1 from standing_order_month m join orders o on o.purchase_id = m.purchase_id
                            where m.standing_order_id = ? and o.status = 'AWAITING_PAYMENT')
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A standing order as it is kept. */
    record Kept(
            UUID id,
            UUID offerId,
            StandingTerms terms,
            StandingStatus status,
            @Nullable LocalDate nextOn) {}

    /** What came of a month, with what explains it. */
    record Tried(
            StandingOutcome outcome, long fact, @Nullable UUID purchaseId) {}

    /** Today, by which standing orders fall due. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void add(UUID id, UUID account, UUID offer, StandingTerms terms) {
        LocalDate next = terms.day().next(today(), Optional.empty());
        Sql.update(database.store(), ADD, values(terms, next, id, account, offer, clock.instant()));
    }

    /** Keeps other terms; it falls due by them. */
    void change(Kept kept, StandingTerms terms) {
        LocalDate next = kept.status() == StandingStatus.ACTIVE ? next(kept.id(), terms.day()) : null;
        Sql.update(database.store(), CHANGE, values(terms, next, kept.id()));
    }

    private static @Nullable Object[] values(StandingTerms terms, @Nullable LocalDate next, Object... more) {
        @Nullable Object[] values = new @Nullable Object[12 + more.length];
        Object[] own = {
            terms.quantity().units(),
            terms.day().day(),
            terms.ceiling().cents(),
            terms.payer().name(),
            terms.payer().kind().name(),
            terms.payer().country(),
            terms.beneficiary(),
            terms.reason(),
            terms.publish().name(),
            terms.publish().reason(),
            terms.language()
        };
        System.arraycopy(own, 0, values, 0, own.length);
        values[own.length] = next;
        System.arraycopy(more, 0, values, own.length + 1, more.length);
        return values;
    }

    void move(Kept kept, StandingStatus to) {
        LocalDate next =
                to == StandingStatus.ACTIVE ? next(kept.id(), kept.terms().day()) : null;
        Sql.update(
                database.store(),
                "update standing_order set status = ?, next_on = ? where id = ?",
                to.name(),
                next,
                kept.id());
    }

    private LocalDate next(UUID id, MonthlyDay day) {
        return day.next(today(), lastTried(id));
    }

    private Optional<YearMonth> lastTried(UUID id) {
        return Sql.list(
                        database.store(),
                        "select max(month) from standing_order_month where standing_order_id = ?",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class))
                                .map(YearMonth::from),
                        id)
                .get(0);
    }

    /** How many of an account have not ended. */
    long open(UUID account) {
        return Sql.list(
                        database.store(),
                        "select count(*) from standing_order where account_id = ? and status <> 'ENDED'",
                        row -> row.getLong(1),
                        account)
                .get(0);
    }

    /** One of an account's own, locked until the transaction ends. */
    Optional<Kept> hold(UUID id, UUID account) {
        return Sql.first(
                database.store(), HOLD + " and s.account_id = ? for update of s", StandingOrders::kept, id, account);
    }

    /** One that is due, locked until the transaction ends; nothing where it is not, or somebody else has it in hand. */
    Optional<Kept> holdDue(UUID id) {
        return Sql.first(
                database.store(),
                HOLD + " and s.status = 'ACTIVE' and s.next_on <= ? for update of s skip locked",
                StandingOrders::kept,
                id,
                today());
    }

    /** Those that are due, longest first. */
    List<UUID> due(int most) {
        return Sql.list(
                database.store(),
                "select id from standing_order where status = 'ACTIVE' and next_on <= ? order by next_on, id limit ?",
                row -> row.getObject(1, UUID.class),
                today(),
                most);
    }

    /** Whether an order that it placed still waits for its money. */
    boolean isUnpaid(UUID id) {
        return Sql.list(database.store(), UNPAID, row -> row.getBoolean(1), id).get(0);
    }

    /** Keeps what came of the month; the database refuses a second time. It falls due again in the next one. */
    void tried(Kept kept, LocalDate dueOn, Tried tried) {
        Sql.update(
                database.store(),
                "insert into standing_order_month (standing_order_id, month, due_on, outcome, fact, purchase_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                kept.id(),
                dueOn.withDayOfMonth(1),
                dueOn,
                tried.outcome().name(),
                tried.fact(),
                tried.purchaseId(),
                clock.instant());
        Sql.update(
                database.store(),
                "update standing_order set next_on = ? where id = ?",
                next(kept.id(), kept.terms().day()),
                kept.id());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                terms(row),
                StandingStatus.valueOf(row.getString("status")),
                row.getObject("next_on", LocalDate.class));
    }

    /** The terms in a row that has the address of the account too. */
    static StandingTerms terms(ResultSet row) throws SQLException {
        return new StandingTerms(
                Quantity.of(row.getLong("quantity")),
                new MonthlyDay(row.getInt("day")),
                Money.ofCents(row.getLong("ceiling_cents")),
                new Payer(
                        row.getString("payer_name"),
                        row.getString("email"),
                        PayerKind.valueOf(row.getString("payer_kind")),
                        row.getString("country")),
                row.getString("beneficiary"),
                row.getString("reason"),
                new Publication(row.getBoolean("publish_name"), row.getBoolean("publish_reason")),
                row.getString("language"));
    }
}
