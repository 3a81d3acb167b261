package org.tonne.batch.platformfigures;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.statistics.application.RefreshPlatformFigures;
import org.tonne.statistics.application.RefreshPlatformFigures.Part;

import java.util.List;

/** Counts each part anew. */
@Named
@Dependent
public class PlatformFiguresWriter extends AbstractItemWriter {

    @Inject
    RefreshPlatformFigures refreshPlatformFigures;

    @Override
    public void writeItems(List<Object> parts) {
        parts.forEach(part -> refreshPlatformFigures.refresh((Part) part));
    }
}
