package org.tonne.batch.platformfigures;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.statistics.application.RefreshPlatformFigures;

/** Notes that every part has been counted. */
@Named
@Dependent
public class PlatformFiguresEnd extends AbstractBatchlet {

    @Inject
    RefreshPlatformFigures refreshPlatformFigures;

    @Override
    public String process() {
        refreshPlatformFigures.finish();
        return "COUNTED";
    }
}
