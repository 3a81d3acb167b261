package org.tonne.payment.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.payment.domain.Payments;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Use case: money arrived at a seller's bank that fits no payment, or another amount than was due. */
@Stateless
public class RecordStrayMoney {

    private static final int LONGEST_NOTE = 255;

    @Inject
    Payments payments;

    @Inject
    OrderFacts orders;

    @Inject
    Suspense suspense;

    @Inject
    OpenCase openCase;

    @Inject
    Audit audit;

    /**
     * What arrived.
     *
     * @param received more than nothing
     * @param paymentId the payment it seems to belong to
     * @param note what the bank statement says, up to 255 characters
     * @param actor who says so
     * @param sellerId who records it, for own payments only; nothing for staff
     */
    public record Command(
            Money received,
            @Nullable UUID paymentId,
            String note,
            String actor,
            @Nullable UUID sellerId) {}

    /**
     * Puts it in suspense and opens a case.
     *
     * @return the case
     * @throws org.tonne.shared.DomainException AMOUNT_DIFFERS for no money at all, FIELD_TOO_LONG, FIELD_CHARACTERS,
     *     PAYMENT_UNKNOWN, NOT_ALLOWED for a seller who names no payment
     */
    public UUID record(Command command) {
        check(command);
        UUID orderId = orderOf(command);
        UUID opened = openCase.open(
                CaseKind.STRAY_MONEY,
                orderId,
                null,
                command.paymentId,
                command.received + " in suspense: " + command.note);
        suspense.receive(opened, command.paymentId, command.received);
        audit.write(command.actor, "money.stray", opened.toString(), command.received + " " + command.note);
        return opened;
    }

    private static void check(Command command) {
        if (command.received.isZero()) {
            throw new Refused(ErrorCode.AMOUNT_DIFFERS, Map.of("received", command.received));
        }
        if (command.note.codePointCount(0, command.note.length()) > LONGEST_NOTE) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", "note", "max", LONGEST_NOTE));
        }
        if (command.note.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", "note"));
        }
        if (command.sellerId != null && command.paymentId == null) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
    }

    private @Nullable UUID orderOf(Command command) {
        if (command.paymentId == null) {
            return null;
        }
        PayableOrder order = orders.get(payments.get(command.paymentId).orderId());
        if (command.sellerId != null && !command.sellerId.equals(order.sellerId())) {
            throw new Refused(ErrorCode.PAYMENT_UNKNOWN, Map.of("payment", command.paymentId));
        }
        return order.id();
    }
}
