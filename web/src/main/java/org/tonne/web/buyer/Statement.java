package org.tonne.web.buyer;

import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnCertificate;
import org.tonne.account.application.OwnPayment;
import org.tonne.account.application.StatementPdf;
import org.tonne.account.application.StatementPdf.Part;
import org.tonne.account.application.StatementPdf.Row;
import org.tonne.shared.Codes;
import org.tonne.shared.Money;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement of a year in the words of its page's language. */
final class Statement {

    private final Texts texts;
    private final Writing writing;
    private final boolean rightToLeft;

    Statement(Visit visit) {
        this.texts = visit.texts();
        this.writing = visit.getWriting();
        this.rightToLeft = visit.getLanguage().getDirection().equals("rtl");
    }

    StatementPdf.Words of(
            BuyerAccount account, int year, List<OwnCertificate> certificates, List<OwnPayment> payments, Instant now) {
        List<Row> facts = new ArrayList<>();
        if (!account.name().isEmpty()) {
            facts.add(new Row(texts.get("account.name"), account.name(), ""));
        }
        facts.add(new Row(texts.get("account.email"), account.email(), ""));
        facts.add(new Row(texts.get("account.statement.at"), writing.moment(now), ""));
        return new StatementPdf.Words(
                texts.get("account.statement.title"),
                Integer.toString(year),
                texts.language().getCode(),
                rightToLeft,
                facts,
                List.of(cancelled(certificates), paid(payments)),
                List.of(texts.get("account.statement.note")));
    }

    private Part cancelled(List<OwnCertificate> certificates) {
        return new Part(
                texts.get("account.certificates"),
                certificates.stream()
                        .map(one -> new Row(
                                one.number() + ", " + writing.shortDay(one.issuedAt()),
                                one.beneficiary() + ", " + Codes.printed(one.code()),
                                writing.number(one.units())))
                        .toList(),
                texts.get("account.statement.units"),
                writing.number(
                        certificates.stream().mapToLong(OwnCertificate::units).sum()));
    }

    private Optional<Row> booked(String key, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Row("", texts.say(key, value), ""));
    }

    private Part paid(List<OwnPayment> payments) {
        List<Row> rows = new ArrayList<>();
        long cents = 0;
        for (OwnPayment one : payments) {
            String label = Codes.printed(one.reference()) + ", " + writing.shortDay(one.paidAt());
            rows.add(new Row(label, one.seller(), writing.money(one.paid())));
            booked("team.booked.costCentre", one.costCentre()).ifPresent(rows::add);
            booked("team.booked.orderNumber", one.orderNumber()).ifPresent(rows::add);
            cents += one.paid().cents() - one.refunded().cents();
            if (!one.refunded().equals(Money.ZERO)) {
                rows.add(new Row(
                        "",
                        texts.get("account.statement.refunded"),
                        writing.money(-one.refunded().cents())));
            }
        }
        return new Part(
                texts.get("account.statement.paid"), rows, texts.get("account.statement.sum"), writing.money(cents));
    }
}
