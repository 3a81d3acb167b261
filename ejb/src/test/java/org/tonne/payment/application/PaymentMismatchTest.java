package org.tonne.payment.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.cases.application.OnlySeen;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.payment.application.PaypalServer.Fault;
import org.tonne.payment.domain.ProviderSilentException;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The provider says of a payment that is being taken what does not fit: people find out and decide. */
class PaymentMismatchTest {

    private final PayFixture shop = new PayFixture();
    private final PaypalServer paypal = shop.paypal;
    private final PlacedPurchase purchase = shop.placed(PaymentMethod.PAYPAL, 10);
    private final Deciding deciding = new Deciding(shop.store, DecidePaymentCase.class, OnlySeen.class);

    PaymentMismatchTest() throws IOException {}

    @BeforeEach
    void the_provider_speaks_of_another_amount() {
        shop.start(purchase);
        paypal.next("/capture", Fault.REPLY_LOST);
        shop.make(ReturnFromProvider.class).returned(paypal.approve());
        paypal.checkout("O-1").units.get(0).value = "19.99";
        ask();
    }

    @AfterEach
    void everything_is_whole() {
        shop.close();
        Invariants.check(shop.store);
    }

    @Test
    void two_people_give_up_what_was_never_taken_and_the_buyer_pays_anew() {
        UUID caseId = deciding.caseOf("PAYMENT_MISMATCH");
        assertThat(deciding.choices(caseId)).containsExactly("NOT_TAKEN", "ASK_PROVIDER");

        deciding.both(caseId, "NOT_TAKEN");

        assertThat(shop.payments()).isEqualTo("FAILED");
        assertThat(shop.orders()).isEqualTo("AWAITING_PAYMENT");
        assertThat(shop.start(purchase).toString()).endsWith("token=O-2");
    }

    @Test
    void money_that_is_taken_for_what_was_given_up_is_a_case_again() throws ProviderSilentException {
        deciding.both(deciding.caseOf("PAYMENT_MISMATCH"), "NOT_TAKEN");
        shop.start(purchase);
        shop.make(ReturnFromProvider.class).returned(paypal.approve());
        assertThat(shop.payments()).isEqualTo("FAILED CAPTURED");

        paypal.checkout("O-1").units.get(0).value = "20.00";
        shop.make(SettleCheckout.class)
                .settle(UUID.fromString(
                        shop.store.text("select id from provider_checkout where provider_order_id = 'O-1'")));

        UUID caseId = deciding.caseOf("PAYMENT_MISMATCH");
        assertThat(shop.store.text("select facts from operator_case where id = ?", caseId))
                .contains("FAILED", paypal.checkout("O-1").units.get(0).capture);
        assertThat(deciding.choices(caseId)).containsExactly("SEEN");
        assertThat(shop.ledger()).isEqualTo("OUTSIDE>UNITS 2000");
    }

    @Test
    void one_person_has_the_provider_asked_again_and_it_has_put_itself_right() {
        deciding.one(deciding.caseOf("PAYMENT_MISMATCH"), "ASK_PROVIDER");
        paypal.checkout("O-1").units.get(0).value = "20.00";

        ask();

        assertThat(shop.payments()).isEqualTo("CAPTURED");
        assertThat(shop.cases()).isEmpty();
    }

    @Test
    void a_case_whose_payment_has_come_to_its_end_meanwhile_is_only_seen() {
        paypal.checkout("O-1").units.get(0).value = "20.00";
        ask();
        UUID caseId = deciding.caseOf("PAYMENT_MISMATCH");

        assertThat(deciding.choices(caseId)).containsExactly("SEEN");
        deciding.one(caseId, "SEEN");

        assertThat(shop.cases()).isEmpty();
    }

    private void ask() {
        shop.store.clock().advance(Duration.ofMinutes(1));
        shop.make(AskCapturing.class).askDue(10);
    }
}
