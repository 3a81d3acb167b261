package org.tonne.order.persistence;

import org.jspecify.annotations.Nullable;
import org.tonne.order.application.Purchases.Kind;
import org.tonne.order.application.Purchases.Outcome;
import org.tonne.order.domain.DraftPurchase;
import org.tonne.order.domain.Gift;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.QuotationRule;
import org.tonne.order.domain.ShareList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * One call of the database function place_purchases, or of place_quotation for one that is a quotation: a group of
 * purchases in, what became of each out.
 */
final class PlacePurchasesCall {

    private static final String ANSWER = "select ordinal, outcome, offer, fact, purchase from ";

    private static final String REQUEST = "?, ?, cast(? as uuid[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " cast(? as uuid[]), ?, ?, cast(? as uuid[]), ?,"
            + " cast(? as uuid[]), ?, ?, cast(? as uuid[]), ?, ?, ?)";

    private static final String CALL = ANSWER + "place_purchases(" + REQUEST;

    /** The same for one purchase that is a quotation. */
    private static final String CALL_QUOTATION = ANSWER + "place_quotation(?, " + REQUEST;

    /** The letters of those that are gifts, in the same statement: no purchase is there without its letter. */
    private static final String GIFTS = """
            , given as (
                insert into gift (purchase_id, email, day, message, language, certificate, asked_at)
                select p.purchase, g.email, g.day, g.message, g.language, g.certificate, ?
                  from placed p
                  join unnest(?, ?, cast(? as date[]), ?, ?, ?) g(ordinal, email, day, message, language, certificate)
                       on g.ordinal = p.ordinal
                 where p.outcome = 'PLACED')
            """;

    /** The lists of those that come with one, in the same statement too. */
    private static final String LISTS = """
            , listed as (
                insert into share_list (id, purchase_id)
                select p.purchase, p.purchase from placed p join unnest(?) l(ordinal) on l.ordinal = p.ordinal
                 where p.outcome = 'PLACED'),
            divided as (
                insert into share_line (list_id, line, name, quantity, reason)
                select p.purchase, l.line, l.name, l.quantity, l.reason
                  from placed p join unnest(?, ?, ?, ?, ?) l(ordinal, line, name, quantity, reason)
                       on l.ordinal = p.ordinal
                 where p.outcome = 'PLACED')
            """;

    private final PreparedStatement statement;
    private int parameter;

    private PlacePurchasesCall(PreparedStatement statement) {
        this.statement = statement;
    }

