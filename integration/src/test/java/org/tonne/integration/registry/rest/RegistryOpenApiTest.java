package org.tonne.integration.registry.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.integration.registry.Answer;
import org.tonne.link.domain.RegistryNote;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** This side keeps to the contract: what it sends fits, and what does not fit it does not use, field by field. */
class RegistryOpenApiTest {

    private static final JsonObject SCHEMAS =
            contract().getJsonObject("components").getJsonObject("schemas");

    private record Example(String schema, String headers, String body, Function<RestRegistry, Answer<?>> question) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("Cancellation", Scene.JSON, Scene.completed("VCP1000045"), link -> link.ask("VCP1000045")),
            new Example(
                    "Holdings",
                    Scene.JSON + "ETag: \"17\"\r\n",
                    Scene.HOLDINGS,
                    link -> link.holdings(new RegistryCommand.Account(100, 7), Optional.empty())),
            new Example("Time", Scene.JSON, "{\"systemTime\":\"2026-11-22T12:00:01Z\"}", RestRegistry::time));

    @TestFactory
    Stream<DynamicTest> an_answer_of_the_contract_is_used_and_the_same_with_one_fault_is_not() {
        return EXAMPLES.stream().flatMap(example -> {
            JsonObject whole = read(example.body());
            Stream<DynamicTest> right = Stream.of(DynamicTest.dynamicTest(
                    example.schema(), () -> assertThat(answered(example, whole)).isInstanceOf(Answer.Given.class)));
            List<Fault> faults = new ArrayList<>();
            collect(SCHEMAS.getJsonObject(example.schema()), whole, "", faults);
            return Stream.concat(
                    right,
                    faults.stream()
                            .map(fault -> DynamicTest.dynamicTest(example.schema() + fault.name(), () -> assertThat(
                                            answered(example, fault.in(whole)))
                                    .isInstanceOf(Answer.Unusable.class))));
        });
    }

    @Test
    void a_proposal_has_the_fields_of_the_contract_and_no_other() throws IOException {
        try (ScriptedRest registry = ScriptedRest.raw("")) {
            Scene.link(registry.url()).propose(Scene.PROPOSAL);
            String request = registry.requests().get(0);

            List<Fault> faults = new ArrayList<>();
            JsonObject body = read(request.substring(request.indexOf("\r\n\r\n")));
            collect(SCHEMAS.getJsonObject("NewCancellation"), body, "", faults);
            assertThat(faults).isNotEmpty();
        }
    }

    @Test
    void a_note_has_the_field_of_the_contract_and_is_no_longer_than_it_allows() throws IOException {
        try (ScriptedRest registry = ScriptedRest.raw("")) {
            Scene.link(registry.url()).write(new RegistryNote(UUID.randomUUID(), "Hello"));
            String request = registry.requests().get(0);

            List<Fault> faults = new ArrayList<>();
            JsonObject schema = SCHEMAS.getJsonObject("NewMessage");
            collect(schema, read(request.substring(request.indexOf("\r\n\r\n"))), "", faults);
            assertThat(faults).isNotEmpty();
            assertThat(schema.getJsonObject("properties")
                            .getJsonObject("messageContent")
                            .getInt("maxLength"))
                    .isEqualTo(RegistryNote.LONGEST);
        }
    }

    /** One fault: a value at a place, or nothing where the field is to be missing. */
    private record Fault(String at, Optional<JsonValue> value) {

        String name() {
            return at + value.map(wrong -> " = " + wrong).orElse(" missing");
        }

        JsonObject in(JsonObject whole) {
            JsonPointer place = Json.createPointer(at);
            return value.map(
                            wrong -> place.containsValue(whole) ? place.replace(whole, wrong) : place.add(whole, wrong))
                    .orElseGet(() -> place.remove(whole));
        }
    }

    /** Walks example and schema together, so that both must know the same fields, and gathers the faults there can be. */
    private static void collect(JsonObject schema, JsonValue value, String at, List<Fault> faults) {
        if (schema.containsKey("$ref")) {
            String name = schema.getString("$ref");
            collect(SCHEMAS.getJsonObject(name.substring(name.lastIndexOf('/') + 1)), value, at, faults);
            return;
        }
        switch (schema.getString("type", "enum")) {
            case "object" -> collectFields(schema, value.asJsonObject(), at, faults);
            case "array" -> {
                faults.add(new Fault(at, Optional.of(JsonValue.EMPTY_JSON_OBJECT)));
                assertThat(value.asJsonArray()).as(at).isNotEmpty();
                collect(schema.getJsonObject("items"), value.asJsonArray().get(0), at + "/0", faults);
            }
            case "integer" ->
                Stream.of(
                                "\"1\"",
                                "1.5",
                                "1e2",
                                "true",
                                "null",
                                "{}",
                                outside(schema, "minimum", -1),
                                outside(schema, "maximum", 1))
                        .forEach(wrong -> faults.add(new Fault(at, Optional.of(parsed(wrong)))));
            default ->
                Stream.of("1", "null", "[]", "\"\"")
                        .forEach(wrong -> faults.add(new Fault(at, Optional.of(parsed(wrong)))));
        }
    }

    private static String outside(JsonObject schema, String bound, long step) {
        return Long.toString(schema.getJsonNumber(bound).longValue() + step);
    }

    private static void collectFields(JsonObject schema, JsonObject value, String at, List<Fault> faults) {
        JsonObject properties = schema.getJsonObject("properties");
        assertThat(properties.keySet()).as(at).containsAll(value.keySet());
        schema.getJsonArray("required").getValuesAs(JsonString.class).forEach(name -> {
            assertThat(value).as(at).containsKey(name.getString());
            faults.add(new Fault(at + "/" + name.getString(), Optional.empty()));
        });
        faults.add(new Fault(at + "/stranger", Optional.of(JsonValue.TRUE)));
        value.forEach((name, field) -> collect(properties.getJsonObject(name), field, at + "/" + name, faults));
    }

    private static Answer<?> answered(Example example, JsonObject body) throws IOException {
        try (ScriptedRest registry = ScriptedRest.http("200 OK", example.headers(), body.toString())) {
            return example.question().apply(Scene.link(registry.url()));
        }
    }

    private static JsonValue parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader("[" + json + "]"))) {
            return reader.readArray().get(0);
        }
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static JsonObject contract() {
        try (InputStream file = RestRegistry.class.getResourceAsStream("/contract/registry-openapi.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
