package org.tonne.cancellation.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.cancellation.application.RegistryCommand.AskStatus;
import org.tonne.cancellation.application.RegistryCommand.FetchAttestation;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.Letters;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.UnitBlock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Case 32: a cancellation is attested only by a document that was read and proves exactly its units. */
class AttestationTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Registry registry = new Registry(store);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void the_document_is_fetched_from_the_registry_and_kept_beside_the_cancellation() {
        Propose proposal = announced(Registry.DOCUMENT);
        assertThat(status(proposal)).isEqualTo("COMPLETED");
        byte[] letter = Letters.attestation("VC1/2026", proposal.blocks());

        assertThat(registry.claim())
                .containsExactly(
                        new FetchAttestation(proposal.transactionIdentifier(), java.net.URI.create(Registry.DOCUMENT)));
        registry.take(proposal.transactionIdentifier(), letter);

        assertThat(status(proposal)).isEqualTo("ATTESTED");
        assertThat(store.number("select octet_length(pdf) from attestation_document"))
                .isEqualTo(letter.length);
        assertThat(store.text("select attestation_number from cancellation")).isEqualTo("VC1/2026");
        assertThat(registry.claim()).isEmpty();
    }

    @Test
    void an_attestation_that_comes_days_later_is_found_by_the_daily_question() {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.complete(proposal);
        for (int day = 1; day <= 3; day++) {
            assertThat(registry.claim()).isEmpty();
            store.clock().advance(Duration.ofDays(1));
            assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
            registry.answer(proposal.transactionIdentifier(), 4, PaidOrders.named(proposal.blocks()));
        }
        assertThat(status(proposal)).isEqualTo("COMPLETED");

        registry.attest(proposal, "VC1/2026", PaidOrders.named(proposal.blocks()));

        assertThat(status(proposal)).isEqualTo("ATTESTED");
    }

    @Test
    void an_attestation_that_never_comes_is_shown_to_a_person_after_a_month() {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.complete(proposal);
        for (int day = 1; day <= 30; day++) {
            store.clock().advance(Duration.ofDays(1));
            assertThat(registry.claim()).hasSize(1);
            registry.answer(proposal.transactionIdentifier(), 4, PaidOrders.named(proposal.blocks()));
        }

        assertThat(status(proposal)).isEqualTo("COMPLETED");
        assertThat(doubt()).contains("No attestation");
        store.clock().advance(Duration.ofDays(1));
        assertThat(registry.claim()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example:1/attestations/1",
                "http://localhost:2/attestations/1",
                "https://localhost:1/attestations/1",
                "http://localhost:1@elsewhere.example/attestations/1",
                "file:///etc/passwd",
                "//localhost:1/x",
                "::"
            })
    void a_document_on_another_host_is_never_asked_for(String address) {
        Propose proposal = announced(address);

        assertThat(registry.claim()).isEmpty();

        assertThat(status(proposal)).isEqualTo("COMPLETED");
        assertThat(doubt()).contains("own host");
        store.clock().advance(Duration.ofDays(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
    }

    @Test
    void without_an_address_there_is_nothing_to_fetch_and_a_person_sees_it() {
        Propose proposal = announced(null);

        assertThat(registry.claim()).isEmpty();
        assertThat(status(proposal)).isEqualTo("COMPLETED");
        assertThat(doubt()).contains("does not say where");
    }

    @Test
    void a_document_with_another_hash_does_not_count() {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.say(new StatusReport(
                proposal.transactionIdentifier(),
                StatusReport.Source.NOTIFICATION,
                "m",
                4,
                PaidOrders.named(proposal.blocks()),
                List.of(),
                new Attestation("VC1/2026", LocalDate.parse("2026-11-22"), Registry.DOCUMENT, "ab".repeat(32)),
                store.clock().instant(),
                "<message/>"));

        registry.document(proposal, Letters.attestation("VC1/2026", proposal.blocks()));

        assertRefused(proposal, "SHA-256");
    }

    @Test
    void a_document_without_the_number_does_not_count() {
        Propose proposal = announced(Registry.DOCUMENT);

        registry.document(proposal, Letters.of("Attestation VC11/2026", proposal.blocks()));

        assertRefused(proposal, "does not name its number");
    }

    @Test
    void a_document_about_other_serials_does_not_count() {
        Propose proposal = announced(Registry.DOCUMENT);
        UnitBlock right = proposal.blocks().get(0);
        UnitBlock wrong = UnitBlock.parse(right.toString().replaceFirst("(-5-)(\\d+)", "$19"));

        registry.document(proposal, Letters.attestation("VC1/2026", List.of(wrong)));

        assertRefused(proposal, "the registry names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Maintenance</html>", "%PDF-1.4 and nothing more"})
    void what_is_no_document_does_not_count_and_is_asked_for_again(String bytes) {
        Propose proposal = announced(Registry.DOCUMENT);

        registry.document(proposal, bytes.getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(status(proposal)).isEqualTo("COMPLETED");
        store.clock().advance(Duration.ofDays(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
    }

    @Test
    void a_document_fetched_by_a_server_that_died_is_fetched_again_and_counts_once() {
        Propose proposal = announced(Registry.DOCUMENT);
        assertThat(registry.claim()).hasSize(1);
        store.clock().advance(Duration.ofMinutes(5));
        byte[] letter = Letters.attestation("VC1/2026", proposal.blocks());

        registry.document(proposal, letter);
        registry.take(proposal.transactionIdentifier(), letter);

        assertThat(status(proposal)).isEqualTo("ATTESTED");
        assertThat(store.number("select count(*) from attestation_document")).isEqualTo(1);
    }

    @Test
    void two_people_who_have_read_a_doubted_letter_may_believe_it() {
        Propose proposal = announced(Registry.DOCUMENT);
        byte[] letter = Letters.of("Attestation VC1/2026, printed by hand", List.of());
        registry.document(proposal, letter);
        Deciding deciding = new Deciding(store, DecideAttestation.class);
        UUID caseId = deciding.caseOf("ATTESTATION_DOUBTFUL");
        assertThat(deciding.choices(caseId)).containsExactly("BELIEVE", "ASK_AGAIN", "HANDED_OVER");
        assertThat(store.make(CancellationQueries.class).doubtedLetter(caseId)).contains(letter);

        deciding.both(caseId, "BELIEVE");

        assertThat(status(proposal)).isEqualTo("ATTESTED");
        assertThat(store.text("select attestation_number from cancellation")).isEqualTo("VC1/2026");
        assertThat(store.number("select octet_length(pdf) from attestation_document"))
                .isEqualTo(letter.length);
        assertThat(store.make(CancellationQueries.class).doubtedLetter(caseId)).isEmpty();
    }

    @Test
    void without_a_letter_nobody_can_believe_it_but_the_registry_can_be_asked_at_once() {
        Propose proposal = announced("http://elsewhere.example:1/attestations/1");
        Deciding deciding = new Deciding(store, DecideAttestation.class);
        UUID caseId = deciding.caseOf("ATTESTATION_DOUBTFUL");
        assertThat(deciding.choices(caseId)).contains("BELIEVE/NO_LETTER");
        assertThat(registry.claim()).isEmpty();

        deciding.one(caseId, "ASK_AGAIN");

        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
        registry.attest(proposal, "VC2/2026", PaidOrders.named(proposal.blocks()));
        assertThat(status(proposal)).isEqualTo("ATTESTED");
    }

    @Test
    void a_letter_under_the_number_of_another_cancellation_cannot_be_believed() {
        orders.proposed(10, lot);
        Propose first = registry.taken();
        registry.announce(first, "VC1/2026", PaidOrders.named(first.blocks()), Registry.DOCUMENT);
        registry.document(first, Letters.of("Attestation VC1/2026, printed by hand", List.of()));
        orders.proposed(10, lot);
        Propose second = registry.taken();
        registry.attest(second, "VC1/2026", PaidOrders.named(second.blocks()));
        assertThat(status(second)).isEqualTo("ATTESTED");
        Deciding deciding = new Deciding(store, DecideAttestation.class);

        assertThat(
                        deciding.choices(
                                UUID.fromString(
                                        store.text(
                                                "select id from operator_case where kind = 'ATTESTATION_DOUBTFUL' order by opened_at, id limit 1"))))
                .contains("BELIEVE/NUMBER_USED");
    }

    private void assertRefused(Propose proposal, String complaint) {
        assertThat(status(proposal)).isEqualTo("COMPLETED");
        assertThat(doubt()).contains(complaint);
        assertThat(store.number("select count(*) from attestation_document")).isZero();
        store.clock().advance(Duration.ofDays(1));
        assertThat(registry.claim()).containsExactly(new AskStatus(proposal.transactionIdentifier()));
    }

    private Propose announced(@Nullable String document) {
        orders.proposed(10, lot);
        Propose proposal = registry.taken();
        registry.announce(proposal, "VC1/2026", PaidOrders.named(proposal.blocks()), document);
        return proposal;
    }

    private String doubt() {
        return store.text("select facts from operator_case where kind = 'ATTESTATION_DOUBTFUL'");
    }

    private String status(Propose proposal) {
        return store.text(
                "select status from cancellation where transaction_identifier = ?", proposal.transactionIdentifier());
    }
}
