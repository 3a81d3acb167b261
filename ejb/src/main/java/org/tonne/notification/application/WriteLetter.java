package org.tonne.notification.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.StoreSettings;
import org.tonne.notification.application.MailFacts.GivenBack;
import org.tonne.notification.application.MailFacts.Issued;
import org.tonne.notification.application.MailFacts.Ordered;
import org.tonne.notification.application.MailFacts.Reader;
import org.tonne.notification.domain.Letter;
import org.tonne.notification.domain.Letter.Facts;
import org.tonne.notification.domain.Letter.Link;
import org.tonne.notification.domain.Letter.Text;
import org.tonne.notification.domain.Words;
import org.tonne.payment.application.TransferInstructions;
import org.tonne.shared.Codes;
import org.tonne.team.application.TeamPurchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts letters together from facts and the words of the reader's language. */
@Dependent
class WriteLetter {

    @Inject
    StoreSettings store;

    /** The order is here, to be paid online. */
    Letter received(Reader reader, List<Ordered> orders, Optional<TeamPurchase> team) {
        Words words = Words.in(reader.language());
        Parts parts = new Parts(words, reader).say("received.first");
        orders.forEach(order -> parts.facts(
                "order", order.reference(),
                "seller", order.seller(),
                "units", words.number(order.units()),
                "amount", words.money(order.total())));
        parts.team(team)
                .link("received.link", orderPath(reader, words))
                .text(words.say("received.until", words.day(earliest(orders))));
        return parts.letter("received.subject", references(orders));
    }

    /** The order is here, to be paid by bank; or the quotation, which is accepted so. */
    Letter transfer(
            Reader reader, List<Ordered> orders, List<TransferInstructions> transfers, Optional<TeamPurchase> team) {
        Words words = Words.in(reader.language());
        String quotation = reader.quotation();
        Parts parts = opening(new Parts(words, reader), words, reader, orders);
        for (TransferInstructions transfer : transfers) {
            parts.facts(
                    "order", transfer.orderReference(),
                    "seller", transfer.sellerName(),
                    "amount", words.money(transfer.amount()),
                    "account", transfer.accountName(),
                    "iban", transfer.iban(),
                    "bic", transfer.bic(),
                    "bank", transfer.bankName(),
                    "reference", transfer.printedReference());
        }
        parts.team(team)
                .text(words.say(until(quotation), words.day(earliest(orders))))
                .link("transfer.link", orderPath(reader, words));
        if (reader.standing()) {
            parts.say("standing.placed").link("standing.link", WriteStandingLetter.path(words));
        }
        return quotation == null
                ? parts.letter("transfer.subject", references(orders))
                : parts.letter("quotation.subject", quotation);
    }

    private static Parts opening(Parts parts, Words words, Reader reader, List<Ordered> orders) {
        String quotation = reader.quotation();
        return quotation == null
                ? parts.say("transfer.first")
                : parts.text(words.say("quotation.first", quotation, words.day(earliest(orders))))
                        .link("quotation.pdf", orderPath(reader, words) + "/quotation.pdf")
                        .say("quotation.accept");
    }

    private static String until(@Nullable String quotation) {
        return quotation == null ? "transfer.until" : "quotation.until";
    }

    /** A quotation ends soon. */
    Letter ends(Reader reader, List<Ordered> orders) {
        Words words = Words.in(reader.language());
        String number = Objects.requireNonNull(reader.quotation(), "a letter about no quotation");
        return new Parts(words, reader)
                .text(words.say("quotation_ends.first", number, words.day(earliest(orders))))
                .link("quotation.pdf", orderPath(reader, words) + "/quotation.pdf")
                .link("transfer.link", orderPath(reader, words))
                .letter("quotation_ends.subject", number);
    }

    /** The certificate is ready. */
    Letter certificate(Reader reader, Issued issued) {
        Words words = Words.in(reader.language());
        String path = "/" + words.language().getLanguage() + "/certificates/" + issued.code();
        return new Parts(words, reader)
                .say("certificate.first")
                .facts(
                        "certificate", issued.number(),
                        "beneficiary", issued.beneficiary(),
                        "units", words.number(issued.units()),
                        "code", Codes.printed(issued.code()))
                .link("certificate.link", path)
                .link("certificate.pdf", path + ".pdf")
                .letter("certificate.subject", issued.number());
    }

    /** Money went back. */
    Letter refunded(Reader reader, GivenBack refund) {
        Words words = Words.in(reader.language());
        return new Parts(words, reader)
                .say(reader.byTransfer() ? "refunded.bank" : "refunded.paypal")
                .facts("order", refund.reference(), "seller", refund.seller(), "amount", words.money(refund.amount()))
                .link("refunded.link", orderPath(reader, words))
                .letter("refunded.subject", refund.reference());
    }

    private static String orderPath(Reader reader, Words words) {
        return "/" + words.language().getLanguage() + "/orders/" + reader.purchaseId();
    }

    private static Instant earliest(List<Ordered> orders) {
        return orders.stream()
                .map(Ordered::payBy)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String references(List<Ordered> orders) {
        return orders.stream().map(Ordered::reference).collect(Collectors.joining(", "));
    }

    /** A letter as it grows. */
    private final class Parts {

        private final Words words;
        private final List<Letter.Part> parts = new ArrayList<>();

        Parts(Words words, Reader reader) {
            this.words = words;
            text(words.say("greeting", reader.name()));
        }

        Parts say(String key) {
            return text(words.say(key));
        }

        Parts text(String text) {
            parts.add(new Text(text));
            return this;
        }

        Parts link(String key, String path) {
            parts.add(new Link(words.say(key), store.link(path)));
            return this;
        }

        /** Names and values in turn; a value that is not known is left out with its name. */
        Parts facts(@Nullable String... namesAndValues) {
            List<Map.Entry<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                String value = namesAndValues[i + 1];
                if (value != null) {
                    rows.add(Map.entry(words.say("fact." + Objects.requireNonNull(namesAndValues[i])), value));
                }
            }
            parts.add(new Facts(rows));
            return this;
        }

        /** For which team it is, and how it is booked there; nothing where it is for none. */
        Parts team(Optional<TeamPurchase> team) {
            return team.map(found -> facts(
                            "team", found.team(),
                            "costCentre", emptyToNull(found.costCentre()),
                            "orderNumber", emptyToNull(found.orderNumber())))
                    .orElse(this);
        }

        private static @Nullable String emptyToNull(String value) {
            return value.isEmpty() ? null : value;
        }

        Letter letter(String subjectKey, String about) {
            say("goodbye");
            return new Letter(words.language(), words.say(subjectKey, about), parts);
        }
    }
}
