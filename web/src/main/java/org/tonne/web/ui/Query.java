package org.tonne.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values of an address, in their order. */
public final class Query {

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /** These names and values. */
    public static Query of(Map<String, List<String>> values) {
        return new Query(new LinkedHashMap<>(values));
    }

    /** The same with only this value under the name. */
    public Query with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new Query(changed);
    }

    /** The same without the name. */
    public Query without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Query(changed);
    }

    /** The same without one of the values under the name. */
    public Query without(String name, String value) {
        List<String> left = new ArrayList<>(values.getOrDefault(name, List.of()));
        left.remove(value);
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        if (left.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, left);
        }
        return new Query(changed);
    }

    /** Name by name, value by value, for the hidden fields of a form. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> fields.add(new Field(name, value))));
        return fields;
    }

    /** With a question mark before it, or empty. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, all) -> all.forEach(value -> text.append(text.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString();
    }

    /** A name and a value. */
    public static final class Field {

        private final String name;
        private final String value;

        Field(String name, String value) {
            this.name = name;
            this.value = value;
        }

        /** Its name. */
        public String getName() {
            return name;
        }

        /** Its value. */
        public String getValue() {
            return value;
        }
    }
}
