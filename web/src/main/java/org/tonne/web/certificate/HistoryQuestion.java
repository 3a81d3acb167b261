package org.tonne.web.certificate;

import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cancellations an address asks for; what is no day, Party or project is left out. */
final class HistoryQuestion {

    private static final int LONGEST = 100;

    private final String words;
    private final String project;
    private final String host;
    private final String from;
    private final String to;
    private final boolean withPast;

    HistoryQuestion(Visit visit) {
        String typed = visit.value("q").replaceAll("\\p{Cntrl}", " ").strip();
        words = typed.substring(
                0, typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length()))));
        project = matching(visit.value("project"), "[A-Za-z0-9_.-]{1,80}");
        host = matching(visit.value("host"), "[A-Z]{2}");
        from = day(visit.value("from"));
        to = day(visit.value("to"));
        withPast = visit.value("past").equals("1");
    }

    private static String matching(String typed, String pattern) {
        return typed.matches(pattern) ? typed : "";
    }

    private static String day(String typed) {
        try {
            return matching(typed, "[0-9]{4}-[0-9]{2}-[0-9]{2}").isEmpty()
                    ? ""
                    : LocalDate.parse(typed).toString();
        } catch (DateTimeException noDay) {
            return "";
        }
    }

    /** For the books. */
    HistoryFilter filter(int size) {
        return new HistoryFilter(orNull(project), orNull(host), date(from), date(to), orNull(words), withPast, size);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate date(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    /** The same as an address of the pages asks it. */
    Query query() {
        return query("1");
    }

    /** The same as partners ask it. */
    Query forPartners() {
        return query("true");
    }

    private Query query(String yes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "q", words);
        put(values, "project", project);
        put(values, "host", host);
        put(values, "from", from);
        put(values, "to", to);
        put(values, "past", withPast ? yes : "");
        return Query.of(values);
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, List.of(value));
        }
    }

    String words() {
        return words;
    }

    String project() {
        return project;
    }

    String host() {
        return host;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    boolean withPast() {
        return withPast;
    }
}
