package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.payment.application.ConfirmTransfer;
import org.tonne.payment.application.OpenTransfer;
import org.tonne.payment.application.RecordStrayMoney;
import org.tonne.shared.Money;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;
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
    RecordStrayMoney recordStrayMoney;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

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
        Optional<Money> amount = amount(typed);
        if (amount.isEmpty()) {
            desk.goOn("desk.amount.wrong");
            return;
        }
        desk.say("desk.done.transfer", () -> confirmTransfer.confirm(payment, amount.get(), desk.actor(), seller));
    }

    /**
     * Keeps money that fits no transfer in suspense, as the form says it; a case is opened about it.
     *
     * @param seller who says it; nothing for staff
     */
    public void stray(@Nullable UUID seller) {
        Visit visit = Visit.of(request);
        Optional<Money> amount = amount(visit.value("amount"));
        if (amount.isEmpty() || visit.value("note").isEmpty()) {
            desk.goOn("desk.stray.wrong");
            return;
        }
        desk.say(
                "desk.done.stray",
                () -> recordStrayMoney.record(new RecordStrayMoney.Command(
                        amount.get(),
                        Ids.read(visit.value("payment")).orElse(null),
                        visit.value("note"),
                        desk.actor(),
                        seller)));
    }

    private static Optional<Money> amount(String typed) {
        String amount = typed.strip().replace(",", "");
        return AMOUNT.matcher(amount).matches()
                ? Optional.of(Money.parse(amount.contains(".") ? amount : amount + ".00"))
                : Optional.empty();
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
