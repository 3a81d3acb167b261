package org.tonne.sandbox.pay;

import org.tonne.sandbox.base.Session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** Gives a repeated request the answer of the first; only what succeeded is remembered. */
final class Idempotency {
    private Idempotency() {}

    /**
     * A request under its key.
     *
     * @param id the PayPal-Request-Id; without one nothing is remembered
     * @param content what must be the same in a repetition
     */
    record Request(String operation, Optional<String> id, String content) {}

    /** Does the work of a request in the open transaction. */
    @FunctionalInterface
    interface Work {
        Answer on(Session session) throws SQLException;
    }

    static Answer once(Session session, Request request, Work work) throws SQLException {
        if (request.id().isEmpty()) {
            return work.on(session);
        }
        String key = request.operation() + " " + request.id().get();
        String hash = sha256(request.content());
        int claimed = session.update(
                "insert into sandbox.pay_answer (request, content_hash) values (?, ?) on conflict (request) do nothing",
                key,
                hash);
        if (claimed == 0) {
            return earlier(session, key, hash);
        }
        Answer answer = work.on(session);
        if (answer.isRefusal()) {
            session.update("delete from sandbox.pay_answer where request = ?", key);
            return answer;
        }
        session.update(
                "update sandbox.pay_answer set status = ?, doc = ? where request = ?",
                answer.status(),
                answer.body().toString(),
                key);
        return answer;
    }

    private static Answer earlier(Session session, String key, String hash) throws SQLException {
        record Kept(String hash, Answer answer) {}
        Kept kept = session.first(
                        "select content_hash, status, doc from sandbox.pay_answer where request = ?",
                        row -> new Kept(row.getString(1), new Answer(row.getInt(2), Docs.parse(row.getString(3)))),
                        key)
                .orElseThrow();
        if (!kept.hash().equals(hash)) {
            throw ApiError.usedRequestId();
        }
        return kept.answer();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
