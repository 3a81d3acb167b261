package org.tonne.certificate.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.certificate.domain.Carving.Stretch;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.persistence.Certificates.Kept;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.Publication;
import org.tonne.shared.SerialRange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The shares of orders that are divided by a list, each with its certificate. */
@ApplicationScoped
public class Shares {

    private static final String KEPT = """
            select s.id, s.order_id, b.id, s.facts::text, d.share_id is not null
              from certificate_share s
              join orders o on o.id = s.order_id
              join beneficiary b on b.purchase_id = o.purchase_id
              left join share_document d on d.share_id = s.id
            """;

    private static final String ADD = """
            insert into certificate_share (id, order_id, place, list_id, line, code, quantity, issued_at, facts)
            select n.id, ?, n.place, ?, n.line, n.code, n.quantity, ?, n.facts::jsonb
              from unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::text[])
                   as n (id, place, line, code, quantity, facts)
            """;

    private static final String ADD_BLOCKS = """
            insert into share_block (share_id, cancellation_id, originating_party, serials)
            select n.share_id, n.cancellation_id, n.party, int8range(n.first, n.last, '[]')
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                   as n (share_id, cancellation_id, party, first, last)
            """;

    @Inject
    Database database;

    /**
     * The lines of the order's purchase that have not got all they want yet, in their order; none where it has no list. The
     * purchase is held until the end of the transaction, so that no other order of it serves them at the same time.
     */
    public List<Waiting> waiting(UUID orderId) {
        Sql.first(
                database.store(),
                "select 1 from purchase where id = (select purchase_id from orders where id = ?) for no key update",
                row -> row.getInt(1),
                orderId);
        return Sql.list(
                database.store(),
                """
                select w.list_id, w.line, w.name, w.reason, w.wanted
                  from (select l.list_id, l.line, l.name, l.reason,
                               l.quantity - coalesce((select sum(s.quantity) from certificate_share s
                                                       where s.list_id = l.list_id and s.line = l.line), 0) as wanted
                          from orders o join purchase p on p.id = o.purchase_id
                          join share_line l on l.list_id = list_of(p.id, p.client, p.idempotency_key)
                         where o.id = ?) w
                 where w.wanted > 0 order by w.line
                """,
                row -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)),
                orderId);
    }

    /** What of an order is in shares already. */
    public List<Stretch> given(UUID orderId) {
        return Sql.list(
                database.store(),
                """
                select b.cancellation_id, lower(b.serials), upper(b.serials) - 1
                  from certificate_share s join share_block b on b.share_id = s.id where s.order_id = ?
                """,
                row -> new Stretch(row.getLong(1), new SerialRange(row.getLong(2), row.getLong(3))),
                orderId);
    }

    /** How many shares an order has. */
    public int count(UUID orderId) {
        return Sql.first(
                        database.store(),
                        "select count(*) from certificate_share where order_id = ?",
                        row -> row.getInt(1),
                        orderId)
                .orElseThrow();
    }

    /** Adds shares of one order, all or none. */
    public void add(UUID orderId, UUID listId, Instant now, List<NewShare> shares) {
        Sql.update(
                database.store(),
                ADD,
                orderId,
                listId,
                now,
                column(shares, share -> share.id().toString()),
                column(shares, share -> String.valueOf(share.place())),
                column(shares, share -> String.valueOf(share.line())),
                column(shares, share -> share.facts().code()),
                column(shares, share -> String.valueOf(share.facts().quantity())),
                column(shares, share -> FactsJson.print(share.facts())));
        List<Block> blocks = shares.stream()
                .flatMap(share -> share.stretches().stream().map(stretch -> new Block(share, stretch)))
                .toList();
        Sql.update(
                database.store(),
                ADD_BLOCKS,
                column(blocks, block -> block.share.id().toString()),
                column(blocks, block -> String.valueOf(block.stretch.cancellation())),
                column(blocks, block -> block.share.party(block.stretch)),
                column(blocks, block -> String.valueOf(block.stretch.serials().first())),
                column(blocks, block -> String.valueOf(block.stretch.serials().last())));
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** Shares of an order that have no document yet, in their order. */
    public List<Undrawn> undrawn(UUID orderId, int most) {
        return Sql.list(
                database.store(),
                """
                select s.id, s.facts::text from certificate_share s
                 where s.order_id = ? and not exists (select 1 from share_document d where d.share_id = s.id)
                 order by s.place limit ?
                """,
                row -> new Undrawn(row.getObject(1, UUID.class), FactsJson.parse(row.getString(2))),
                orderId,
                most);
    }

    /**
     * Keeps the document of a share, once.
     *
     * @return false when one is kept already
     */
    public boolean keepDocument(UUID shareId, byte[] pdf, Instant now) {
        return Sql.update(database.store(), """
                        insert into share_document (share_id, pdf, sha256, made_at)
                        select v.id, v.pdf, sha256(v.pdf), v.at
                          from (values (?::uuid, ?::bytea, ?::timestamptz)) as v (id, pdf, at)
                        on conflict (share_id) do nothing
                        """, shareId, pdf, now) == 1;
    }

    /** The share with this code. */
    public Optional<Kept> byCode(String code) {
        return Sql.first(database.store(), KEPT + " where s.code = ?", Shares::read, code);
    }

    /** The share at this place of the order whose certificate has this number. */
    public Optional<Kept> byNumber(int year, int number, int place) {
        return Sql.first(
                database.store(),
                KEPT + " where s.place = ? and exists (select 1 from certificate c where c.order_id = s.order_id"
                        + " and c.in_force and c.year = ? and c.number = ?)",
                Shares::read,
                place,
                year,
                number);
    }

    /** Names of a list are not published, whatever is chosen for that of the whole order. */
    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                1,
                true,
                FactsJson.parse(row.getString(4)),
                row.getBoolean(5),
                Publication.NONE);
    }

    /**
     * A line that waits for units.
     *
     * @param listId of which list
     * @param line where it stands in it
     * @param name to be printed
     * @param reason to be printed; may be empty
     * @param wanted units that it still wants, at least 1
     */
    public record Waiting(UUID listId, int line, String name, String reason, long wanted) {}

    /** A share to be added: its place in the order, for which line, what is printed, and what it is made of. */
    public record NewShare(UUID id, int place, int line, CertificateFacts facts, List<Stretch> stretches) {

        private String party(Stretch stretch) {
            return facts.parts().stream()
                    .flatMap(part -> part.blocks().stream())
                    .filter(block -> block.serials().equals(stretch.serials()))
                    .findFirst()
                    .orElseThrow()
                    .originatingParty();
        }
    }

    /** A share without a document. */
    public record Undrawn(UUID id, CertificateFacts facts) {}

    private record Block(NewShare share, Stretch stretch) {}
}
