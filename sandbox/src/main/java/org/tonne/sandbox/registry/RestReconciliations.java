package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.contract.types.ReceiveAuditTrail;
import org.tonne.contract.types.ReceiveTotals;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Total;
import org.tonne.contract.types.Transaction;
import org.tonne.contract.types.UnitBlock;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reconciliations by REST: the platform announces one, asks how it stands, and tells what is wanted. */
final class RestReconciliations {
    private static final int INITIATED = 1;
    private static final int CANCELLATION = 4;

    private final Registry registry;
    private final JsonContract contract;
    private final RestReply say;
    private final ReconciliationMailbox mailbox;
    private final String registryCode;

    RestReconciliations(Registry registry, JsonContract contract, RestReply say, String registryCode) {
        this.registry = registry;
        this.contract = contract;
        this.say = say;
        this.mailbox = new ReconciliationMailbox(registry.database());
        this.registryCode = registryCode;
    }

    /**
     * Answers what is asked or told about a reconciliation; false where there is nothing at that place.
     *
     * @param place the identifier, and what stands after it
     */
    boolean answer(HttpServletRequest request, HttpServletResponse reply, Matcher place) throws IOException {
        String identifier = place.group(1);
        String asked = request.getMethod() + " " + Objects.requireNonNullElse(place.group(2), "");
        Optional<String> told =
                asked.startsWith("POST ") ? schema(asked.substring("POST ".length())) : Optional.empty();
        if ("PUT ".equals(asked)) {
            announce(identifier, contract.read("NewReconciliation", request.getInputStream()), reply);
        } else if ("GET result".equals(asked)) {
            tell(identifier, 200, reply);
        } else if (told.isPresent()) {
            JsonObject body = contract.read(told.get(), request.getInputStream());
            List<Code> codes = take(identifier, place.group(2), body);
            say.note(asked + " of " + identifier, codes);
            if (codes.isEmpty()) {
                reply.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                say.problem(reply, 404, "No reconciliation " + identifier, codes);
            }
        }
        return "PUT ".equals(asked) || "GET result".equals(asked) || told.isPresent();
    }

    private void announce(String identifier, JsonObject body, HttpServletResponse reply) throws IOException {
        boolean known = find(identifier).isPresent();
        Optional<Code> refusal = announce(identifier, body);
        say.note("PUT reconciliation " + identifier, refusal.stream().toList());
        if (refusal.isPresent()) {
            int status = refusal.get().equals(Code.SNAPSHOT_PAST) ? 422 : 409;
            say.problem(reply, status, "The registry refuses " + identifier, List.of(refusal.get()));
        } else {
            tell(identifier, known ? 200 : 201, reply);
        }
    }

    private void tell(String identifier, int status, HttpServletResponse reply) throws IOException {
        Optional<JsonObject> course = course(identifier);
        if (course.isPresent()) {
            say.send(reply, status, "Reconciliation", course.get());
        } else {
            say.problem(reply, 404, "No reconciliation " + identifier, List.of(Code.RECONCILIATION_UNKNOWN));
        }
    }

    /** A NewReconciliation, which fits its schema; why it cannot be, or nothing. */
    Optional<Code> announce(String identifier, JsonObject body) {
        return registry.reconciliations().announced(identifier, instant(body, "snapshotDatetime"));
    }

    private Optional<Reconciliation> find(String identifier) {
        return registry.database().ask(session -> Reconciliation.lock(session, identifier));
    }

    /** How one stands, as the contract's Reconciliation; nothing where there is none. */
    Optional<JsonObject> course(String identifier) {
        return find(identifier).map(one -> {
            JsonObjectBuilder body = Json.createObjectBuilder()
                    .add("reconciliationIdentifier", identifier)
                    .add("snapshotDatetime", one.snapshotAt().toString())
                    .add("reconciliationStatus", one.result().orElse(INITIATED));
            mailbox.wanted(identifier).ifPresent(wanted -> body.add("wanted", wanted));
            return body.build();
        });
    }

