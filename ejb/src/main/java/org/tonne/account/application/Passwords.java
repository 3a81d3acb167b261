package org.tonne.account.application;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.tonne.account.domain.PasswordRule;

/** How passwords are kept: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage), a salt for each. */
final class Passwords {

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Compared against when there is no such account, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Whether this is the password of a buyer, who may have typed anything. */
    static boolean matchesTyped(String typed, String hash) {
        String password = PasswordRule.normal(typed.substring(0, Math.min(typed.length(), 4 * PasswordRule.LONGEST)));
        return matches(password, hash);
    }

    static void pretendToCheck(String password) {
        matches(password, NOBODY);
    }
}
