package org.tonne.order.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.BasketView.Notice;
import org.tonne.order.domain.Basket;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Question: what a basket is worth now. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BasketQueries {

    private static final String NOW = """
            select o.id, o.seller_id, s.name, s.slug, p.key, p.title, p.host_party, o.price_cents, o.min_quantity,
                   case when k.frozen then 0 else k.available end as free, i.unit_type, i.original_cp, i.applicable_cp,
                   i.monitoring_start, i.monitoring_end, i.expires_on
              from offer o
              join seller s on s.id = o.seller_id
              join lot t on t.id = o.lot_id
              join stock k on k.lot_id = t.id
              join issuance i on i.id = t.issuance_id
              join project p on p.id = i.project_id
             where o.id = ? and o.status = 'PUBLISHED'
               and o.valid_from <= ? and (o.valid_until is null or o.valid_until > ?)
               and (i.unit_type = 5 or i.expires_on > ?)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The basket with live prices and quantities. */
    public BasketView view(Basket basket) {
        Map<UUID, List<Priced>> bySeller = new LinkedHashMap<>();
        List<UUID> gone = new ArrayList<>();
        for (Basket.Line line : basket.lines()) {
            priced(line)
                    .ifPresentOrElse(
                            priced -> bySeller.computeIfAbsent(priced.sellerId, seller -> new ArrayList<>())
                                    .add(priced),
                            () -> gone.add(line.offerId()));
        }
        List<BasketView.SellerPart> parts =
                bySeller.values().stream().map(BasketQueries::part).toList();
        List<BasketView.Line> lines =
                parts.stream().flatMap(part -> part.lines().stream()).toList();
        boolean settled = gone.isEmpty()
                && !lines.isEmpty()
                && parts.size() <= DraftPurchases.MAX_SELLERS
                && lines.stream().allMatch(line -> line.notice() == Notice.NONE);
        return new BasketView(
                parts,
                List.copyOf(gone),
                parts.stream().map(BasketView.SellerPart::subtotal).reduce(Money.ZERO, BasketQueries::sum),
                lines.stream().mapToLong(BasketView.Line::quantity).sum(),
                settled);
    }

    private static BasketView.SellerPart part(List<Priced> priced) {
        Priced first = priced.get(0);
        List<BasketView.Line> lines = priced.stream().map(Priced::line).toList();
        return new BasketView.SellerPart(
                first.sellerId,
                first.sellerName,
                first.sellerSlug,
                lines,
                lines.stream().map(BasketView.Line::amount).reduce(Money.ZERO, BasketQueries::sum));
    }

    private Optional<Priced> priced(Basket.Line wanted) {
        Instant now = clock.instant();
        return Sql.first(
                database.store(),
                NOW,
                row -> new Priced(
                        row.getObject("seller_id", UUID.class),
                        row.getString("name"),
                        row.getString("slug"),
                        line(row, wanted)),
                wanted.offerId(),
                now,
                now,
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private static BasketView.Line line(ResultSet row, Basket.Line wanted) throws SQLException {
        Money price = Money.ofCents(row.getLong("price_cents"));
        long free = row.getLong("free");
        long least = row.getLong("min_quantity");
        return new BasketView.Line(
                wanted.offerId(),
                row.getString("key"),
                row.getString("title"),
                row.getString("host_party"),
                wanted.quantity(),
                price,
                Money.ofCents(wanted.shownPriceCents()),
                amount(price, wanted.quantity()),
                free,
                least,
                UnitType.ofCode(row.getInt("unit_type")),
                row.getInt("original_cp"),
                row.getInt("applicable_cp"),
                row.getObject("monitoring_start", LocalDate.class),
                row.getObject("monitoring_end", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                notice(wanted, price, free, least));
    }

    private static Notice notice(Basket.Line wanted, Money price, long free, long least) {
        if (wanted.quantity() > free) {
            return Notice.FEWER_FREE;
        }
        if (price.cents() != wanted.shownPriceCents()) {
            return Notice.PRICE_CHANGED;
        }
        return wanted.quantity() < least ? Notice.BELOW_MINIMUM : Notice.NONE;
    }

    /** A basket may hold more than any money can pay; it is then shown with the largest sum and cannot be checked out. */
    private static Money amount(Money price, long quantity) {
        try {
            return price.times(Quantity.of(quantity));
        } catch (ArithmeticException tooLarge) {
            return Money.ofCents(Long.MAX_VALUE);
        }
    }

    private static Money sum(Money one, Money other) {
        return one.cents() > Long.MAX_VALUE - other.cents() ? Money.ofCents(Long.MAX_VALUE) : one.plus(other);
    }

    private record Priced(UUID sellerId, String sellerName, String sellerSlug, BasketView.Line line) {}
}
