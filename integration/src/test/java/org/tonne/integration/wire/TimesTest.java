package org.tonne.integration.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    @Test
    void a_time_with_its_zone_and_a_day_are_read() {
        assertThat(Times.instant(written("2026-11-22T12:00:00+01:00"))).contains(Instant.parse("2026-11-22T11:00:00Z"));
        assertThat(Times.day(written("2026-11-22"))).contains(LocalDate.parse("2026-11-22"));
    }

    @Test
    void a_time_without_a_zone_is_none() {
        assertThat(Times.instant(written("2026-11-22T12:00:00"))).isEmpty();
        assertThat(Times.instant(null)).isEmpty();
        assertThat(Times.day(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0044-03-15", "10000-01-01", "9999999-12-31", "99999999999-01-01"})
    void years_that_nobody_keeps_make_no_time(String day) {
        assertThat(Times.day(written(day))).isEmpty();
        assertThat(Times.instant(written(day + "T00:00:00Z"))).isEmpty();
    }

    private static XMLGregorianCalendar written(String text) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
