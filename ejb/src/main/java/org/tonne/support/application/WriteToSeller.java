package org.tonne.support.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.order.domain.TextRule;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.Refused;

import java.util.UUID;

/**
 * Use case: somebody writes to a seller. The message leaves by the outbox as mail, under the same rules as those to the service
 * desk; the seller's address is shown to nobody.
 */
@Stateless
public class WriteToSeller {

    /** Under which it leaves. */
    public static final String TOPIC = "seller.message";

    @Inject
    MessageMarks marks;

    @Inject
    Outbox outbox;

    /**
     * Sends it.
     *
     * @param seller to whom
     * @param message without errors
     * @throws Refused TOO_MANY_REQUESTS
     */
    public void write(UUID seller, DeskMessage message) {
        if (!message.errors().isEmpty()) {
            throw new IllegalArgumentException("Not checked: " + message.errors());
        }
        String email = TextRule.email("email", message.email());
        if (marks.isNew(email, seller.toString(), message.reference(), message.text())) {
            String payload = WriteToDesk.payload(message, email)
                    .add("seller", seller.toString())
                    .build()
                    .toString();
            outbox.add(TOPIC, seller.toString(), payload);
        }
    }
}
