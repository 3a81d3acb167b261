package org.tonne.payment.paypal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads fields of untrusted JSON: what is missing or of another kind is empty, never an error. */
final class Fields {

    private static final int LONGEST = 1000;

    private Fields() {}

    /** The text at the end of a path; empty where there is none, or one too long to mean anything. */
    static String text(JsonValue from, String... path) {
        return at(from, path) instanceof JsonString found && found.getString().length() <= LONGEST
                ? found.getString()
                : "";
    }

    /** The objects of the list at the end of a path. */
    static List<JsonObject> objects(JsonValue from, String... path) {
        return at(from, path) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** Why the provider refused, by its own code. */
    static String issue(JsonObject error) {
        String first = objects(error, "details").stream()
                .map(detail -> text(detail, "issue"))
                .filter(issue -> !issue.isEmpty())
                .findFirst()
                .orElse(text(error, "name"));
        return first.replaceAll("[^A-Za-z0-9_]", "");
    }

    private static @Nullable JsonValue at(@Nullable JsonValue from, String... path) {
        JsonValue at = from;
        for (String name : path) {
            at = at instanceof JsonObject object ? object.get(name) : null;
        }
        return at;
    }
}
