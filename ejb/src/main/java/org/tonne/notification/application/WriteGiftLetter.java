package org.tonne.notification.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.StoreSettings;
import org.tonne.notification.domain.Letter;
import org.tonne.notification.domain.Words;
import org.tonne.order.application.GiftLetters.Certificate;
import org.tonne.order.application.GiftLetters.GiftLetter;
import org.tonne.shared.Codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts the letter of a gift together: who gives, how much, in whose name, the giver's own words, and the way to the
 * certificates where the giver allows it. The subject is the store's alone.
 */
@Dependent
class WriteGiftLetter {

    @Inject
    StoreSettings store;

    Letter letter(GiftLetter gift) {
        Words words = Words.in(gift.language());
        long units = gift.certificates().stream().mapToLong(Certificate::units).sum();
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Text(words.say("account.greeting")));
        parts.add(new Letter.Text(words.say("gift.first", gift.giver(), units, gift.beneficiary())));
        if (!gift.message().isBlank()) {
            parts.add(new Letter.Text(words.say("gift.message")));
            gift.message()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Letter.Text::new)
                    .forEach(parts::add);
        }
        if (gift.open()) {
            gift.certificates().forEach(certificate -> lead(parts, words, certificate));
        }
        parts.add(new Letter.Text(words.say("gift.else")));
        return new Letter(words.language(), words.say("gift.subject", units), parts);
    }

    private void lead(List<Letter.Part> parts, Words words, Certificate certificate) {
        parts.add(new Letter.Facts(List.of(
                Map.entry(words.say("fact.certificate"), certificate.number()),
                Map.entry(words.say("fact.units"), words.number(certificate.units())),
                Map.entry(words.say("fact.code"), Codes.printed(certificate.code())))));
        String path = "/" + words.language().getLanguage() + "/certificates/" + certificate.code();
        parts.add(new Letter.Link(words.say("certificate.link"), store.link(path)));
        parts.add(new Letter.Link(words.say("certificate.pdf"), store.link(path + ".pdf")));
    }
}
