package org.tonne.notification.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.account.application.AccountLetter;
import org.tonne.account.application.LetterKind;
import org.tonne.config.StoreSettings;
import org.tonne.notification.domain.Letter;
import org.tonne.notification.domain.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts letters about accounts together. Nothing that somebody typed in stands in them. */
@Dependent
class WriteAccountLetter {

    @Inject
    StoreSettings store;

    Letter letter(AccountLetter letter) {
        Words words = Words.in(letter.language());
        String key = "account." + letter.kind().name().toLowerCase(Locale.ROOT);
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Text(words.say("account.greeting")));
        parts.add(new Letter.Text(words.say(key + ".first")));
        if (letter.kind() == LetterKind.CODE) {
            parts.add(new Letter.Facts(List.of(Map.entry(words.say("account.code.fact"), printed(letter.secret())))));
        } else {
            parts.add(new Letter.Link(words.say(key + ".link"), store.link(path(words, letter))));
        }
        parts.add(new Letter.Text(words.say(key + ".else")));
        parts.add(new Letter.Text(words.say("account.goodbye")));
        return new Letter(words.language(), words.say(key + ".subject"), parts);
    }

    /** A code in two groups, as it is read. */
    private static String printed(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    private static String path(Words words, AccountLetter letter) {
        String account = "/" + words.language().getLanguage() + "/account";
        return switch (letter.kind()) {
            case SIGN_UP -> account + "/confirm/" + letter.secret();
            case RESET -> account + "/new-password/" + letter.secret();
            case UNKNOWN, ERASED -> account + "/sign-up";
            case PASSWORD_CHANGED, SIGNED_IN, PASSKEY_ADDED, PASSKEY_DROPPED -> account + "/reset";
            case KNOWN, CODE -> account + "/sign-in";
        };
    }
}
