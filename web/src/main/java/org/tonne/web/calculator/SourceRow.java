package org.tonne.web.calculator;

import org.tonne.footprint.domain.Source;

/** A source of factors, on the page. */
public final class SourceRow {

    private final Source source;

    SourceRow(Source source) {
        this.source = source;
    }

    /** Its title, as published. */
    public String getTitle() {
        return source.title();
    }

    /** Who published it. */
    public String getPublisher() {
        return source.publisher();
    }

    /** Where it can be read. */
    public String getAddress() {
        return source.address();
    }

    /** Its licence. */
    public String getLicence() {
        return source.licence();
    }
}
