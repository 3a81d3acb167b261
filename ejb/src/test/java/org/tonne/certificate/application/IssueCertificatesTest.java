package org.tonne.certificate.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.RecordProposalReply;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.cancellation.persistence.SqlCancellations;
import org.tonne.certificate.application.CertificateQueries.Document;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.certificate.application.CertificateQueries.Verification;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.pdf.CertificatePdf;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.Codes;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** From completed cancellations to the proof of them. */
class IssueCertificatesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(1000).at("2.00").create();
    private final Lot other = store.aLot().of(50).at("1.00").ofProject(300).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Completion registry = new Completion(store);
    private final CertificateQueries queries = store.make(CertificateQueries.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_completed_order_gets_one_certificate_with_a_document_that_never_changes() throws Exception {
        UUID order = orders.proposed(12, lot);
        registry.completeAll();
        registry.deliver(order);
        registry.deliver(order);

        CertificateView certificate = queries.ofOrder(order).get(0);
        CertificateFacts facts = certificate.facts();
        Document document = queries.document(facts.code()).orElseThrow();

        assertThat(facts.number()).isEqualTo("VC1/2026");
        assertThat(facts.quantity()).isEqualTo(12);
        assertThat(facts.beneficiary()).isEqualTo("Colegio San Martín");
        assertThat(facts.parts()).hasSize(1);
        assertThat(facts.parts().get(0).hostCountry()).isEqualTo("China");
        assertThat(facts.parts().get(0).blocks()).hasToString("[CN-5-1001-2-2-0-233 to CN-5-1012-2-2-0-233]");
        assertThat(facts.verifyAddress()).isEqualTo("https://tonne.example/en/verify?code=" + facts.code());
        assertThat(document.bytes()).isEqualTo(CertificatePdf.render(facts));
        assertThat(document.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(document.bytes())));
        assertThat(store.number("select count(*) from certificate")).isEqualTo(1);
        assertThat(store.number("select count(*) from outbox_message where topic = 'certificate.issued'"))
                .isEqualTo(1);
    }

    @Test
    void a_certificate_is_over_the_units_cancelled_and_not_over_those_ordered() {
        UUID order = orders.proposed(10, lot, other);
        List<RegistryCommand> commands = registry.claimed();
        registry.complete((Propose) commands.get(0));
        store.inTransaction(() -> store.make(RecordProposalReply.class)
                .refused(
                        commands.get(1).transactionIdentifier(),
                        List.of(new ResponseCode("REGISTRY", 1003)),
                        Exchange.NONE));

        registry.deliver(order);

        assertThat(queries.ofOrder(order).get(0).facts().quantity()).isEqualTo(10);
        assertThat(store.number("select sum(quantity) from order_line")).isEqualTo(20);
    }

    @Test
    void several_projects_stand_on_one_certificate() {
        UUID order = orders.proposed(10, lot, other);
        registry.completeAll();
        registry.deliver(order);

        CertificateFacts facts = queries.ofOrder(order).get(0).facts();

        assertThat(facts.parts())
                .extracting(CertificateFacts.Part::projectKey)
                .containsExactlyInAnyOrder("CN-233", "CN-300");
        assertThat(facts.quantity()).isEqualTo(20);
        assertThat(CertificatePdf.render(facts)).isNotEmpty();
    }

    @Test
    void nothing_is_issued_for_an_order_that_is_not_completed() {
        UUID order = orders.proposed(10, lot);

        registry.deliver(order);

        assertThat(queries.ofOrder(order)).isEmpty();
    }

    @Test
    void numbers_have_no_gap_and_never_repeat_however_many_are_issued_at_once() throws Exception {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(orders.proposed(1, lot));
        }
        registry.completeAll();
        store.make(IssueCertificates.class);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> issued = new ArrayList<>();
            for (UUID order : all) {
                for (int twice = 0; twice < 2; twice++) {
                    issued.add(threads.submit(() -> issue(order)));
                }
            }
            for (Future<?> one : issued) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(store.text("select min(number) || '-' || max(number) || '/' || count(*) from certificate"))
                .isEqualTo("1-24/24");
    }

    @Test
    void a_certificate_is_issued_while_the_registry_is_heard_about_what_it_certifies() throws Exception {
        UUID order = orders.proposed(1, lot);
        registry.completeAll();
        String transaction = store.text("select transaction_identifier from cancellation");
        store.make(IssueCertificates.class);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            store.inTransaction(() -> {
                store.make(SqlCancellations.class).lock(transaction);
                assertThat(thread.submit(() -> issue(order))).succeedsWithin(PATIENCE);
            });
        } finally {
            thread.shutdown();
        }

        assertThat(queries.ofOrder(order)).hasSize(1);
    }

    @Test
    void a_certificate_is_found_by_its_code_in_any_form_and_by_its_number() {
        UUID order = orders.proposed(1, lot);
        registry.completeAll();
        registry.deliver(order);
        String code = queries.ofOrder(order).get(0).facts().code();

        Set<Verification.Result> results = new TreeSet<>();
        for (String typed : List.of(
                code,
                Codes.printed(code),
                " " + Codes.printed(code).toLowerCase(java.util.Locale.ROOT).replace('-', ' '),
                code.replace('0', 'o').replace('1', 'l'),
                "vc1/2026",
                "VC1/2026")) {
            results.add(queries.verify(typed).result());
        }

        assertThat(results).containsExactly(Verification.Result.VALID);
        assertThat(queries.verify("VC2/2026").result()).isEqualTo(Verification.Result.UNKNOWN);
        assertThat(queries.verify("' or 1=1 --").result()).isEqualTo(Verification.Result.UNKNOWN);
        assertThat(queries.document("0000000000000000")).isEmpty();
    }

    @Test
    void a_later_version_takes_the_place_of_an_earlier_one() {
        UUID order = orders.proposed(1, lot);
        registry.completeAll();
        registry.deliver(order);
        CertificateFacts first = queries.ofOrder(order).get(0).facts();
        store.execute("update certificate set in_force = false");
        store.execute(
                "insert into certificate (id, number, year, version, code, order_id, beneficiary_id, quantity, issued_at, facts)"
                        + " select gen_random_uuid(), number, year, 2, 'ZZZZZZZZZZZZZZZZ', order_id, beneficiary_id, quantity,"
                        + " issued_at, jsonb_set(facts, '{code}', '\"ZZZZZZZZZZZZZZZZ\"') from certificate");
        store.execute("insert into certificate_cancellation select t.id, c.id from certificate t, cancellation c"
                + " where t.version = 2");

        Verification found = queries.verify(first.code());

        assertThat(found.result()).isEqualTo(Verification.Result.SUPERSEDED);
        assertThat(found.inForceCode()).isEqualTo("ZZZZZZZZZZZZZZZZ");
    }

    @Test
    void the_public_history_names_only_those_who_allowed_it() {
        UUID open = orders.proposed(3, lot);
        registry.completeAll();
        registry.deliver(open);
        store.clock().advance(Duration.ofMinutes(1));
        UUID closed = orders.to("Ada", "For my flight", false).proposed(4, other);
        registry.completeAll();
        registry.deliver(closed);

        CertificateQueries.HistoryPage page = queries.history(HistoryFilter.OWN, 1);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows()).extracting(HistoryRow::quantity).containsExactly(4L, 3L);
        assertThat(page.rows().get(0).name()).isNull();
        assertThat(page.rows().get(0).reason()).isNull();
        assertThat(page.rows().get(0).certificateCode()).isNull();
        assertThat(page.rows().get(1).name()).isEqualTo("Colegio San Martín");
        assertThat(page.rows().get(1).certificateNumber()).isEqualTo("VC1/2026");
        assertThat(queries.history(HistoryFilter.of("CN-300", false, 25), 1).total())
                .isEqualTo(1);
    }

    @Test
    void the_public_history_can_show_what_the_registry_cancelled_before() {
        store.execute(
                "insert into past_cancellation (issuance_id, completed_at, via_un_platform, quantity) values (?, ?, true, 7)",
                lot.issuanceId(),
                java.sql.Timestamp.from(Instant.parse("2018-10-08T12:00:00Z")));

        assertThat(queries.history(HistoryFilter.OWN, 1).rows()).isEmpty();
        CertificateQueries.HistoryPage page = queries.history(HistoryFilter.of(null, true, 25), 1);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.rows().get(0).own()).isFalse();
        assertThat(page.rows().get(0).quantity()).isEqualTo(7);
    }

    private void issue(UUID order) {
        store.inTransaction(() -> {
            store.make(IssueCertificates.class).issue(order);
        });
    }
}
