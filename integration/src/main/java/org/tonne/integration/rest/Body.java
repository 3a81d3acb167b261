package org.tonne.integration.rest;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * Reads the body of a request strictly: valid UTF-8, one JSON object, no name twice, no deep nesting, and whole numbers
 * kept apart from all others, so that 1e2 is never taken for a quantity.
 */
public final class Body {

    /** The longest body of a partner's request in bytes. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** The longest body in bytes where a list of up to ten thousand lines may be in it. */
    public static final int MAX_LIST_BYTES = 4 * MAX_BYTES;

    /** What a partner may send: null counts as absent. */
    private static final Limits PARTNER = new Limits(MAX_BYTES, 6, true);

    private static final Limits PARTNER_WITH_LIST = new Limits(MAX_LIST_BYTES, 6, true);

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern OTHER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final JsonParserFactory PARSERS = JsonProvider.provider().createParserFactory(Map.of());

    private Body() {}

    /** A number that is not whole, or too long to be any quantity; kept as it was written. */
    record OtherNumber(String text) {}

    /** The JSON null. */
    enum Null {
        NULL
    }

    /**
     * How much a body may be, and how it is taken.
     *
     * @param bytes at most so many
     * @param depth at most so many objects and lists inside one another, the outermost counted as one
     * @param nullIsAbsent whether a field may be null in place of being left out
     */
    public record Limits(int bytes, int depth, boolean nullIsAbsent) {}

    /**
     * The object in a partner's body.
     *
     * @throws RequestRefused BODY_TOO_LARGE
     * @throws Refused REQUEST_UNREADABLE
     */
    public static Fields read(InputStream body) {
        return read(text(body, PARTNER.bytes()), PARTNER);
    }

    /**
     * The object in the body of a partner who may send a list.
     *
     * @throws RequestRefused BODY_TOO_LARGE
     * @throws Refused REQUEST_UNREADABLE
     */
    public static Fields readWithList(InputStream body) {
        return read(text(body, PARTNER_WITH_LIST.bytes()), PARTNER_WITH_LIST);
    }

    /**
     * The object in a text.
     *
     * @throws Refused REQUEST_UNREADABLE
     */
    public static Fields read(String text, Limits limits) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw unreadable("a JSON object is expected");
            }
            Map<String, Object> fields = object(parser, limits.depth());
            if (parser.hasNext()) {
                throw unreadable("more than one JSON value");
            }
            return new Fields("", fields, limits.nullIsAbsent());
        } catch (JsonException | NoSuchElementException broken) {
            throw unreadable("not valid JSON");
        }
    }

    /**
     * The text of a body.
     *
     * @param max bytes at most
     * @throws RequestRefused BODY_TOO_LARGE
     * @throws Refused REQUEST_UNREADABLE when it is no UTF-8 or breaks off
     */
    public static String text(InputStream body, int max) {
        try {
            byte[] bytes = body.readNBytes(max + 1);
            if (bytes.length > max) {
                throw new RequestRefused(RequestFault.BODY_TOO_LARGE, Map.of("max", max));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw unreadable("not valid UTF-8");
        } catch (IOException broken) {
            throw unreadable("the body ends early");
        }
    }

    static Refused unreadable(String detail) {
        return new Refused(ErrorCode.REQUEST_UNREADABLE, Map.of("detail", detail));
    }

    private static Map<String, Object> object(JsonParser parser, int depthLeft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.next() != Event.END_OBJECT) {
            String name = whole(parser.getString());
            if (fields.put(name, value(parser, parser.next(), depthLeft - 1)) != null) {
                throw unreadable("the field " + Fields.shortened(name) + " stands twice");
            }
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser, int depthLeft) {
        List<Object> items = new ArrayList<>();
        Event event = parser.next();
        while (event != Event.END_ARRAY) {
            items.add(value(parser, event, depthLeft - 1));
            event = parser.next();
        }
        return items;
    }

    private static Object value(JsonParser parser, Event event, int depthLeft) {
        boolean opens = event == Event.START_OBJECT || event == Event.START_ARRAY;
        if (opens && depthLeft < 1) {
            throw unreadable("nested too deeply");
        }
        return switch (event) {
            case START_OBJECT -> object(parser, depthLeft);
            case START_ARRAY -> array(parser, depthLeft);
            case VALUE_STRING -> whole(parser.getString());
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> Null.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw unreadable("not valid JSON");
        };
    }

    /** A text with none but whole characters: JSON can escape half of one, which nobody can store. */
    private static String whole(String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw unreadable("half a character");
        }
        return text;
    }

    private static Object number(String written) {
        if (WHOLE.matcher(written).matches()) {
            return Long.valueOf(written);
        }
        if (!OTHER.matcher(written).matches()) {
            throw unreadable("a number is too long");
        }
        return new OtherNumber(written);
    }
}
