package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.AskStatus;
import org.tonne.cancellation.application.RegistryCommand.FetchAttestation;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.Letters;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Case 32c: a number that stands on two letters attests one cancellation. */
class AttestationNumberTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void case_32_a_number_that_attests_another_cancellation_attests_nothing_and_one_of_its_own_does() {
        Propose first = completed();
        Propose second = completed();
        registry.attest(first, "VC1/2026", PaidOrders.named(first.blocks()));

        registry.attest(second, "VC1/2026", PaidOrders.named(second.blocks()));

        assertThat(registry.claim())
                .as("what has nothing to prove is not fetched")
                .isEmpty();
        assertNumberUsed(first, second);
        registry.attest(second, "VC2/2026", PaidOrders.named(second.blocks()));
        assertThat(status(second)).isEqualTo("ATTESTED");
    }

    @Test
    void case_32_of_two_letters_under_one_number_that_are_fetched_at_once_only_the_first_attests() {
        Propose first = completed();
        Propose second = completed();
        registry.announce(first, "VC1/2026", PaidOrders.named(first.blocks()), Registry.DOCUMENT);
        registry.announce(second, "VC1/2026", PaidOrders.named(second.blocks()), Registry.DOCUMENT);
        assertThat(registry.claim()).hasSize(2).allMatch(FetchAttestation.class::isInstance);

        registry.take(first.transactionIdentifier(), Letters.attestation("VC1/2026", first.blocks()));
        registry.take(second.transactionIdentifier(), Letters.attestation("VC1/2026", second.blocks()));

        assertNumberUsed(first, second);
    }

    @Test
    void case_32_of_two_letters_under_one_number_that_are_recorded_at_the_same_moment_only_the_first_attests() {
        Propose first = completed();
        Propose second = completed();
        registry.announce(first, "VC1/2026", PaidOrders.named(first.blocks()), Registry.DOCUMENT);
        registry.announce(second, "VC1/2026", PaidOrders.named(second.blocks()), Registry.DOCUMENT);
        byte[] letter = Letters.attestation("VC1/2026", second.blocks());
        assertThat(registry.claim()).hasSize(2);

        CompletableFuture<?> beside = store.inTransaction(() -> {
            registry.take(first.transactionIdentifier(), Letters.attestation("VC1/2026", first.blocks()));
            return besideUntilItWaits(() -> registry.take(second.transactionIdentifier(), letter));
        });
        assertThatThrownBy(beside::join).hasRootCauseInstanceOf(SQLException.class);
        assertThat(status(second)).isEqualTo("COMPLETED");

        store.clock().advance(Duration.ofMinutes(5));
        assertThat(registry.claim()).hasSize(1).allMatch(FetchAttestation.class::isInstance);
        registry.take(second.transactionIdentifier(), letter);

        assertNumberUsed(first, second);
    }

    /** Does it in another thread and comes back when that thread waits for this one's transaction. */
    private CompletableFuture<?> besideUntilItWaits(Runnable work) {
        CompletableFuture<?> beside = CompletableFuture.runAsync(work);
        await().until(() -> beside.isDone() || store.number("select count(*) from pg_locks where not granted") > 0);
        return beside;
    }

    private Propose completed() {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.complete(proposal);
        return proposal;
    }

    /** The first is attested, the second is not: a person sees why, and the registry is asked again in its time. */
    private void assertNumberUsed(Propose first, Propose second) {
        assertThat(status(first)).isEqualTo("ATTESTED");
        assertThat(doubt()).contains("VC1/2026 is that of another cancellation");
        assertThat(status(second)).isEqualTo("COMPLETED");
        assertThat(store.number("select count(*) from attestation_document")).isEqualTo(1);
        store.clock().advance(Duration.ofDays(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(second.transactionIdentifier()));
    }

    private String doubt() {
        return store.text("select facts from operator_case where kind = 'ATTESTATION_DOUBTFUL'");
    }

    private String status(Propose proposal) {
        return store.text(
                "select status from cancellation where transaction_identifier = ?", proposal.transactionIdentifier());
    }
}
