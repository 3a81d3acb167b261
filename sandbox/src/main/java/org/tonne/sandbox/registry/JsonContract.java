package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds bodies against the schemas of {@code registry-openapi.json}, both ways, as the SOAP face does with its WSDLs. It
 * knows the words of JSON Schema that the contract uses; another one stops the first check that meets it.
 */
final class JsonContract {
    private static final int LONGEST = 8 * 1024 * 1024;
    private static final int DEEPEST = 10;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Set<String> SILENT = Set.of("description", "type");
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonObject schemas;

    JsonContract() {
        try (InputStream file = Objects.requireNonNull(
                        JsonContract.class.getClassLoader().getResourceAsStream("contract/registry-openapi.json"));
                JsonReader reader = Json.createReader(file)) {
            schemas = reader.readObject().getJsonObject("components").getJsonObject("schemas");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The body, which is of that schema; otherwise an {@link IllegalArgumentException} says what is wrong. */
    JsonObject read(String schema, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("The body is longer than " + LONGEST + " bytes");
        }
        return checked(schema, parsed(text(bytes)));
    }

    private static JsonObject parsed(String body) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(body))) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                parser.skipObject();
                if (!parser.hasNext()) {
                    return withoutRepetition(body);
                }
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException wrong) { // the last for a name twice
            throw new IllegalArgumentException("The body is no JSON object", wrong);
        }
        throw new IllegalArgumentException("The body is not one JSON object");
    }

    /** One object and nothing after it; no name stands twice in it. */
    private static JsonObject withoutRepetition(String body) {
        try (JsonReader reader = READERS.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("The body is no UTF-8", wrong);
        }
    }

    /** The same object, which is of that schema. */
    JsonObject checked(String schema, JsonObject value) {
        check(named(schema), value, schema, DEEPEST);
        return value;
    }

    private JsonObject named(String schema) {
        return schemas.getJsonObject(schema.substring(schema.lastIndexOf('/') + 1));
    }

    private void check(JsonObject schema, JsonValue value, String at, int depth) {
        require(depth > 0, at, "nested too deeply");
        if (schema.containsKey("$ref")) {
            check(named(schema.getString("$ref")), value, at, depth);
            return;
        }
        require(isOf(schema.getString("type", ""), value), at, schema.getString("type", ""));
        schema.forEach((word, said) -> {
            if (!SILENT.contains(word)) {
                require(holds(schema, word, value, at, depth), at, word + " " + said);
            }
        });
    }

    private static boolean isOf(String type, JsonValue value) {
        return switch (type) {
            case "" -> true;
            case "object" -> value instanceof JsonObject;
            case "array" -> value.getValueType() == JsonValue.ValueType.ARRAY;
            case "string" -> value instanceof JsonString;
            case "integer" ->
                value instanceof JsonNumber number
                        && WHOLE.matcher(number.toString()).matches();
            default -> throw new IllegalStateException("The type " + type + " is not known");
        };
    }

    private boolean holds(JsonObject schema, String word, JsonValue value, String at, int depth) {
        return switch (word) {
            case "properties", "additionalProperties", "required" ->
                fields(schema, word, value.asJsonObject(), at, depth);
            case "items" -> {
                value.asJsonArray().forEach(item -> check(schema.getJsonObject(word), item, at + "[]", depth - 1));
                yield true;
            }
            case "minItems" -> value.asJsonArray().size() >= schema.getInt(word);
            case "maxItems" -> value.asJsonArray().size() <= schema.getInt(word);
            case "enum" -> schema.getJsonArray(word).contains(value);
            default -> simple(schema, word, value);
        };
    }

    private static boolean simple(JsonObject schema, String word, JsonValue value) {
        return switch (word) {
            case "pattern" -> text(value).matches(schema.getString(word));
            case "minLength" -> length(value) >= schema.getInt(word);
            case "maxLength" -> length(value) <= schema.getInt(word);
            case "minimum" ->
                ((JsonNumber) value).longValue() >= schema.getJsonNumber(word).longValue();
            case "maximum" ->
                ((JsonNumber) value).longValue() <= schema.getJsonNumber(word).longValue();
            default -> throw new IllegalStateException("The word " + word + " is not known");
        };
    }

    private boolean fields(JsonObject schema, String word, JsonObject value, String at, int depth) {
        JsonObject properties = schema.getJsonObject("properties");
        return switch (word) {
            case "required" ->
                value.keySet().containsAll(schema.getJsonArray(word).getValuesAs(JsonString::getString));
            case "additionalProperties" -> properties.keySet().containsAll(value.keySet());
            default -> {
                value.forEach((name, field) -> {
                    if (properties.containsKey(name)) {
                        check(properties.getJsonObject(name), field, at + "." + name, depth - 1);
                    }
                });
                yield true;
            }
        };
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static int length(JsonValue value) {
        return text(value).codePointCount(0, text(value).length());
    }

    private static void require(boolean holds, String at, String what) {
        if (!holds) {
            throw new IllegalArgumentException(at + " is not of the contract: " + what);
        }
    }
}
