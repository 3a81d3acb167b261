package org.tonne.order.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text for a certificate what no certificate proves: that something has no effect on the climate, or a good
 * one. The words are those that Directive (EU) 2024/825 names (recital 12) and their kin in the languages of the store,
 * whatever the language of the page. Such a text is not refused: it may be a name, and the words are the buyer's.
 */
public final class ClaimRule {

    /** Between two words of a claim. */
    private static final String GAP = "[\\s\\p{Pd}]*";

    /** What does not show, and vowel signs that are written or not. */
    private static final Pattern SILENT =
            Pattern.compile("[\\u00AD\\u0640\\u064B-\\u0652\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069]");

    private static final List<Pattern> CLAIMS = List.of(
            // English
            claim("(climate|carbon|co2e?|emissions?|ghg)_(neutral\\w*|positiv\\w*|negativ\\w*|free|compensated)"),
            claim("net_zero"),
            claim("zero_(net_)?(emissions?|carbon|co2|footprint)"),
            claim("(climate|environmentally|environment|eco)_friendly"),
            claim("(reduced_climate_impact|limited_co2_footprint)"),
            // Spanish
            claim("clim[aá]ticamente_(neutr\\w+|positiv\\w+)"),
            claim("(clima|carbono|co2)_(neutr\\w+|positivo|negativo)"),
            claim("neutr[oa]s?_(en|para|con)_(el_)?(carbono|co2|emisiones|clima)"),
            claim("neutralidad_(clim[aá]tica|(de|en|del)_(carbono|emisiones))"),
            claim("cero_(emisiones|neto|netas?|carbono)"),
            claim("(emisiones|huella|carbono|co2)_(netas?_)?cero"),
            claim("libres?_de_(carbono|emisiones|co2)"),
            // French
            claim("neutres?_(pour_le_climat|en_(carbone|co2|[ée]missions))"),
            claim("climatiquement_(neutres?|positi\\w+)"),
            claim("(climat|carbone|co2)_(neutres?|positi\\w+|n[ée]gati\\w+)"),
            claim("neutralit[ée]_(carbone|climatique)"),
            claim("z[ée]ro_([ée]missions?|carbone|co2|net\\w*)"),
            claim("net_z[ée]ro"),
            claim("sans_([ée]missions?|carbone|co2)"),
            // Russian
            claim("климат\\w*_нейтральн\\w+"),
            claim("углерод\\w*_(нейтральн|отрицательн|положительн)\\w+"),
            claim("нейтральн\\w+_(для_климата|по_(углероду|выбросам|климату))"),
            claim("(ноль|нуля|нулев\\w+)_(нетто_)?(выброс\\w*|эмисси\\w*|углерод\\w*)"),
            claim("(чист\\w+_нол\\w+|нетто_нол\\w+)"),
            claim("(безуглеродн\\w+|без_выбросов)"),
            // Arabic
            within("محايد\\w*_(ال)?(مناخيا|كربونيا|للمناخ|للكربون|كربون|مناخ)"),
            within("(ال)?حياد_(ال)?(كربوني|مناخي)"),
            within("(ال)?صافي_(ال)?(صفر\\w*|انبعاثات_صفر\\w*)"),
            within("صفر\\w*_(ال)?(كربون|انبعاثات)"),
            within("(ال)?انبعاثات_صفر\\w*"),
            within("خال\\w*_من_(ال)?(كربون|انبعاثات)"),
            // Chinese, simplified and traditional
            within("(碳|气候|氣候|二氧化碳)_(中和|中性|友好|正效益)"),
            within("(净零|淨零|零碳|零排放|负碳|負碳|碳负|碳負|无碳|無碳)"));

    private ClaimRule() {}

    private static Pattern claim(String words) {
        return within("(?<!\\w)" + words);
    }

    /** Also in the middle of a word, where a language joins words or writes none apart. */
    private static Pattern within(String words) {
        return Pattern.compile(
                words.replace("_", GAP),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * The first claim of a text, in its own words.
     *
     * @param text as typed
     */
    public static Optional<String> claimIn(String text) {
        String plain =
                SILENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return CLAIMS.stream()
                .map(claim -> claim.matcher(plain))
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .min((one, other) -> Integer.compare(one.start(), other.start()))
                .map(MatchResult::group);
    }
}
