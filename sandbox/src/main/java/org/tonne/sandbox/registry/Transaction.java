package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A cancellation as the registry keeps it.
 *
 * @param proposal what was proposed, as text of the contract
 * @param accepted whether the proposal was taken; a refused one is kept too, so that its repetition gets the same reply
 * @param codes why it was refused, or the discrepancy found
 * @param status 1 proposed, 2 checked, 3 discrepancy, 4 completed, 7 cancelled; none when refused
 * @param blocks what the registry reports as cancelled; empty before completion
 */
record Transaction(
        String id,
        String contentHash,
        String proposal,
        boolean accepted,
        List<Code> codes,
        Optional<Integer> status,
        Optional<Instant> statusAt,
        List<ReportedBlock> blocks,
        Optional<Certified> attestation,
        Case failure,
        @Nullable String failureDetail) {

    /** The attestation of a completed cancellation: its number, its day, the text of its document and that text's SHA-256. */
    record Certified(String number, LocalDate issuedOn, String text, String sha256) {}

    private static Transaction of(ResultSet row) throws SQLException {
        OffsetDateTime statusAt = row.getObject("status_at", OffsetDateTime.class);
        return new Transaction(
                row.getString("id"),
                row.getString("content_hash"),
                row.getString("proposal"),
                row.getInt("result") == 1,
                Code.parseAll(row.getString("codes")),
                Optional.ofNullable(row.getObject("status", Integer.class)),
                Optional.ofNullable(statusAt).map(OffsetDateTime::toInstant),
                ReportedBlock.parseAll(row.getString("blocks")),
                certified(row),
                Case.numbered(row.getString("fault")).orElse(Case.NONE),
                row.getString("fault_detail"));
    }

    private static Optional<Certified> certified(ResultSet row) throws SQLException {
        String number = row.getString("attestation");
        return number == null
                ? Optional.empty()
                : Optional.of(new Certified(
                        number,
                        row.getObject("attestation_on", LocalDate.class),
                        row.getString("attestation_text"),
                        row.getString("attestation_sha256")));
    }

    /** Claims the identifier; false when it was claimed before, by a transaction now committed. */
    static boolean claim(Session session, String id, String hash, String proposal, Instant now) throws SQLException {
        return session.update(
                        "insert into sandbox.transaction (id, content_hash, proposal, received_at, fault) values (?, ?, ?, ?, '')"
                                + " on conflict (id) do nothing",
                        id,
                        hash,
                        proposal,
                        now)
                == 1;
    }

    static void refuse(Session session, String id, List<Code> codes) throws SQLException {
        session.update("update sandbox.transaction set result = 0, codes = ? where id = ?", Code.print(codes), id);
    }

    static void accept(Session session, String id, Case failure, @Nullable String detail, Instant now)
            throws SQLException {
        session.update(
                "update sandbox.transaction set result = 1, status = 1, status_at = ?, fault = ?, fault_detail = ? where id = ?",
                now,
                failure.number(),
                detail,
                id);
    }

    static void moveTo(Session session, String id, int status, List<Code> codes, Instant now) throws SQLException {
        session.update(
                "update sandbox.transaction set status = ?, status_at = ?, codes = ? where id = ?",
                status,
                now,
                Code.print(codes),
                id);
    }

    static void complete(Session session, String id, List<ReportedBlock> blocks, Certified attestation)
            throws SQLException {
        session.update(
                "update sandbox.transaction set blocks = ?, attestation = ?, attestation_on = ?, attestation_text = ?,"
                        + " attestation_sha256 = ? where id = ?",
                ReportedBlock.print(blocks),
                attestation.number(),
                attestation.issuedOn(),
                attestation.text(),
                attestation.sha256(),
                id);
    }

    static Optional<Transaction> find(Session session, String id) throws SQLException {
        return session.first("select * from sandbox.transaction where id = ?", Transaction::of, id);
    }

    static Optional<Transaction> attestedBy(Session session, String number) throws SQLException {
        return session.first("select * from sandbox.transaction where attestation = ?", Transaction::of, number);
    }

    static List<Transaction> latest(Session session, int most) throws SQLException {
        return session.list(
                "select * from sandbox.transaction order by received_at desc, id desc limit ?", Transaction::of, most);
    }

    /** What an earlier completed cancellation reported, latest first. */
    static Optional<Transaction> completedBefore(Session session, String id) throws SQLException {
        return session.first(
                "select * from sandbox.transaction where status = 4 and id <> ? order by status_at desc limit 1",
                Transaction::of,
                id);
    }
}
