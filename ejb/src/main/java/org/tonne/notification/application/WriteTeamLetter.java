package org.tonne.notification.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.StoreSettings;
import org.tonne.notification.domain.Letter;
import org.tonne.notification.domain.Words;
import org.tonne.team.application.TeamLetter;
import org.tonne.team.application.TeamLetterKind;

import java.util.ArrayList;
import java.util.List;

/** Puts letters about teams together. */
@Dependent
class WriteTeamLetter {

    @Inject
    StoreSettings store;

    Letter letter(TeamLetter letter) {
        Words words = Words.in(letter.language());
        String key = "team." + letter.kind();
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Text(words.say("account.greeting")));
        parts.add(new Letter.Text(words.say(key, letter.team(), letter.about())));
        if (letter.kind() == TeamLetterKind.DECLINED && !letter.about().isEmpty()) {
            parts.add(new Letter.Text(letter.about()));
        }
        boolean invited = letter.kind() == TeamLetterKind.INVITED;
        if (invited) {
            parts.add(new Letter.Text(words.say("team.INVITED.how", letter.email())));
        }
        parts.add(new Letter.Link(words.say(link(letter)), store.link(path(words, letter))));
        if (invited) {
            parts.add(new Letter.Text(words.say("team.INVITED.else")));
        }
        parts.add(new Letter.Text(words.say("account.goodbye")));
        return new Letter(words.language(), words.say(key + ".subject", letter.team()), parts);
    }

    private static String link(TeamLetter letter) {
        if (letter.kind() == TeamLetterKind.INVITED) {
            return "team.INVITED.link";
        }
        return letter.request().isEmpty() ? "team.link" : "team.request.link";
    }

    private static String path(Words words, TeamLetter letter) {
        String account = "/" + words.language().getLanguage() + "/account";
        if (letter.kind() == TeamLetterKind.INVITED) {
            return account + "/team-invitations/" + letter.secret();
        }
        return account + (letter.request().isEmpty() ? "/teams" : letter.request());
    }
}
