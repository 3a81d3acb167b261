package org.tonne.standing.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.BasketView;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.OrderStatus;
import org.tonne.standing.domain.StandingOutcome;
import org.tonne.standing.domain.StandingStatus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about standing orders. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StandingQueries {

    private static final String ORDERS = """
            select s.*, a.email, p.key, p.title, l.name as seller
              from standing_order s join buyer_account a on a.id = s.account_id
              join offer o on o.id = s.offer_id join seller l on l.id = o.seller_id
              join lot t on t.id = o.lot_id join issuance i on i.id = t.issuance_id join project p on p.id = i.project_id
            """;

    private static final String MINE = ORDERS + """
             where s.account_id = ? order by s.status = 'ENDED', s.made_at desc, s.id
            """;

    private static final String MONTHS = """
            select m.due_on, m.outcome, m.fact, m.purchase_id, o.reference, o.status
              from standing_order_month m left join orders o on o.purchase_id = m.purchase_id
             where m.standing_order_id = ? order by m.month desc
            """;

    @Inject
    Database database;

    @Inject
    BasketQueries baskets;

    /** Those of an account, what has ended last. */
    public List<StandingView> of(BuyerAccount account) {
        return Sql.list(database.store(), MINE, StandingQueries::bare, account.id()).stream()
                .map(this::withMonths)
                .toList();
    }

    /** The offer as it is now, as a basket with one unit of it. */
    public BasketView offer(UUID offer) {
        return baskets.view(Basket.EMPTY.with(offer, 1, 1));
    }

    /** What a letter must say of a month in which nothing was placed; nothing where its buyer was erased. */
    public Optional<Skipped> skipped(UUID id, YearMonth month) {
        return Sql.first(database.store(), ORDERS + " where s.id = ?", StandingQueries::bare, id)
                .map(this::withMonths)
                .flatMap(order -> order.months().stream()
                        .filter(tried -> YearMonth.from(tried.dueOn()).equals(month))
                        .findFirst()
                        .map(tried -> new Skipped(order, tried)));
    }

    /**
     * A month of a standing order in which nothing was placed.
     *
     * @param order as it stands now
     * @param month what came of the month
     */
    public record Skipped(StandingView order, StandingView.Month month) {}

    private static StandingView bare(ResultSet row) throws SQLException {
        return new StandingView(
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getString("seller"),
                StandingOrders.terms(row),
                StandingStatus.valueOf(row.getString("status")),
                row.getObject("next_on", LocalDate.class),
                List.of());
    }

    private StandingView withMonths(StandingView order) {
        return new StandingView(
                order.id(),
                order.offerId(),
                order.projectKey(),
                order.projectTitle(),
                order.sellerName(),
                order.terms(),
                order.status(),
                order.nextOn(),
                Sql.list(database.store(), MONTHS, StandingQueries::month, order.id()));
    }

    private static StandingView.Month month(ResultSet row) throws SQLException {
        @Nullable String status = row.getString("status");
        @Nullable String reference = row.getString("reference");
        return new StandingView.Month(
                row.getObject("due_on", LocalDate.class),
                StandingOutcome.valueOf(row.getString("outcome")),
                row.getLong("fact"),
                row.getObject("purchase_id", UUID.class),
                reference == null ? "" : reference,
                status == null ? null : OrderStatus.valueOf(status));
    }
}
