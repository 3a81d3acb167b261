package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tonne.payment.application.ConfirmTransfer;
import org.tonne.payment.application.OpenTransfer;
import org.tonne.shared.Money;
import org.tonne.web.account.Desk;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Transfers on a desk: their rows, and the amounts that are typed beside them. */
@Named("transfers")
@RequestScoped
public class Transfers {

    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,11})(\\.[0-9]{2})?");

    @Inject
    ConfirmTransfer confirmTransfer;

    @Inject
    Desk desk;

    /** The rows of a table. */
    public static List<Row> rows(List<OpenTransfer> open) {
        return open.stream().map(Row::new).toList();
    }

    /**
     * Says that so much has arrived.
     *
     * @param seller who says it; nothing for staff
     */
    public void confirm(UUID payment, String typed, @Nullable UUID seller) {
        String amount = typed.strip().replace(",", "");
        if (!AMOUNT.matcher(amount).matches()) {
            desk.goOn("desk.amount.wrong");
            return;
        }
        Money money = Money.parse(amount.contains(".") ? amount : amount + ".00");
        desk.say("desk.done.transfer", () -> confirmTransfer.confirm(payment, money, desk.actor(), seller));
    }

    /** One transfer. */
    public static final class Row {

        private final OpenTransfer transfer;

        Row(OpenTransfer transfer) {
            this.transfer = transfer;
        }

        /** The payment. */
        public String getId() {
            return transfer.paymentId().toString();
        }

        /** What it is. */
        public OpenTransfer getTransfer() {
            return transfer;
        }
    }
}
