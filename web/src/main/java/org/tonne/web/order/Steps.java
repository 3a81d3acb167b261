package org.tonne.web.order;

import org.tonne.order.application.OrderView;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.ArrayList;
import java.util.List;

/** The way of an order in steps, as far as it has come. */
final class Steps {

    private final Texts texts;
    private final Writing writing;
    private final OrderView order;
    private final List<Step> steps = new ArrayList<>();

    private Steps(Visit visit, OrderView order) {
        this.texts = visit.texts();
        this.writing = visit.getWriting();
        this.order = order;
    }

    static List<Step> of(Visit visit, OrderView order) {
        return new Steps(visit, order).all();
    }

    private List<Step> all() {
        switch (order.status()) {
            case AWAITING_PAYMENT -> {
                now("order.step.pay", texts.say("order.step.pay.until", writing.moment(order.expiresAt())));
                later("order.step.cancel");
                later("order.step.certificate");
            }
            case WITHDRAWN -> now("order.step.withdrawn", texts.get("order.step.withdrawn.what"));
            case EXPIRED -> now("order.step.expired", texts.get("order.step.expired.what"));
            case PAID, CANCELLING -> {
                paid();
                now("order.step.registry", registry());
                later("order.step.certificate");
            }
            case COMPLETED -> completed();
            case REFUND_DUE -> {
                paid();
                now("order.step.refund", texts.get("order.step.refund.what"));
            }
            case REFUNDED -> goneBack();
            case NEEDS_OPERATOR -> {
                paid();
                now("order.step.operator", texts.get("order.step.operator.what"));
            }
        }
        return steps;
    }

    private void goneBack() {
        paid();
        refunded();
    }

    private void completed() {
        paid();
        done("order.step.cancelled", cancelled());
        certificate();
        refunded();
    }

    private void paid() {
        String title = texts.say("order.step.paid", writing.money(order.total()), order.sellerName());
        steps.add(
                Step.done(texts, title, order.paidAt() == null ? List.of() : List.of(writing.moment(order.paidAt()))));
    }

    private void certificate() {
        order.certificate()
                .ifPresentOrElse(
                        certificate -> steps.add(
                                Step.done(texts, texts.say("order.step.issued", certificate.number()), List.of())),
                        () -> now("order.step.certificate", texts.get("order.step.certificate.soon")));
    }

    private void refunded() {
        if (!order.refunded().isZero()) {
            String title = texts.say("order.step.refunded", writing.money(order.refunded()));
            steps.add(Step.done(texts, title, List.of()));
        }
    }

    private String[] registry() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("order.step.registry.what"));
        order.cancellations()
                .forEach(part -> lines.add(texts.say(
                        "order.step.transaction",
                        part.transactionIdentifier(),
                        part.quantity(),
                        texts.get("cancellation." + part.status()))));
        return lines.toArray(String[]::new);
    }

    private String[] cancelled() {
        return order.cancellations().stream()
                .map(part -> texts.say(
                                "order.step.transaction",
                                part.transactionIdentifier(),
                                part.quantity(),
                                texts.get("cancellation." + part.status()))
                        + (part.completedAt() == null ? "" : writing.getComma() + writing.moment(part.completedAt())))
                .toArray(String[]::new);
    }

    private void done(String key, String... lines) {
        steps.add(Step.done(texts, texts.get(key), List.of(lines)));
    }

    private void now(String key, String... lines) {
        steps.add(Step.now(texts, texts.get(key), List.of(lines)));
    }

    private void later(String key) {
        steps.add(Step.later(texts, texts.get(key), List.of()));
    }
}
