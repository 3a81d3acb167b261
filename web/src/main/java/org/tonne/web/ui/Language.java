package org.tonne.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six languages of the United Nations, each the first segment of the address of a page. */
public enum Language {
    /** Arabic, written from right to left. */
    AR("العربية", Locale.forLanguageTag("ar"), "rtl"),
    /** Chinese. */
    ZH("中文", Locale.forLanguageTag("zh"), "ltr"),
    /** English, with dates as they are written outside the United States. */
    EN("English", Locale.UK, "ltr"),
    /** French. */
    FR("Français", Locale.forLanguageTag("fr"), "ltr"),
    /** Russian. */
    RU("Русский", Locale.forLanguageTag("ru"), "ltr"),
    /** Spanish. */
    ES("Español", Locale.forLanguageTag("es"), "ltr");

    private final String nativeName;
    private final Locale locale;
    private final String direction;

    Language(String nativeName, Locale locale, String direction) {
        this.nativeName = nativeName;
        this.locale = locale;
        this.direction = direction;
    }

    /** The language with this code in an address, if it is one of the six. */
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.getCode().equals(code))
                .findFirst();
    }

    /**
     * The best of the offered languages for a browser.
     *
     * @param acceptLanguage the header as it came, or empty
     * @param offered at least one; the first is taken when the header names none of them
     */
    public static Language preferred(String acceptLanguage, List<Language> offered) {
        if (acceptLanguage.isBlank()) {
            return offered.get(0);
        }
        try {
            List<String> tags = offered.stream()
                    .map(language -> language.locale.toLanguageTag())
                    .toList();
            String best = Locale.lookupTag(wished(acceptLanguage), tags);
            return offered.stream()
                    .filter(language -> language.locale.toLanguageTag().equalsIgnoreCase(String.valueOf(best)))
                    .findFirst()
                    .or(() -> bySpokenLanguage(acceptLanguage, offered))
                    .orElse(offered.get(0));
        } catch (IllegalArgumentException unreadable) {
            return offered.get(0);
        }
    }

    private static List<Locale.LanguageRange> wished(String header) {
        return Locale.LanguageRange.parse(header.substring(0, Math.min(header.length(), 200)));
    }

    private static Optional<Language> bySpokenLanguage(String header, List<Language> offered) {
        return wished(header).stream()
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(code ->
                        offered.stream().filter(language -> language.getCode().equals(code)))
                .findFirst();
    }

    /** The code in addresses and in the {@code lang} attribute. */
    public String getCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in itself. */
    public String getNativeName() {
        return nativeName;
    }

    /** {@code ltr} or {@code rtl}. */
    public String getDirection() {
        return direction;
    }

    /** The rules for its dates and numbers. */
    public Locale locale() {
        return locale;
    }
}
