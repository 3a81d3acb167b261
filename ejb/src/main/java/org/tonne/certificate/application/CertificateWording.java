package org.tonne.certificate.application;

import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.shared.Numerals;
import org.tonne.shared.Sentence;
import org.tonne.shared.UnitType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of a certificate in one language, the same on the check page before payment, on the certificate's page
 * and in the PDF. What a language lacks is said in English.
 */
public final class CertificateWording {

    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, CertificateWording> ALL = new ConcurrentHashMap<>();

    private final ResourceBundle texts;
    private final Locale language;
    private final Numerals numerals;
    private final DateTimeFormatter day;
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    private CertificateWording(ResourceBundle texts) {
        this.texts = texts;
        this.language = texts.getLocale().getLanguage().isEmpty() ? Locale.UK : texts.getLocale();
        this.numerals = new Numerals(language);
        this.day = DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, null, IsoChronology.INSTANCE, language),
                language);
    }

    /** The wording in the language with this tag; English where there is none in it. */
    public static CertificateWording in(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return ALL.computeIfAbsent(
                ofOurs(code), wanted -> new CertificateWording(bundle(Locale.forLanguageTag(wanted))));
    }

    // A tag that somebody made up is not remembered.
    private static String ofOurs(String code) {
        return ALL.containsKey(code)
                        || !bundle(Locale.forLanguageTag(code))
                                .getLocale()
                                .getLanguage()
                                .isEmpty()
                ? code
                : "en";
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.tonne.certificate.certificate", language, CertificateWording.class.getClassLoader(), NO_GUESSING);
    }

    /** The language of the words. */
    public Locale language() {
        return language;
    }

    /** Whether it is written from right to left. */
    public boolean rightToLeft() {
        return language.getLanguage().equals("ar");
    }

    /**
     * The wording before the units are cancelled: no date, number or serials yet.
     *
     * @param name as it will be printed
     * @param reason as it will be printed, empty for none
     * @param quantity units, from 1
     * @param unitType kind of unit
     */
    public Sentences preview(String name, String reason, long quantity, UnitType unitType) {
        String units = say("name." + unitType.name(), quantity, spelled(quantity));
        String statement = say("preview", quantity, units, text("project.one"));
        return sentences(statement, quantity, figure(quantity, unitType.name()), name, reason);
    }

    /** The wording of an issued certificate. */
    public Sentences of(CertificateFacts facts) {
        List<UnitType> types =
                facts.parts().stream().map(Part::unitType).distinct().toList();
        long projects = facts.parts().stream().map(Part::projectKey).distinct().count();
        long quantity = facts.quantity();
        String kind = types.size() > 1 ? "mixed" : types.get(0).name();
        String units = say("name." + kind, quantity, spelled(quantity));
        String statement =
                say("statement", quantity, units, text(projects == 1 ? "project.one" : "project.many"), when(facts));
        return sentences(statement, quantity, figure(quantity, kind), facts.beneficiary(), facts.reason());
    }

    private Sentences sentences(String statement, long quantity, String figure, String name, String reason) {
        String label = text(reason.isEmpty() ? "reason.none" : "reason.given");
        String why = reason.isEmpty() ? say("reason.default.CDM", quantity, figure, name) : reason;
        return new Sentences(text("title"), figure, statement, name, label, why, text("disclaimer"));
    }

    // English certificates say the number in words, as deeds do; other languages would have to inflect it.
    private String spelled(long quantity) {
        return language.getLanguage().equals("en") ? NumberWords.capital(quantity) : number(quantity);
    }

    private String when(CertificateFacts facts) {
        List<LocalDate> days = facts.parts().stream()
                .flatMap(part -> part.transactions().stream())
                .map(transaction ->
                        transaction.completedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                .sorted()
                .distinct()
                .toList();
        return days.size() == 1
                ? say("when.day", day(days.get(0)))
                : say("when.days", day(days.get(0)), day(days.get(days.size() - 1)));
    }

    private String figure(long quantity, String kind) {
        return say("units." + kind, quantity);
    }

    /** A number of units in figures: {@code 12,500}. */
    public String number(long quantity) {
        return numerals.number(quantity);
    }

    /** The day of an instant in UTC: {@code 20 November 2026}. */
    public String day(Instant at) {
        return day(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** A day. */
    public String day(LocalDate when) {
        return day.format(when);
    }

    /** An instant to the minute: {@code 20 November 2026, 14:11 UTC}. */
    public String minute(Instant at) {
        String minute = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atOffset(ZoneOffset.UTC));
        return say("minute", day(at), minute);
    }

    /** The country from which the units of a part come, by its name. */
    public String country(Part part) {
        String code = part.blocks().isEmpty() ? "" : part.blocks().get(0).originatingParty();
        String name = code.isEmpty() ? "" : new Locale("", code).getDisplayCountry(language);
        return name.isEmpty() || name.equals(code) ? part.hostCountry() : name;
    }

    /** What kind of units a part is about, with its period and, for temporary ones, its expiry. */
    public String units(Part part) {
        String type = text("unit." + part.unitType().name());
        if (!part.unitType().isTemporary()) {
            return say("unit.period", type, part.commitmentPeriod());
        }
        return part.expiresOn() == null
                ? say("unit.undecided", type, part.commitmentPeriod())
                : say("unit.temporary", type, part.commitmentPeriod(), day(Objects.requireNonNull(part.expiresOn())));
    }

    /** A text of the bundle as it stands. */
    public String text(String key) {
        return texts.getString(key);
    }

    /** A sentence of the bundle with these values in its places. */
    public String say(String key, Object... values) {
        return sentences
                .computeIfAbsent(key, wanted -> new Sentence(text(wanted), language))
                .with(values);
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