    /**
     * Calls it.
     *
     * @param careful whether to lock the lots first even for one purchase of one line
     */
    static void call(Connection connection, Instant now, boolean careful, List<Waiting> group) throws SQLException {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        List<GiftAt> gifts = gifts(group);
        List<ListAt> lists = lists(group);
        boolean quotation = group.get(0).draft().choice() == PaymentChoice.QUOTATION;
        String placing = quotation ? CALL_QUOTATION : CALL;
        try (PreparedStatement statement =
                connection.prepareStatement(statement(placing, !gifts.isEmpty(), !lists.isEmpty()))) {
            PlacePurchasesCall call = new PlacePurchasesCall(statement);
            call.begin(quotation, at, careful);
            call.purchases(group.stream().map(Waiting::draft).toList());
            call.ordersAndLines(group);
            if (!gifts.isEmpty()) {
                call.letters(at, gifts);
            }
            if (!lists.isEmpty()) {
                call.shares(lists);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Waiting waiting = group.get(rows.getInt(1) - 1);
                    waiting.done(outcome(rows, waiting.draft(), at));
                }
            }
        }
    }

    private void begin(boolean quotation, Instant at, boolean careful) throws SQLException {
        if (quotation) {
            statement.setInt(++parameter, QuotationRule.MOST_OPEN);
        }
        statement.setTimestamp(++parameter, Timestamp.from(at));
        statement.setBoolean(++parameter, careful);
    }

    private static String statement(String placing, boolean gifts, boolean lists) {
        return !gifts && !lists
                ? placing
                : "with placed as (" + placing + ")" + (gifts ? GIFTS : "") + (lists ? LISTS : "")
                        + " select ordinal, outcome, offer, fact, purchase from placed";
    }

    private static Outcome outcome(ResultSet row, DraftPurchase written, Instant at) throws SQLException {
        return new Outcome(
                Kind.valueOf(row.getString(2)),
                written,
                at,
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getObject(5, UUID.class));
    }

    private void purchases(List<DraftPurchase> drafts) throws SQLException {
        texts(drafts, draft -> draft.id().toString());
        texts(drafts, DraftPurchase::client);
        texts(drafts, DraftPurchase::idempotencyKey);
        statement.setObject(
                ++parameter, drafts.stream().map(DraftPurchase::requestSha256).toArray(byte[][]::new));
        texts(drafts, draft -> draft.payer().name());
        texts(drafts, draft -> draft.payer().email());
        texts(drafts, draft -> draft.payer().kind().name());
        texts(drafts, draft -> draft.payer().country());
        texts(drafts, DraftPurchase::locale);
        texts(drafts, draft -> draft.choice().method().name());
        numbers(drafts, draft -> draft.hold().toSeconds());
        texts(drafts, DraftPurchase::beneficiary);
        texts(drafts, DraftPurchase::reason);
        flags(drafts, draft -> draft.publish().name());
        flags(drafts, draft -> draft.publish().reason());
    }

    private static List<GiftAt> gifts(List<Waiting> group) {
        List<GiftAt> gifts = new ArrayList<>();
        for (int purchase = 1; purchase <= group.size(); purchase++) {
            Gift gift = group.get(purchase - 1).draft().gift();
            if (gift != null) {
                gifts.add(new GiftAt(purchase, gift));
            }
        }
        return gifts;
    }

    private static List<ListAt> lists(List<Waiting> group) {
        List<ListAt> lists = new ArrayList<>();
        for (int purchase = 1; purchase <= group.size(); purchase++) {
            ShareList shares = group.get(purchase - 1).draft().shares();
            if (shares != null) {
                lists.add(new ListAt(purchase, shares));
            }
        }
        return lists;
    }

    private void shares(List<ListAt> lists) throws SQLException {
        List<ShareAt> shares = lists.stream()
                .flatMap(list -> list.shares.lines().stream().map(line -> new ShareAt(list.purchase, line)))
                .toList();
        positions(lists, ListAt::purchase);
        positions(shares, ShareAt::purchase);
        positions(shares, share -> share.line.line());
        texts(shares, share -> share.line.name());
        numbers(shares, share -> share.line.quantity());
        texts(shares, share -> share.line.reason());
    }

    private void letters(Instant at, List<GiftAt> gifts) throws SQLException {
        statement.setTimestamp(++parameter, Timestamp.from(at));
        positions(gifts, GiftAt::purchase);
        texts(gifts, given -> given.gift.email());
        texts(gifts, given -> given.gift.day().toString());
        texts(gifts, given -> given.gift.message());
        texts(gifts, given -> given.gift.language());
        flags(gifts, given -> given.gift.certificate());
    }

    private void ordersAndLines(List<Waiting> group) throws SQLException {
        List<OrderAt> orders = new ArrayList<>();
        List<LineAt> lines = new ArrayList<>();
        for (int purchase = 1; purchase <= group.size(); purchase++) {
            for (DraftPurchase.Part part : group.get(purchase - 1).draft().orders()) {
                orders.add(new OrderAt(purchase, part));
                for (DraftPurchase.Line line : part.lines()) {
                    lines.add(new LineAt(purchase, orders.size(), line));
                }
            }
        }
        texts(orders, order -> order.part.id().toString());
        texts(orders, order -> order.part.reference());
        positions(orders, OrderAt::purchase);
        texts(orders, order -> order.part.sellerId().toString());
        numbers(orders, order -> order.part.total().cents());
        texts(lines, line -> line.line.id().toString());
        positions(lines, LineAt::order);
        positions(lines, LineAt::purchase);
        texts(lines, line -> line.line.offerId().toString());
        numbers(lines, line -> line.line.lotId());
        numbers(lines, line -> line.line.quantity());
        numbers(lines, line -> line.line.priceCents());
    }

    private <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        statement.setObject(++parameter, rows.stream().map(column).toArray(String[]::new));
    }

    private <T> void numbers(List<T> rows, ToLongFunction<T> column) throws SQLException {
        statement.setObject(++parameter, rows.stream().mapToLong(column).toArray());
    }

    private <T> void flags(List<T> rows, Predicate<T> column) throws SQLException {
        boolean[] values = new boolean[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.test(rows.get(i));
        }
        statement.setObject(++parameter, values);
    }

    private <T> void positions(List<T> rows, ToLongFunction<T> column) throws SQLException {
        statement.setObject(
                ++parameter,
                rows.stream().mapToInt(row -> (int) column.applyAsLong(row)).toArray());
    }

    private record GiftAt(int purchase, Gift gift) {}

    private record ListAt(int purchase, ShareList shares) {}

    private record ShareAt(int purchase, ShareList.Line line) {}

    private record OrderAt(int purchase, DraftPurchase.Part part) {}

    private record LineAt(int purchase, int order, DraftPurchase.Line line) {}
}
