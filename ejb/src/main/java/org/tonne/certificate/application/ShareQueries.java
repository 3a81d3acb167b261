package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Questions of a buyer about the shares of a purchase, line by line of its list. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShareQueries {

    private static final int PIECE = 1_000;

    private static final String PROGRESS = """
            with list as (
                select l.list_id, l.line, l.quantity,
                       coalesce((select sum(s.quantity) from certificate_share s
                                  where s.list_id = l.list_id and s.line = l.line), 0) as given
                  from purchase p join share_line l on l.list_id = list_of(p.id, p.client, p.idempotency_key)
                 where p.id = ?),
            made as (
                select count(*) as shares, count(d.share_id) as drawn
                  from orders o join certificate_share s on s.order_id = o.id left join share_document d on d.share_id = s.id
                 where o.purchase_id = ?)
            select count(*), coalesce(sum(quantity), 0), coalesce(sum(given), 0), count(*) filter (where given = quantity),
                   (select shares from made), (select drawn from made)
              from list
            """;

    private static final String ROWS = """
            select l.line, l.name, l.quantity, l.reason, s.place, s.facts->>'number', s.code, s.quantity,
                   d.share_id is not null,
                   (select string_agg(b.value, '; ') from jsonb_array_elements(s.facts->'parts') p,
                           jsonb_array_elements_text(p.value->'blocks') b)
              from purchase u join share_line l on l.list_id = list_of(u.id, u.client, u.idempotency_key)
              left join certificate_share s on s.list_id = l.list_id and s.line = l.line
              left join share_document d on d.share_id = s.id
             where u.id = ?
            """;

    private static final String DOCUMENTED = """
            select c.year, c.number, s.place, s.facts->>'number', s.code, s.issued_at, s.facts->>'beneficiary', s.quantity,
                   (select string_agg(b.value, '; ') from jsonb_array_elements(s.facts->'parts') p,
                           jsonb_array_elements_text(p.value->'blocks') b)
              from orders o join certificate c on c.order_id = o.id and c.in_force
              join certificate_share s on s.order_id = o.id join share_document d on d.share_id = s.id
             where o.purchase_id = ? and (c.year, c.number, s.place) > (?, ?, ?)
             order by c.year, c.number, s.place limit ?
            """;

    @Inject
    Database database;

    /** How far the list of a purchase has come; nothing where it has none. */
    public Optional<Progress> progress(UUID purchaseId) {
        return Sql.first(
                        database.store(),
                        PROGRESS,
                        row -> new Progress(
                                row.getInt(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)),
                        purchaseId,
                        purchaseId)
                .filter(progress -> progress.lines() > 0);
    }

    /** How many rows the list of a purchase has: its lines, and one more for each line that got another share. */
    public int rows(UUID purchaseId) {
        return Sql.first(
                        database.store(),
                        "select count(*) from (" + ROWS + ") counted",
                        row -> row.getInt(1),
                        purchaseId)
                .orElseThrow();
    }

    /**
     * Some lines with what they got, in the order of the list; a line that got two shares stands there twice.
     *
     * @param page from 1
     * @param size rows a page
     */
    public List<ShareRow> page(UUID purchaseId, int page, int size) {
        return Sql.list(
                database.store(),
                ROWS + " order by l.line, s.issued_at, s.order_id, s.place limit ? offset ?",
                ShareQueries::row,
                purchaseId,
                size,
                (page - 1L) * size);
    }

    /**
     * All of them.
     *
     * @param reader is handed row after row
     */
    public void each(UUID purchaseId, Consumer<ShareRow> reader) {
        List<ShareRow> piece = List.of();
        for (int page = 1; page == 1 || piece.size() == PIECE; page++) {
            piece = page(purchaseId, page, PIECE);
            piece.forEach(reader);
        }
    }

    /**
     * The certificates that have a document, by number.
     *
     * @param reader is handed one after the other
     */
    public void documented(UUID purchaseId, Consumer<Documented> reader) {
        List<Documented> piece = List.of();
        Documented last = Documented.NONE;
        do {
            piece = Sql.list(
                    database.store(),
                    DOCUMENTED,
                    ShareQueries::documented,
                    purchaseId,
                    last.year(),
                    last.order(),
                    last.place(),
                    PIECE);
            piece.forEach(reader);
            last = piece.isEmpty() ? last : piece.get(piece.size() - 1);
        } while (piece.size() == PIECE);
    }

    private static Documented documented(ResultSet row) throws SQLException {
        return new Documented(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7),
                row.getLong(8),
                row.getString(9));
    }

    /**
     * Kept PDFs by the codes of their shares; who asks for few at a time keeps few in memory.
     *
     * @param codes as stored
     */
    public Map<String, byte[]> documents(List<String> codes) {
        return Sql.list(
                        database.store(),
                        "select s.code, d.pdf from certificate_share s join share_document d on d.share_id = s.id"
                                + " where s.code = any(?::text[])",
                        row -> Map.entry(row.getString(1), row.getBytes(2)),
                        (Object) codes.toArray(new String[0]))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ShareRow row(ResultSet row) throws SQLException {
        @Nullable String code = row.getString(7);
        return new ShareRow(
                row.getInt(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                code == null
                        ? Optional.empty()
                        : Optional.of(new Share(
                                row.getString(6), code, row.getLong(8), row.getBoolean(9), row.getString(10))));
    }

    /**
     * How far a list has come.
     *
     * @param lines of the list
     * @param units that they want
     * @param given units that are in shares
     * @param served lines that have all they want
     * @param shares certificates that are issued
     * @param drawn of these, how many have a document
     */
    public record Progress(int lines, long units, long given, int served, int shares, int drawn) {

        /** Whether every certificate that is issued has its document. */
        public boolean allDrawn() {
            return drawn == shares;
        }

        /** Whether all that is issued can be had as one archive: something is, and nothing of it is still to be drawn. */
        public boolean archivable() {
            return shares > 0 && allDrawn();
        }
    }

    /**
     * A line of a list and what it got.
     *
     * @param line where it stands in the file
     * @param name for whom
     * @param wanted units
     * @param reason may be empty
     * @param share what it got, if anything yet
     */
    public record ShareRow(int line, String name, long wanted, String reason, Optional<Share> share) {}

    /**
     * A certificate of a share.
     *
     * @param number {@code VC12/2026-17}
     * @param code as stored
     * @param quantity units
     * @param documentReady whether its PDF is made
     * @param serials its blocks, printed, separated by semicolons
     */
    public record Share(String number, String code, long quantity, boolean documentReady, String serials) {}

    /**
     * A certificate of a share whose document is made.
     *
     * @param year of the number of the order's certificate
     * @param order the number of the order's certificate in that year
     * @param place of the share in the order, from 1
     * @param number all of these, {@code VC12/2026-17}
     * @param code as stored
     * @param issuedAt when it was issued
     * @param name for whom
     * @param quantity units
     * @param serials its blocks, printed, separated by semicolons
     */
    public record Documented(
            int year,
            int order,
            int place,
            String number,
            String code,
            Instant issuedAt,
            String name,
            long quantity,
            String serials) {

        private static final Documented NONE = new Documented(0, 0, 0, "", "", Instant.EPOCH, "", 0, "");
    }
}
