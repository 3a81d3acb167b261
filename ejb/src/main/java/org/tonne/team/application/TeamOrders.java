package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.domain.OrderStatus;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about what was bought for a team; each of its members is answered, and nobody else. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TeamOrders {

    /** How many orders stand on a page. */
    public static final int PAGE = 20;

    /** More than these stand in no file. */
    public static final int MOST = 10_000;

    private static final String FROM = """
              from team_member m
              join team_checkout c on c.team_id = m.team_id
              join purchase p on p.client = ? and p.idempotency_key = c.checkout_id::text
              join orders o on o.purchase_id = p.id
            """;

    private static final String MINE = " where m.team_id = ? and m.account_id = ?";

    private static final String ORDERS = """
            select p.id, o.reference, p.placed_at, coalesce(a.email, '') as buyer, s.name as seller, b.name as beneficiary,
                   (select sum(l.quantity) from order_line l where l.order_id = o.id) as units, o.total_cents, o.status,
                   c.cost_centre, c.order_number
            """ + FROM + """
              join seller s on s.id = o.seller_id
              join beneficiary b on b.purchase_id = p.id
              left join buyer_account a on a.id = c.account_id
            """ + MINE + " order by p.placed_at desc, o.id limit ? offset ?";

    private static final String OF_PURCHASE = """
            select c.team_id, c.team_name, c.cost_centre, c.order_number
              from purchase p join team_checkout c on c.checkout_id = checkout_of(p.client, p.idempotency_key)
             where p.id = ?
            """;

    @Inject
    Database database;

    /** How many orders there are. */
    public long count(BuyerAccount account, UUID team) {
        return Sql.list(
                        database.store(),
                        "select count(*)" + FROM + MINE,
                        row -> row.getLong(1),
                        CheckoutDrafts.WEB,
                        team,
                        account.id())
                .get(0);
    }

    /**
     * Those of a page, newest first.
     *
     * @param page from 1
     */
    public List<TeamOrder> of(BuyerAccount account, UUID team, int page) {
        return orders(account, team, PAGE, PAGE * (Math.max(1, page) - 1));
    }

    /** All of them, newest first; at most {@link #MOST}. */
    public List<TeamOrder> all(BuyerAccount account, UUID team) {
        return orders(account, team, MOST, 0);
    }

    private List<TeamOrder> orders(BuyerAccount account, UUID team, int limit, int offset) {
        return Sql.list(
                database.store(), ORDERS, TeamOrders::order, CheckoutDrafts.WEB, team, account.id(), limit, offset);
    }

    private static TeamOrder order(ResultSet row) throws SQLException {
        return new TeamOrder(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getTimestamp("placed_at").toInstant(),
                row.getString("buyer"),
                row.getString("seller"),
                row.getString("beneficiary"),
                row.getLong("units"),
                Money.ofCents(row.getLong("total_cents")),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("cost_centre"),
                row.getString("order_number"));
    }

    /** For which team a purchase was placed; whoever has its page is answered. */
    public Optional<TeamPurchase> ofPurchase(UUID purchase) {
        return Sql.first(database.store(), OF_PURCHASE, TeamOrders::purchase, purchase);
    }

    static TeamPurchase purchase(ResultSet row) throws SQLException {
        return new TeamPurchase(
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getString("cost_centre"),
                row.getString("order_number"));
    }
}
