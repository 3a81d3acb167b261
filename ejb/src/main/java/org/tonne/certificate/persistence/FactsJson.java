package org.tonne.certificate.persistence;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.certificate.domain.CertificateFacts.Transaction;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The facts of a certificate as JSON, as they are kept for ever; blocks are printed serials. */
final class FactsJson {

    private FactsJson() {}

    static String print(CertificateFacts facts) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        facts.parts().forEach(part -> parts.add(part(part)));
        return Json.createObjectBuilder()
                .add("number", facts.number())
                .add("code", facts.code())
                .add("quantity", facts.quantity())
                .add("beneficiary", facts.beneficiary())
                .add("reason", facts.reason())
                .add("parts", parts)
                .add("issuedAt", facts.issuedAt().toString())
                .add("verifyAddress", facts.verifyAddress())
                .add("language", facts.language())
                .build()
                .toString();
    }

    private static JsonObjectBuilder part(Part part) {
        JsonArrayBuilder transactions = Json.createArrayBuilder();
        part.transactions().forEach(transaction -> transactions.add(transaction(transaction)));
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        part.blocks().forEach(block -> blocks.add(block.toString()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("projectKey", part.projectKey())
                .add("projectTitle", part.projectTitle())
                .add("hostCountry", part.hostCountry())
                .add("unitType", part.unitType().name())
                .add("commitmentPeriod", part.commitmentPeriod())
                .add("transactions", transactions)
                .add("blocks", blocks);
        optional(json, "reductionsFrom", part.reductionsFrom());
        optional(json, "reductionsTo", part.reductionsTo());
        optional(json, "expiresOn", part.expiresOn());
        return json;
    }

    private static JsonObjectBuilder transaction(Transaction transaction) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("identifier", transaction.identifier())
                .add("completedAt", transaction.completedAt().toString());
        optional(json, "attestation", transaction.attestationNumber());
        return json;
    }

    private static void optional(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    static CertificateFacts parse(String text) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        List<Part> parts = json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .map(FactsJson::part)
                .toList();
        return new CertificateFacts(
                json.getString("number"),
                json.getString("code"),
                json.getJsonNumber("quantity").longValueExact(),
                json.getString("beneficiary"),
                json.getString("reason"),
                parts,
                Instant.parse(json.getString("issuedAt")),
                json.getString("verifyAddress"),
                json.getString("language", "en")); // what was issued before there were others is English
    }

    private static Part part(JsonObject json) {
        return new Part(
                json.getString("projectKey"),
                json.getString("projectTitle"),
                json.getString("hostCountry"),
                day(json, "reductionsFrom"),
                day(json, "reductionsTo"),
                UnitType.valueOf(json.getString("unitType")),
                json.getInt("commitmentPeriod"),
                day(json, "expiresOn"),
                json.getJsonArray("transactions").getValuesAs(JsonObject.class).stream()
                        .map(FactsJson::transaction)
                        .toList(),
                json.getJsonArray("blocks").getValuesAs(JsonString.class).stream()
                        .map(block -> UnitBlock.parse(block.getString()))
                        .toList());
    }

    private static Transaction transaction(JsonObject json) {
        return new Transaction(
                json.getString("identifier"),
                Instant.parse(json.getString("completedAt")),
                json.containsKey("attestation") ? json.getString("attestation") : null);
    }

    private static @Nullable LocalDate day(JsonObject json, String name) {
        return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
    }
}
