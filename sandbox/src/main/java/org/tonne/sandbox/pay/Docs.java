package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.io.StringReader;
import java.util.Optional;

/** Reading and changing the provider's JSON documents. */
final class Docs {
    private Docs() {}

    /** Reads an object; an empty text is an empty object. */
    static JsonObject parse(String text) {
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | ClassCastException e) {
            throw ApiError.badRequest("MALFORMED_REQUEST_JSON", "The request body is not a JSON object.");
        }
    }

    static Optional<String> text(JsonObject json, String... path) {
        JsonValue at = json;
        for (String name : path) {
            if (!(at instanceof JsonObject object) || !object.containsKey(name)) {
                return Optional.empty();
            }
            at = object.get(name);
        }
        return at instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    static Optional<JsonObject> object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    static JsonObject with(JsonObject json, String name, JsonValue value) {
        return Json.createObjectBuilder(json).add(name, value).build();
    }

    static JsonObject with(JsonObject json, String name, String value) {
        return with(json, name, Json.createValue(value));
    }

    static void copy(JsonObject from, JsonObjectBuilder to, String... names) {
        for (String name : names) {
            if (from.containsKey(name)) {
                to.add(name, from.get(name));
            }
        }
    }

    static JsonArrayBuilder link(JsonArrayBuilder links, String href, String rel, String method) {
        return links.add(
                Json.createObjectBuilder().add("href", href).add("rel", rel).add("method", method));
    }
}
