package org.tonne.integration.rest;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records as JSON objects, their components as fields in their order; what is null or empty is left out. Numbers
 * are whole, times and ids are strings.
 */
public final class Json {

    /** The media type of what it writes. */
    public static final String TYPE = "application/json";

    private static final JsonGeneratorFactory GENERATORS =
            JsonProvider.provider().createGeneratorFactory(Map.of());

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private Json() {}

    /** The record, list or map as UTF-8. */
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = GENERATORS.createGenerator(bytes)) {
            write(generator, value);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, Object value) {
        if (value instanceof Body.OtherNumber number) {
            generator.write(new BigDecimal(number.text()));
        } else if (value instanceof Record fields) {
            writeRecord(generator, fields);
        } else if (value instanceof Map<?, ?> fields) {
            generator.writeStartObject();
            fields.forEach((name, field) -> writeField(generator, String.valueOf(name), field));
            generator.writeEnd();
        } else if (value instanceof Collection<?> items) {
            generator.writeStartArray();
            items.forEach(item -> write(generator, item));
            generator.writeEnd();
        } else {
            writeScalar(generator, value);
        }
    }

    private static void writeScalar(JsonGenerator generator, Object value) {
        if (value instanceof Long || value instanceof Integer) {
            generator.write(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            generator.write(number);
        } else if (value instanceof Boolean flag) {
            generator.write(flag);
        } else if (value instanceof Body.Null) {
            generator.writeNull();
        } else {
            generator.write(value.toString());
        }
    }

    private static void writeRecord(JsonGenerator generator, Record fields) {
        generator.writeStartObject();
        for (RecordComponent component : COMPONENTS.get(fields.getClass())) {
            writeField(generator, component.getName(), field(component, fields));
        }
        generator.writeEnd();
    }

    private static void writeField(JsonGenerator generator, String name, @Nullable Object value) {
        Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present != null) {
            generator.writeKey(name);
            write(generator, present);
        }
    }

    private static @Nullable Object field(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("Cannot read " + component, broken);
        }
    }
}
