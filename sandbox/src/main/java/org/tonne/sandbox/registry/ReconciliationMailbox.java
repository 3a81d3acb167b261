package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.InitiateReconciliation;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideTotals;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.base.Database;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * The platform's end of a reconciliation by REST: nothing is pushed, what the registry wants to know lies here until the
 * platform asks how the reconciliation stands.
 */
final class ReconciliationMailbox implements ReconciliationPeer {
    private final Database database;

    ReconciliationMailbox(Database database) {
        this.database = database;
    }

    @Override
    public Said say(Request message) {
        if (message instanceof InitiateReconciliation) {
            return new Said(true, false, "0 by REST the platform starts reconciliations");
        }
        if (message instanceof ProvideTotals totals) {
            keep(totals.getReconciliationIdentifier(), wanted(message, "totals", List.of(), List.of()));
        } else if (message instanceof ProvideUnitBlocks blocks) {
            keep(
                    blocks.getReconciliationIdentifier(),
                    wanted(message, "unit-blocks", blocks.getUnitBlockRequests(), List.of()));
        } else if (message instanceof ProvideAuditTrail trail) {
            keep(
                    trail.getReconciliationIdentifier(),
                    wanted(message, "audit-trail", List.of(), trail.getUnitBlockIdentifiers())
                            .add(
                                    "auditTrailBeginDatetime",
                                    trail.getAuditTrailBeginDatetime().toString())
                            .add(
                                    "auditTrailEndDatetime",
                                    trail.getAuditTrailEndDatetime().toString()));
        }
        return new Said(true, true, "1");
    }

    private void keep(String identifier, JsonObjectBuilder wanted) {
        String text = wanted.build().toString();
        database.run(session ->
                session.update("update sandbox.reconciliation set wanted = ? where identifier = ?", text, identifier));
    }

    private static JsonObjectBuilder wanted(
            Request message, String kind, List<UnitBlockRequest> cells, List<UnitBlockIdentifier> blocks) {
        JsonArrayBuilder requests = Json.createArrayBuilder();
        cells.forEach(cell -> requests.add(request(cell)));
        JsonArrayBuilder identifiers = Json.createArrayBuilder();
        blocks.forEach(block -> identifiers.add(RestWords.named(block)));
        return Json.createObjectBuilder()
                .add("messageIdentifier", message.getMessageIdentifier())
                .add("kind", kind)
                .add("unitBlockRequests", requests)
                .add("unitBlockIdentifiers", identifiers);
    }

    private static JsonObjectBuilder request(UnitBlockRequest cell) {
        JsonObjectBuilder request = Json.createObjectBuilder();
        number(request, "unitType", cell.getUnitType());
        number(request, "accountCommitPeriod", cell.getAccountCommitPeriod());
        number(request, "accountType", cell.getAccountType());
        if (cell.getAccountIdentifier() != null) {
            request.add("accountIdentifier", cell.getAccountIdentifier());
        }
        return request;
    }

    private static void number(JsonObjectBuilder body, String name, @Nullable Integer value) {
        if (value != null) {
            body.add(name, value);
        }
    }

    /** What is wanted of the platform now, if anything. */
    Optional<JsonObject> wanted(String identifier) {
        return database.ask(session -> session.first(
                        "select wanted from sandbox.reconciliation where identifier = ? and state like 'AWAIT%'"
                                + " and wanted is not null",
                        row -> row.getString(1), identifier))
                .map(ReconciliationMailbox::read);
    }

    private static JsonObject read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
