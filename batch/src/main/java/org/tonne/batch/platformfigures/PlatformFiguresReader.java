package org.tonne.batch.platformfigures;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tonne.statistics.application.RefreshPlatformFigures;
import org.tonne.statistics.application.RefreshPlatformFigures.Part;

import java.io.Serializable;
import java.util.List;

/** Yields the parts of the count; its checkpoint is the last part that was read. */
@Named
@Dependent
public class PlatformFiguresReader extends AbstractItemReader {

    @Inject
    RefreshPlatformFigures refreshPlatformFigures;

    private List<Part> parts = List.of();
    private int next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        parts = refreshPlatformFigures.parts();
        next = checkpoint == null ? 0 : parts.indexOf(Part.parse((String) checkpoint)) + 1;
    }

    @Override
    public @Nullable Object readItem() {
        return next < parts.size() ? parts.get(next++) : null;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return next == 0 ? null : parts.get(next - 1).toString();
    }
}
