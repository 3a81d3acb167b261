package org.tonne.notification.domain;

import org.tonne.shared.Money;
import org.tonne.shared.Numerals;
import org.tonne.shared.Sentence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of letters in one language; what a language lacks is said in English. */
public final class Words {

    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale language;
    private final Locale rules;
    private final Numerals numerals;

    private Words(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
        this.rules = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        this.numerals = new Numerals(rules);
    }

    /** The texts for a reader of this language, given by its tag; English where it is not one of ours. */
    public static Words in(String languageTag) {
        Locale wanted = Locale.forLanguageTag(languageTag);
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.tonne.notification.mail", wanted, Words.class.getClassLoader(), NO_GUESSING);
        Locale spoken = bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
        return new Words(bundle, spoken);
    }

    /** In which language they are. */
    public Locale language() {
        return language;
    }

    /** The text under a key, with these values in its places. */
    public String say(String key, Object... values) {
        return new Sentence(bundle.getString(key), rules).with(values);
    }

    /** A number as it is written in this language. */
    public String number(long number) {
        return numerals.number(number);
    }

    /** An amount as it is written in this language. */
    public String money(Money amount) {
        return numerals.money(amount);
    }

    /** A day as it is written in this language; days are of UTC. */
    public String day(Instant instant) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, rules);
        return DateTimeFormatter.ofPattern(pattern, rules).format(instant.atOffset(ZoneOffset.UTC));
    }
}
