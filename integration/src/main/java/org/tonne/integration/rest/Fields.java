package org.tonne.integration.rest;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The fields of one JSON object, taken one by one; what nobody takes is unknown and refused by its name. */
public final class Fields {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHOWN = 80;

    private final String path;
    private final Map<String, Object> left;
    private final boolean nullIsAbsent;

    Fields(String path, Map<String, Object> fields, boolean nullIsAbsent) {
        this.path = path;
        this.left = fields;
        this.nullIsAbsent = nullIsAbsent;
    }

    /** Whether a field is there and not taken yet. */
    public boolean has(String name) {
        return left.containsKey(name);
    }

    /** A text that must be there; what it may hold is for the trade to say. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** A text, or nothing where the field is absent or null. */
    public Optional<String> optionalText(String name) {
        return take(name).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw type(name, "string");
        });
    }

    /** True or false; absent counts as false. */
    public boolean flag(String name) {
        return optionalFlag(name).orElse(false);
    }

    /** True or false, or nothing where the field is absent or null. */
    public Optional<Boolean> optionalFlag(String name) {
        return take(name).map(value -> {
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw type(name, "true or false");
        });
    }

    /** An id, in the usual form with hyphens. */
    public UUID id(String name) {
        String text = text(name);
        if (!ID.matcher(text).matches()) {
            throw type(name, "id");
        }
        return UUID.fromString(text);
    }

    /** A whole number of units from 1 up, as a JSON number without fraction or exponent. */
    public long quantity(String name) {
        Object value = take(name).orElseThrow(() -> missing(name));
        if (value instanceof Long units && units >= 1 && units <= Quantity.MAX) {
            return units;
        }
        throw new Refused(ErrorCode.QUANTITY_INVALID, Map.of("field", path + name));
    }

    /** The same; 0 where what stands there is none, or nothing does, for the trade to say so with all else that is wrong. */
    public long quantityOrNone(String name) {
        Object value = left.remove(name);
        return value instanceof Long units && units >= 1 && units <= Quantity.MAX ? units : 0;
    }

    /**
     * A whole number that must be there, as a JSON number without fraction or exponent.
     *
     * @param lowest allowed
     * @param highest allowed
     */
    public long number(String name, long lowest, long highest) {
        return optionalNumber(name, lowest, highest).orElseThrow(() -> missing(name));
    }

    /** The same, or nothing where the field is absent. */
    public Optional<Long> optionalNumber(String name, long lowest, long highest) {
        return take(name).map(value -> {
            if (value instanceof Long number && number >= lowest && number <= highest) {
                return number;
            }
            throw type(name, "whole number from " + lowest + " to " + highest);
        });
    }

    /** An amount of US dollars as a string with two decimals. */
    public Money amount(String name) {
        try {
            return Money.parse(text(name));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw type(name, "amount such as \"12.00\"");
        }
    }

    /** One of the constants, by name. */
    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        return constant(name, text(name), choices);
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", path + name, "value", shortened(text))));
    }

    /**
     * Some of the constants, by name and each at most once; or nothing where the field is absent or null.
     *
     * @throws Refused CHOICE_UNKNOWN, or FIELD_TOO_LONG where there are more than can be chosen
     */
    public <E extends Enum<E>> Optional<Set<E>> optionalChoices(String name, Class<E> choices) {
        return take(name).map(value -> {
            if (!(value instanceof List<?> items)) {
                throw type(name, "list");
            }
            Set<E> chosen = EnumSet.noneOf(choices);
            for (Object item : items) {
                if (!chosen.add(constant(name, String.valueOf(item), choices))) {
                    throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", path + name, "max", chosen.size()));
                }
            }
            return chosen;
        });
    }

    /** An object that must be there. */
    public Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    /** An object, or nothing where the field is absent. */
    public Optional<Fields> optionalObject(String name) {
        return take(name).map(value -> object(value, path + name));
    }

    /**
     * A list of objects that must be there.
     *
     * @param max at most so many
     */
    public List<Fields> objects(String name, int max) {
        return optionalObjects(name, max).orElseThrow(() -> missing(name));
    }

    /** The same, or nothing where the field is absent or null. */
    public Optional<List<Fields>> optionalObjects(String name, int max) {
        return take(name).map(value -> objects(name, value, max));
    }

    private List<Fields> objects(String name, Object value, int max) {
        if (!(value instanceof List<?> items)) {
            throw type(name, "list");
        }
        if (items.size() > max) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", path + name, "max", max));
        }
        List<Fields> objects = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            objects.add(object(items.get(i), path + name + "[" + i + "]"));
        }
        return objects;
    }

    /** What was not taken yet, as JSON in UTF-8 without any blanks. */
    public byte[] json() {
        return Json.bytes(left);
    }

    /** To be called when all has been taken: refuses the first field that nobody knows. */
    public void end() {
        left.keySet().stream().findFirst().ifPresent(name -> {
            throw new RequestRefused(RequestFault.FIELD_UNKNOWN, Map.of("field", path + shortened(name)));
        });
    }

    private Fields object(Object value, String at) {
        if (!(value instanceof Map<?, ?> fields)) {
            throw new RequestRefused(RequestFault.FIELD_TYPE, Map.of("field", at, "expected", "object"));
        }
        Map<String, Object> named = new java.util.LinkedHashMap<>();
        fields.forEach((name, field) -> named.put(String.valueOf(name), field));
        return new Fields(at + ".", named, nullIsAbsent);
    }

    private Optional<Object> take(String name) {
        Optional<Object> value = Optional.ofNullable(left.remove(name));
        if (!nullIsAbsent && value.filter(Body.Null.NULL::equals).isPresent()) {
            throw type(name, "value, not null");
        }
        return value.filter(present -> present != Body.Null.NULL);
    }

    private Refused missing(String name) {
        return new Refused(ErrorCode.FIELD_MISSING, Map.of("field", path + name));
    }

    private RequestRefused type(String name, String expected) {
        return new RequestRefused(RequestFault.FIELD_TYPE, Map.of("field", path + name, "expected", expected));
    }

    /** A text that came from outside, short and inert enough for a sentence about it. */
    public static String shortened(String text) {
        String inert = text.replaceAll("\\p{Cntrl}", "?");
        return inert.length() <= SHOWN ? inert : inert.substring(0, SHOWN) + "…";
    }
}
