package org.tonne.bench;

import jakarta.inject.Inject;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Puts use cases together without a container: one of each. What is an interface stays unset: no load needs it. */
final class Wiring {

    private final Map<Class<?>, Object> parts = new HashMap<>();

    <T> Wiring with(Class<T> type, T part) {
        parts.put(type, part);
        return this;
    }

    <T> T make(Class<T> type) {
        Object part = parts.get(type);
        if (part == null) {
            part = built(type);
            parts.put(type, part);
            fill(part);
        }
        return type.cast(part);
    }

    private static Object built(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Cannot build " + type.getName(), failure);
        }
    }

    private void fill(Object part) {
        for (Field field : part.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) && !field.getType().isInterface()) {
                try {
                    field.setAccessible(true);
                    field.set(part, make(field.getType()));
                } catch (IllegalAccessException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }
}
