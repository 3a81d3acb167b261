package org.tonne.integration.wire;

import org.jspecify.annotations.Nullable;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Instants on the wire: UTC with its zone named. A time without a zone means nothing to us. */
public final class Times {

    private static final DatatypeFactory TYPES = types();

    private Times() {}

    /** The instant as the wire writes it, to the millisecond. */
    public static XMLGregorianCalendar wire(Instant instant) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
        return TYPES.newXMLGregorianCalendar(calendar);
    }

    /** The instant that the wire names, or nothing where there is none or its zone is missing. */
    public static Optional<Instant> instant(@Nullable XMLGregorianCalendar time) {
        return hasZone(time) && time != null
                ? Optional.of(time.toGregorianCalendar().toInstant())
                : Optional.empty();
    }

    /** Whether a time is there and says in which zone it is. */
    public static boolean hasZone(@Nullable XMLGregorianCalendar time) {
        return time != null && time.getTimezone() != DatatypeConstants.FIELD_UNDEFINED;
    }

    private static DatatypeFactory types() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
