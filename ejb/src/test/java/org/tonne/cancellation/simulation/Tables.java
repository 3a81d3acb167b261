package org.tonne.cancellation.simulation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A database that forgets nothing it committed, and everything it did not: the power can fail before any write. */
final class Tables {

    private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final boolean rollsBack;
    private int writesLeft = -1;
    private long writes;

    /** With or without the promise that what did not commit is undone. */
    Tables(boolean rollsBack) {
        this.rollsBack = rollsBack;
    }

    /** Lets the power fail after so many writes of the next transaction, or at its commit where it has fewer. */
    void failAfter(int writes) {
        writesLeft = writes;
    }

    /** One transaction: all of it, or nothing. */
    <T> T in(Supplier<T> work) {
        boolean failing = writesLeft >= 0;
        boolean done = false;
        try {
            T result = work.get();
            if (failing) {
                throw new PowerFailure();
            }
            done = true;
            return result;
        } finally {
            writesLeft = -1;
            if (!done && rollsBack) {
                undo.forEach(Runnable::run);
            }
            undo.clear();
        }
    }

    /** Something is about to be written that is undone like this. */
    void writing(Runnable undoing) {
        if (writesLeft == 0) {
            throw new PowerFailure();
        }
        writesLeft -= writesLeft > 0 ? 1 : 0;
        undo.push(undoing);
        writes++;
    }

    /** How much was ever written: while it stays the same, nothing has changed. */
    long writes() {
        return writes;
    }

    <K, V> void put(Map<K, V> table, K key, V value) {
        V before = table.get(key);
        writing(() -> {
            if (before == null) {
                table.remove(key);
            } else {
                table.put(key, before);
            }
        });
        table.put(key, value);
    }

    /** An entity that may change from now on to the end of the transaction. */
    <T> T managed(T entity) {
        writes++;
        List<Field> fields = FIELDS.computeIfAbsent(entity.getClass(), Tables::fields);
        Object[] before = new Object[fields.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = read(fields.get(i), entity);
        }
        undo.push(() -> {
            for (int i = 0; i < before.length; i++) {
                write(fields.get(i), entity, before[i]);
            }
        });
        return entity;
    }

    /** Sets a field that only the database sets. */
    static void set(Object entity, String field, Object value) {
        FIELDS.computeIfAbsent(entity.getClass(), Tables::fields).stream()
                .filter(one -> one.getName().equals(field))
                .forEach(one -> write(one, entity, value));
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    private static Object read(Field field, Object entity) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Field field, Object entity, Object value) {
        try {
            field.set(entity, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The power failed; whoever was at work is gone. */
    static final class PowerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
