package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.ProposalTransaction;
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
 * @param conflicts how often its identifier came with other content
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
        @Nullable String failureDetail,
        int conflicts) {

    /** The attestation of a completed cancellation: its number, its day, its document (PDF in ASCII) and the SHA-256 told of it. */
    record Certified(String number, LocalDate issuedOn, String document, String sha256) {}

    /** What the codes of a discrepancy are about: the units reported, or those proposed while none are. */
    List<ReportedBlock> named(ProposalTransaction proposed) {
        return blocks.isEmpty()
                ? proposed.getProposalUnitBlocks().stream()
                        .map(ReportedBlock::of)
                        .toList()
                : blocks;
    }

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
                row.getString("fault_detail"),
                row.getInt("conflicts"));
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

    static void report(Session session, String id, List<ReportedBlock> blocks) throws SQLException {
        session.update("update sandbox.transaction set blocks = ? where id = ?", ReportedBlock.print(blocks), id);
    }

    static void attest(Session session, String id, Certified attestation) throws SQLException {
        session.update(
                "update sandbox.transaction set attestation = ?, attestation_on = ?, attestation_text = ?,"
                        + " attestation_sha256 = ? where id = ?",
                attestation.number(),
                attestation.issuedOn(),
                attestation.document(),
                attestation.sha256(),
                id);
    }

    /** Counts a proposal of other content under the same identifier: what a platform must never do. */
    static void contradicted(Session session, String id) throws SQLException {
        session.update("update sandbox.transaction set conflicts = conflicts + 1 where id = ?", id);
    }

    static Optional<Transaction> find(Session session, String id) throws SQLException {
        return session.first("select * from sandbox.transaction where id = ?", Transaction::of, id);
    }

    static Optional<Transaction> attestedBy(Session session, String number) throws SQLException {
        return session.first(
                "select * from sandbox.transaction where attestation = ? order by received_at limit 1",
                Transaction::of,
                number);
    }

    /** The number of the attestation that was issued last before that transaction's. */
    static Optional<String> numberBefore(Session session, String id) throws SQLException {
        return session.first(
                "select attestation from sandbox.transaction where attestation is not null and id <> ?"
                        + " order by received_at desc, id desc limit 1",
                row -> row.getString(1),
                id);
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
