package org.tonne.web.order;

import org.tonne.order.application.OrderView;
import org.tonne.shared.Codes;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One seller's order in the words of its page. */
public final class OrderPart {

    private final Visit visit;
    private final OrderView order;

    OrderPart(Visit visit, OrderView order) {
        this.visit = visit;
        this.order = order;
    }

    /** For forms. */
    public String getId() {
        return order.id().toString();
    }

    /** As a person reads it out. */
    public String getReference() {
        return Codes.printed(order.reference());
    }

    /** How much. */
    public String getTitle() {
        return visit.texts().say("order.part", order.quantity());
    }

    /** Of which projects, by their titles. */
    public String getProjects() {
        return order.lines().stream()
                .map(OrderView.Line::projectTitle)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Its status in a word. */
    public String getStatus() {
        return visit.texts().get("status." + order.status());
    }

    /** The look of that word. */
    public String getTag() {
        return switch (order.status()) {
            case COMPLETED -> "tag tag--done";
            case PAID, CANCELLING -> "tag tag--wait";
            case AWAITING_PAYMENT, REFUND_DUE -> "tag tag--wait";
            case NEEDS_OPERATOR -> "tag tag--bad";
            case WITHDRAWN, EXPIRED, REFUNDED -> "tag";
        };
    }

    /** Step by step. */
    public List<Step> getSteps() {
        return Steps.of(visit, order);
    }

    /** Whether the buyer may still give it up. */
    public boolean isWithdrawable() {
        return order.mayWithdraw();
    }

    /** The serials, as far as set aside. */
    public List<String> getBlocks() {
        return order.cancellations().stream()
                .flatMap(part -> part.blocks().stream())
                .map(block -> block.replace(" to ", " " + visit.texts().get("serials.to") + " "))
                .toList();
    }

    /** Its certificate, or nothing. */
    public String getCertificate() {
        return order.certificate()
                .map(certificate -> visit.getBase() + "/certificates/" + certificate.code())
                .orElse("");
    }

    /** The number of it. */
    public String getCertificateNumber() {
        return order.certificate().map(OrderView.CertificateLink::number).orElse("");
    }

    /** The PDF, once it is made. */
    public String getPdf() {
        return order.certificate()
                .filter(OrderView.CertificateLink::documentReady)
                .map(certificate -> getCertificate() + ".pdf")
                .orElse("");
    }

    private Optional<OrderView.TransferInstructions> transfer() {
        return order.mayPay() ? order.transfer() : Optional.empty();
    }

    /** Whether the buyer must send money by bank. */
    public boolean isTransfer() {
        return transfer().isPresent();
    }

    /** Whether the buyer has said that it is sent. */
    public boolean isReported() {
        return transfer().map(OrderView.TransferInstructions::status).orElse("").equals("REPORTED");
    }

    /** What is to be written on the transfer, row by row. */
    public List<TransferRow> getTransferRows() {
        return transfer()
                .map(to -> List.of(
                        new TransferRow(visit, "amount", visit.getWriting().money(to.amount())),
                        new TransferRow(visit, "account", to.accountName()),
                        new TransferRow(visit, "iban", to.iban()),
                        new TransferRow(visit, "bic", to.bic()),
                        new TransferRow(visit, "bank", to.bankName()),
                        new TransferRow(visit, "reference", to.reference().replaceAll("(.{4})(?!$)", "$1 ")),
                        new TransferRow(visit, "until", visit.getWriting().moment(order.expiresAt()))))
                .orElse(List.of())
                .stream()
                .filter(row -> !row.getValue().isEmpty())
                .toList();
    }

    /** One row of the instructions. */
    public static final class TransferRow {

        private final String label;
        private final String value;

        TransferRow(Visit visit, String name, String value) {
            this.label = visit.texts().get("transfer." + name);
            this.value = value;
        }

        /** What. */
        public String getLabel() {
            return label;
        }

        /** As to be written. */
        public String getValue() {
            return value;
        }
    }
}
