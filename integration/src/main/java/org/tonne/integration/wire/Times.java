package org.tonne.integration.wire;

import org.jspecify.annotations.Nullable;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Instants on the wire: UTC with its zone named. A time without a zone means nothing to us. */
public final class Times {

    private static final int LAST_YEAR = 9_999;
    private static final DatatypeFactory TYPES = types();

    private Times() {}

    /** The instant as the wire writes it, to the millisecond. */
    public static XMLGregorianCalendar wire(Instant instant) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
        return TYPES.newXMLGregorianCalendar(calendar);
    }

    /** The instant that the wire names, or nothing where there is none, its zone is missing or it cannot be kept. */
    public static Optional<Instant> instant(@Nullable XMLGregorianCalendar time) {
        return hasZone(time) && time != null && isOfOurEra(time)
                ? Optional.of(time.toGregorianCalendar().toInstant())
                : Optional.empty();
    }

    /** The day that the wire names, or nothing where there is none or it cannot be kept. */
    public static Optional<LocalDate> day(@Nullable XMLGregorianCalendar date) {
        return date != null && isOfOurEra(date)
                ? Optional.of(LocalDate.of(date.getYear(), date.getMonth(), date.getDay()))
                : Optional.empty();
    }

    /** XML can write years that no database keeps; what is not of four digits is no time that anybody meant. */
    private static boolean isOfOurEra(XMLGregorianCalendar time) {
        return time.getEon() == null && time.getYear() >= 1 && time.getYear() <= LAST_YEAR;
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
