package org.tonne.web.order;

import org.tonne.order.application.OrderView;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.application.QuotationView;
import org.tonne.quotation.application.QuotationPdf;
import org.tonne.quotation.application.QuotationPdf.Fact;
import org.tonne.quotation.application.QuotationPdf.Part;
import org.tonne.quotation.application.QuotationPdf.Row;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.ArrayList;
import java.util.List;

/** A quotation in the words of its reader's language. */
final class QuotationWords {

    private final Visit visit;
    private final Texts texts;
    private final Writing writing;

    QuotationWords(Visit visit) {
        this.visit = visit;
        this.texts = visit.texts();
        this.writing = visit.getWriting();
    }

    QuotationPdf.Words of(PurchaseView purchase, QuotationView quotation) {
        return new QuotationPdf.Words(
                texts.get("quotation.word"),
                quotation.number(),
                texts.language().getCode(),
                visit.getLanguage().getDirection().equals("rtl"),
                List.of(
                        new Fact(texts.get("quotation.payer"), purchase.payerName()),
                        new Fact(texts.get("quotation.issued"), writing.day(quotation.issuedAt())),
                        new Fact(texts.get("quotation.until"), writing.moment(quotation.validUntil())),
                        new Fact(texts.get("quotation.prices"), texts.get("quotation.prices.what")),
                        new Fact(texts.get("checkout.beneficiary"), purchase.beneficiary())),
                purchase.orders().stream().map(this::part).toList(),
                texts.get("quotation.total"),
                writing.money(purchase.total()),
                notes(purchase));
    }

    private Part part(OrderView order) {
        List<Fact> transfer = new ArrayList<>();
        transfer.add(new Fact(texts.get("quotation.sum"), writing.money(order.total())));
        order.transfer().filter(to -> order.mayPay()).ifPresent(to -> {
            transfer.add(new Fact(texts.get("transfer.account"), to.accountName()));
            transfer.add(new Fact(texts.get("transfer.iban"), to.iban()));
            transfer.add(new Fact(texts.get("transfer.bic"), to.bic()));
            transfer.add(new Fact(texts.get("transfer.bank"), to.bankName()));
            transfer.add(
                    new Fact(texts.get("transfer.reference"), to.reference().replaceAll("(.{4})(?!$)", "$1 ")));
        });
        transfer.removeIf(fact -> fact.value().isEmpty());
        return new Part(
                texts.say("quotation.seller", order.sellerName()),
                order.lines().stream().map(this::row).toList(),
                transfer);
    }

    private Row row(OrderView.Line line) {
        List<String> what = new ArrayList<>(List.of(
                line.projectKey(),
                line.projectTitle(),
                texts.get("unit." + line.unitType().label()),
                texts.say("quotation.period", line.applicableCp())));
        String made = writing.span(line.monitoringStart(), line.monitoringEnd());
        if (!made.isEmpty()) {
            what.add(texts.say("quotation.reductions", made));
        }
        if (line.expiresOn() != null) {
            what.add(texts.say("quotation.expires", writing.day(line.expiresOn())));
        }
        return new Row(
                writing.number(line.quantity()) + " × " + writing.money(line.price()),
                String.join(writing.getComma(), what),
                writing.money(line.amount()));
    }

    private List<String> notes(PurchaseView purchase) {
        List<String> notes = new ArrayList<>();
        if (QuotationSheet.isOpen(purchase)) {
            notes.add(texts.get("quotation.note.accept"));
            notes.add(texts.get("quotation.note.held"));
        } else {
            notes.add(texts.get(QuotationSheet.state(purchase)));
        }
        notes.add(texts.get("quotation.note.cancel"));
        notes.add(texts.get("quotation.note.claim"));
        return notes;
    }
}
