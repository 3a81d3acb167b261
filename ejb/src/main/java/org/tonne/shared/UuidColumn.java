package org.tonne.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Ids in columns {@code uuid} that may be empty. EclipseLink 4.0.5 fails to read an empty one and binds it as text when
 * it writes; so such a column is read through this, and written by hand ({@code insertable = false}).
 */
@Converter
public class UuidColumn implements AttributeConverter<UUID, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
        return id;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
