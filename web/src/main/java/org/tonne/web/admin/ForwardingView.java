package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.forwarding.application.DecideOutcome;
import org.tonne.forwarding.application.EnterOutcome;
import org.tonne.forwarding.application.ForwardingQueries;
import org.tonne.forwarding.application.ForwardingRequest;
import org.tonne.forwarding.application.MarkSent;
import org.tonne.forwarding.domain.Outcome;
import org.tonne.shared.UnitBlock;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Behind admin/forwarding.xhtml: what a person carries to a registry without an interface, and what it answered. */
@Named("forwarding")
@RequestScoped
public class ForwardingView {

    private static final int LONGEST = 20;
    private static final int LONGEST_NUMBER = 255;
    private static final int LONGEST_WORDS = 1_000;
    private static final int MOST_BLOCKS = 3_000;

    @Inject
    ForwardingQueries forwardingQueries;

    @Inject
    MarkSent markSent;

    @Inject
    EnterOutcome enterOutcome;

    @Inject
    DecideOutcome decideOutcome;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** Whether there is such work at all. */
    public boolean isByHand() {
        return forwardingQueries.isByHand();
    }

    /** What is to be sent, and what was sent and is not answered: those of the page asked for. */
    public List<ForwardingRequest> getUnderWay() {
        return forwardingQueries.underWay(getPage());
    }

    /** How many there are. */
    public long getCount() {
        return forwardingQueries.count();
    }

    /** How many pages they fill, from 1. */
    public int getPages() {
        return (int) Math.max(1, (getCount() + ForwardingQueries.PAGE - 1) / ForwardingQueries.PAGE);
    }

    /** The page asked for, from 1 to the last. */
    public int getPage() {
        String typed = Visit.of(request).value("page");
        return typed.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(typed), getPages()) : 1;
    }

    /** The transaction asked for, as it was typed. */
    public String getTransaction() {
        return Visit.of(request).value("transaction").strip();
    }

    /** The one asked for, if it can be answered. */
    public List<ForwardingRequest> getChosen() {
        String typed = getTransaction();
        return typed.isEmpty() || typed.length() > LONGEST
                ? List.of()
                : forwardingQueries.answerable(typed).stream().toList();
    }

    /** Does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        String sent = visit.value("sent");
        String confirmed = visit.value("confirm");
        String rejected = visit.value("reject");
        if (!sent.isEmpty()) {
            desk.say("desk.done.sent", () -> markSent.sent(sent, desk.actor()));
        } else if (!confirmed.isEmpty()) {
            desk.say("desk.done.confirmed", () -> decideOutcome.confirm(confirmed, desk.actor()));
        } else if (!rejected.isEmpty()) {
            desk.say("desk.done.rejected", () -> decideOutcome.reject(rejected, desk.actor()));
        } else {
            enter(visit);
        }
    }

    private void enter(Visit visit) {
        String words = visit.value("words");
        String number = visit.value("number");
        if (!isPlain(words, LONGEST_WORDS) || !isPlain(number, LONGEST_NUMBER)) {
            desk.goOn("desk.words.wrong");
            return;
        }
        Optional<LocalDate> day = day(visit.value("day"));
        if (day.isEmpty()) {
            desk.goOn("desk.day.wrong");
            return;
        }
        boolean refused = visit.value("outcome").equals("REFUSED");
        Optional<Outcome> outcome = refused ? refused(day.get(), words) : completed(visit, day.get(), number, words);
        if (outcome.isEmpty()) {
            desk.goOn(refused ? "desk.refusal.wrong" : "desk.blocks.wrong");
            return;
        }
        String transaction = visit.value("enter");
        desk.say("desk.done.entered", () -> enterOutcome.enter(transaction, outcome.get(), desk.actor()));
    }

    private static Optional<Outcome> refused(LocalDate day, String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(Outcome.refused(day, words));
    }

    private static Optional<Outcome> completed(Visit visit, LocalDate day, String number, String words) {
        try {
            List<UnitBlock> blocks = visit.value("blocks")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(UnitBlock::parse)
                    .toList();
            return number.isEmpty() || blocks.isEmpty() || blocks.size() > MOST_BLOCKS
                    ? Optional.empty()
                    : Optional.of(Outcome.completed(day, blocks, number, words));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r');
    }
}
