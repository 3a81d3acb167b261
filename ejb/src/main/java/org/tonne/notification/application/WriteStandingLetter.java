package org.tonne.notification.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.StoreSettings;
import org.tonne.notification.domain.Letter;
import org.tonne.notification.domain.Words;
import org.tonne.shared.Money;
import org.tonne.standing.application.StandingQueries.Skipped;
import org.tonne.standing.application.StandingView;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the letter about a month in which a standing order has placed nothing together: why, what to do, and what comes next. */
@Dependent
class WriteStandingLetter {

    @Inject
    StoreSettings store;

    Letter letter(Skipped skipped) {
        StandingView order = skipped.order();
        Words words = Words.in(order.terms().language());
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Text(words.say("greeting", order.terms().payer().name())));
        parts.add(new Letter.Text(
                words.say("standing.first", words.day(day(skipped.month().dueOn())))));
        parts.add(new Letter.Facts(List.of(
                Map.entry(words.say("fact.project"), order.projectKey() + ", " + order.projectTitle()),
                Map.entry(words.say("fact.seller"), order.sellerName()),
                Map.entry(
                        words.say("fact.units"),
                        words.number(order.terms().quantity().units())))));
        parts.add(new Letter.Text(why(words, skipped)));
        LocalDate next = order.nextOn();
        if (next != null) {
            parts.add(new Letter.Text(words.say("standing.next", words.day(day(next)))));
        }
        parts.add(new Letter.Link(words.say("standing.link"), store.link(path(words))));
        parts.add(new Letter.Text(words.say("account.goodbye")));
        return new Letter(words.language(), words.say("standing.subject"), parts);
    }

    private static String why(Words words, Skipped skipped) {
        StandingView.Month month = skipped.month();
        String key = "standing." + month.outcome();
        return switch (month.outcome()) {
            case TOO_DEAR ->
                words.say(
                        key,
                        words.money(Money.ofCents(month.fact())),
                        words.money(skipped.order().terms().ceiling()));
            case UNITS_SHORT, BELOW_MINIMUM -> words.say(key, month.fact());
            case CLOSED, UNPAID, PLACED -> words.say(key);
        };
    }

    /** Where a buyer finds standing orders, in the language of the letter. */
    static String path(Words words) {
        return "/" + words.language().getLanguage() + "/account/standing-orders";
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
