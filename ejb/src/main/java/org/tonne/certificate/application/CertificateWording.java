package org.tonne.certificate.application;

import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.shared.UnitType;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** The sentences of a certificate, the same on the check page before payment, on the certificate's page and in the PDF. */
public final class CertificateWording {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.tonne.certificate.certificate", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private CertificateWording() {}

    /**
     * The wording before the units are cancelled: no date, number or serials yet.
     *
     * @param name as it will be printed
     * @param reason as it will be printed, empty for none
     * @param quantity units, from 1
     * @param unitType kind of unit
     */
    public static Sentences preview(String name, String reason, long quantity, UnitType unitType) {
        String statement = text(
                quantity == 1 ? "preview.one" : "preview.many",
                NumberWords.capital(quantity),
                text("name." + unitType.name() + (quantity == 1 ? ".one" : "")),
                text("project.one"));
        return sentences(statement, figure(quantity, unitType), name, reason);
    }

    /** The wording of an issued certificate. */
    public static Sentences of(CertificateFacts facts) {
        List<UnitType> types =
                facts.parts().stream().map(Part::unitType).distinct().toList();
        long projects = facts.parts().stream().map(Part::projectKey).distinct().count();
        long quantity = facts.quantity();
        String name = types.size() > 1
                ? text("name.mixed")
                : text("name." + types.get(0).name() + (quantity == 1 ? ".one" : ""));
        String statement = text(
                quantity == 1 ? "statement.one" : "statement.many",
                NumberWords.capital(quantity),
                name,
                text(projects == 1 ? "project.one" : "project.many"),
                when(facts));
        String figure =
                types.size() > 1 ? number(quantity) + " " + text("units.mixed") : figure(quantity, types.get(0));
        return sentences(statement, figure, facts.beneficiary(), facts.reason());
    }

    private static Sentences sentences(String statement, String figure, String name, String reason) {
        String label = text(reason.isEmpty() ? "reason.none" : "reason.given");
        String subject = text(figure.startsWith("1 ") ? "reason.default.was" : "reason.default.were", figure);
        String why = reason.isEmpty() ? text("reason.default.CDM", subject, name) : reason;
        return new Sentences(text("title"), figure, statement, name, label, why, text("disclaimer"));
    }

    private static String when(CertificateFacts facts) {
        List<String> days = facts.parts().stream()
                .flatMap(part -> part.transactions().stream())
                .map(CertificateFacts.Transaction::completedAt)
                .sorted()
                .map(CertificateWording::day)
                .distinct()
                .toList();
        return days.size() == 1
                ? text("when.day", days.get(0))
                : text("when.days", days.get(0), days.get(days.size() - 1));
    }

    private static String figure(long quantity, UnitType type) {
        return number(quantity) + " " + text((quantity == 1 ? "unit." : "units.") + type.name());
    }

    /** A number of units in figures: {@code 12,500}. */
    public static String number(long quantity) {
        StringBuilder figures = new StringBuilder(Long.toString(quantity));
        for (int comma = figures.length() - 3; comma > 0; comma -= 3) {
            figures.insert(comma, ',');
        }
        return figures.toString();
    }

    /** The day of an instant in UTC: {@code 20 November 2026}. */
    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** A day. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** An instant to the minute: {@code 20 November 2026, 14:11 UTC}. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /** What kind of units a part is about, with its period and, for temporary ones, its expiry. */
    public static String units(Part part) {
        String type = part.unitType().label();
        if (!part.unitType().isTemporary()) {
            return text("unit.period", type, part.commitmentPeriod());
        }
        return part.expiresOn() == null
                ? text("unit.undecided", type, part.commitmentPeriod())
                : text("unit.temporary", type, part.commitmentPeriod(), day(Objects.requireNonNull(part.expiresOn())));
    }

    /** A text of the bundle with these values in its places. */
    public static String text(String key, Object... values) {
        String pattern = TEXTS.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /**
     * What is printed.
     *
     * @param title {@code Certificate of voluntary cancellation}
     * @param quantity {@code 12 CERs}
     * @param statement what was cancelled, where and when, ending in "presented to"
     * @param name the beneficiary
     * @param reasonLabel whose words the reason is
     * @param reason the reason, or the sentence that stands where none was given
     * @param disclaimer what the certificate says and what it does not
     */
    public record Sentences(
            String title,
            String quantity,
            String statement,
            String name,
            String reasonLabel,
            String reason,
            String disclaimer) {}
}
