package org.tonne.integration.wire;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether what reaches the trade can be kept by PostgreSQL: no zero characters, no half characters, times it knows. */
public final class Storable {

    private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+294276-12-31T00:00:00Z");

    private Storable() {}

    /** Looks at a value and all that it is made of. */
    public static void check(@Nullable Object value) {
        if (value instanceof String text) {
            assertThat(text).doesNotContain("\0");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                    .as("half a character in %s", text)
                    .isTrue();
        } else if (value instanceof Instant instant) {
            assertThat(instant).isBetween(EARLIEST, LATEST);
        } else if (value instanceof LocalDate date) {
            assertThat(date.getYear()).isBetween(-4712, 294_276);
        } else if (value instanceof Optional<?> maybe) {
            check(maybe.orElse(null));
        } else if (value instanceof Collection<?> items) {
            items.forEach(Storable::check);
        } else if (value instanceof Record fields) {
            checkParts(fields);
        }
    }

    private static void checkParts(Record fields) {
        for (RecordComponent part : fields.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                check(part.getAccessor().invoke(fields));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