    /** Where the platform tells something: the schema of what it tells there; nothing for any other place. */
    static Optional<String> schema(String place) {
        return switch (place) {
            case "totals" -> Optional.of("ReconciliationTotals");
            case "unit-blocks" -> Optional.of("ReconciliationBlocks");
            case "audit-trail" -> Optional.of("ReconciliationTrail");
            default -> Optional.empty();
        };
    }

    /** Takes what the platform tells, which fits the schema of its place. */
    List<Code> take(String identifier, String place, JsonObject body) {
        return switch (place) {
            case "totals" -> registry.reconciliations().receive(totals(identifier, body));
            case "unit-blocks" -> registry.reconciliations().receive(blocks(identifier, body));
            default -> registry.reconciliations().receive(trail(identifier, body));
        };
    }

    private static ReceiveTotals totals(String identifier, JsonObject body) {
        ReceiveTotals message = new ReceiveTotals();
        message.setReconciliationIdentifier(identifier);
        body.getJsonArray("totals").getValuesAs(JsonObject.class).forEach(sum -> {
            Total total = new Total();
            total.setAccountType(sum.getInt("accountType"));
            total.setAccountCommitPeriod(sum.getInt("accountCommitPeriod"));
            total.setUnitType(sum.getInt("unitType"));
            total.setUnitCount(sum.getJsonNumber("unitCount").longValue());
            message.getTotals().add(total);
        });
        return message;
    }

    private static ReceiveUnitBlocks blocks(String identifier, JsonObject body) {
        ReceiveUnitBlocks message = new ReceiveUnitBlocks();
        message.setReconciliationIdentifier(identifier);
        message.setPart(body.getInt("part"));
        message.setLastPart(body.getBoolean("lastPart"));
        body.getJsonArray("unitBlocks").getValuesAs(JsonObject.class).forEach(told -> {
            UnitBlock block = new UnitBlock();
            block.setUnitSerialBlockStart(
                    told.getJsonNumber("unitSerialBlockStart").longValue());
            block.setUnitSerialBlockEnd(told.getJsonNumber("unitSerialBlockEnd").longValue());
            block.setOriginatingRegistryCode(told.getString("originatingRegistryCode"));
            block.setUnitType(told.getInt("unitType"));
            block.setApplicableCommitPeriod(told.getInt("applicableCommitPeriod"));
            Account account = RestWords.account(told.getJsonObject("account"));
            block.setAccountType(account.type());
            block.setAccountIdentifier(account.id());
            message.getUnitBlocks().add(block);
        });
        return message;
    }

    private ReceiveAuditTrail trail(String identifier, JsonObject body) {
        ReceiveAuditTrail message = new ReceiveAuditTrail();
        message.setReconciliationIdentifier(identifier);
        message.setPart(body.getInt("part"));
        message.setLastPart(body.getBoolean("lastPart"));
        body.getJsonArray("transactions").getValuesAs(JsonObject.class).forEach(told -> message.getTransactions()
                .add(transaction(told)));
        return message;
    }

    private Transaction transaction(JsonObject told) {
        Transaction transaction = new Transaction();
        transaction.setTransactionIdentifier(told.getString("transactionIdentifier"));
        transaction.setTransactionType(CANCELLATION);
        transaction.setTransactionStatusDateTime(Wire.dateTime(instant(told, "transactionStatusDateTime")));
        Account from = RestWords.account(told.getJsonObject("transferringAccount"));
        transaction.setTransferringRegistryCode(registryCode);
        transaction.setTransferringRegistryAccountType(from.type());
        transaction.setTransferringRegistryAccountIdentifier(from.id());
        Account to = RestWords.account(told.getJsonObject("acquiringAccount"));
        transaction.setAcquiringRegistryCode(registryCode);
        transaction.setAcquiringRegistryAccountType(to.type());
        transaction.setAcquiringRegistryAccountIdentifier(to.id());
        told.getJsonArray("blocks")
                .getValuesAs(JsonObject.class)
                .forEach(block -> transaction.getTransactionBlocks().add(RestWords.block(block)));
        return transaction;
    }

    private static Instant instant(JsonObject body, String name) {
        return OffsetDateTime.parse(body.getString(name)).toInstant();
    }
}
