package org.tonne.account.domain;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a new password must be: long enough, and none that others try first. Which letters it is made of is its owner's
 * affair.
 */
public final class PasswordRule {

    /** The shortest, in code points. */
    public static final int SHORTEST = 8;

    /** The longest, in code points. */
    public static final int LONGEST = 128;

    private static final int WORTH_NAMING = 4;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private PasswordRule() {}

    /** The password as it is kept and compared, however a keyboard has put its letters together. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * A password that may be kept.
     *
     * @param field its name, for the refusal
     * @param email of the account
     * @throws Refused FIELD_MISSING, PASSWORD_TOO_SHORT, FIELD_TOO_LONG or PASSWORD_KNOWN
     */
    public static String fit(String field, String typed, String email) {
        String password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length == 0) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        if (length < SHORTEST) {
            throw new Refused(ErrorCode.PASSWORD_TOO_SHORT, Map.of("min", SHORTEST));
        }
        if (length > LONGEST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("max", LONGEST));
        }
        if (isTriedFirst(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT))) {
            throw new Refused(ErrorCode.PASSWORD_KNOWN, Map.of("field", field));
        }
        return password;
    }

    private static boolean isTriedFirst(String password, String email) {
        String name = email.substring(0, Math.max(0, email.indexOf('@')));
        String word = AROUND.matcher(password).replaceAll("");
        return KnownPasswords.contain(password)
                || word.length() < WORTH_NAMING
                        && password.codePoints().distinct().count() < SHORTEST
                || KnownPasswords.contain(word)
                || word.equals(name)
                || password.equals(email)
                || password.codePoints().distinct().count() < WORTH_NAMING;
    }
}
