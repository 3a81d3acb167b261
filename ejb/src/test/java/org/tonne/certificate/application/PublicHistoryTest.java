package org.tonne.certificate.application;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.certificate.application.CertificateQueries.HistoryPage;
import org.tonne.certificate.application.CertificateQueries.HistoryRow;
import org.tonne.certificate.application.CertificateQueries.Verification.Result;
import org.tonne.fixture.Completion;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.domain.Publication;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What everybody finds in the list of cancellations, and by a document. */
class PublicHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(1000).at("2.00").create();
    private final Completion registry = new Completion(store);
    private final CertificateQueries queries = store.make(CertificateQueries.class);
    private UUID first = UUID.randomUUID();

    @BeforeEach
    void two_cancellations_of_this_store_and_one_of_the_past() {
        first = cancelled(new PaidOrders(store).to("100%_Ökostrom", "School trip", true), 3);
        store.clock().advance(Duration.ofDays(1));
        cancelled(new PaidOrders(store).to("Ada", "100% secret", false), 4);
        store.execute(
                "insert into past_cancellation (issuance_id, completed_at, via_un_platform, quantity) values (?, ?, true, 7)",
                lot.issuanceId(),
                Timestamp.from(Instant.parse("2018-10-08T12:00:00Z")));
    }

    @Test
    void words_are_looked_for_as_they_stand_and_only_in_what_is_published() {
        assertThat(quantities(asking("%_öko"))).containsExactly(3L);
        assertThat(quantities(asking("SCHOOL"))).containsExactly(3L);
        assertThat(quantities(asking("secret"))).isEmpty();
        assertThat(quantities(asking("1_0"))).as("no sign stands for another").isEmpty();
    }

    @Test
    void both_days_are_included() {
        assertThat(quantities(between(TODAY, TODAY))).containsExactly(3L);
        assertThat(quantities(between(TODAY, TODAY.plusDays(1)))).containsExactly(4L, 3L);
        assertThat(quantities(between(LocalDate.of(2018, 10, 8), LocalDate.of(2018, 10, 8))))
                .containsExactly(7L);
    }

    @Test
    void a_party_is_that_of_the_serials() {
        assertThat(quantities(new HistoryFilter(null, "CN", null, null, null, true, 25)))
                .containsExactly(4L, 3L, 7L);
        assertThat(quantities(new HistoryFilter(null, "IN", null, null, null, true, 25)))
                .isEmpty();
    }

    @Test
    void a_long_list_comes_whole_and_in_its_order_even_where_many_were_completed_at_once() {
        store.execute(
                "insert into past_cancellation (issuance_id, completed_at, via_un_platform, quantity)"
                        + " select ?, '2019-01-01T00:00:00Z', true, n from generate_series(100, 4599) n",
                lot.issuanceId());

        List<Long> quantities = all(HistoryFilter.of(null, true, 25)).stream()
                .map(HistoryRow::quantity)
                .toList();

        assertThat(quantities).hasSize(4503).startsWith(4L, 3L).endsWith(7L).doesNotHaveDuplicates();
        assertThat(quantities.subList(2, 4502)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_document_is_found_by_its_hash_and_any_other_is_unknown() {
        CertificateView certificate = queries.ofOrder(first).get(0);
        String hash = queries.document(certificate.facts().code()).orElseThrow().sha256();

        assertThat(queries.verifyDocument(hash).result()).isEqualTo(Result.VALID);
        assertThat(queries.verifyDocument(hash).certificate()).isEqualTo(certificate);
        assertThat(queries.verifyDocument("0".repeat(64)).result()).isEqualTo(Result.UNKNOWN);
        assertThat(queries.verifyDocument("'; select 1").result()).isEqualTo(Result.UNKNOWN);
    }

    @Test
    void a_number_tells_the_name_only_where_it_is_published_and_a_code_always() {
        assertThat(queries.verify("VC1/2026").shown()).isEqualTo(Publication.ALL);
        assertThat(queries.verify("VC2/2026").result()).isEqualTo(Result.VALID);
        assertThat(queries.verify("VC2/2026").shown()).isEqualTo(Publication.NONE);
        assertThat(queries.verify(store.text("select code from certificate where number = 2"))
                        .shown())
                .isEqualTo(Publication.ALL);
    }

    @Test
    void a_field_that_is_kept_back_is_told_nowhere_nor_the_certificate_that_would_tell_it() {
        cancelled(new PaidOrders(store).to("Grace", "A quiet reason", new Publication(true, false)), 5);
        cancelled(new PaidOrders(store).to("Nobody", "For the river", new Publication(false, true)), 6);
        cancelled(new PaidOrders(store).to("Wordless", "", new Publication(true, false)), 8);

        assertThat(all(HistoryFilter.of(null, false, 25)))
                .extracting(
                        HistoryRow::quantity,
                        HistoryRow::name,
                        HistoryRow::reason,
                        row -> row.certificateCode() != null)
                .contains(
                        tuple(5L, "Grace", null, false),
                        tuple(6L, null, "For the river", false),
                        tuple(8L, "Wordless", null, true));
        assertThat(quantities(asking("quiet"))).isEmpty();
        assertThat(quantities(asking("grace"))).containsExactly(5L);
        assertThat(quantities(asking("river"))).containsExactly(6L);
        assertThat(quantities(asking("nobody"))).isEmpty();
        assertThat(queries.verify("VC3/2026").open()).isFalse();
        assertThat(queries.verify("VC3/2026").shown()).isEqualTo(new Publication(true, false));
        assertThat(queries.verify("VC5/2026").open()).isTrue();
        assertThat(queries.verify(store.text("select code from certificate where number = 3"))
                        .open())
                .isTrue();
    }

    private UUID cancelled(PaidOrders orders, long quantity) {
        UUID order = orders.proposed(quantity, lot);
        registry.completeAll();
        registry.deliver(order);
        return order;
    }

    private List<Long> quantities(HistoryFilter filter) {
        HistoryPage page = queries.history(filter, 1);
        assertThat(all(filter)).as("in pages and in one piece").isEqualTo(page.rows());
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(HistoryRow::quantity).toList();
    }

    private List<HistoryRow> all(HistoryFilter filter) {
        List<HistoryRow> rows = new ArrayList<>();
        queries.history(filter, rows::add);
        return rows;
    }

    private static HistoryFilter asking(String words) {
        return new HistoryFilter(null, null, null, null, words, true, 25);
    }

    private static HistoryFilter between(LocalDate from, LocalDate to) {
        return new HistoryFilter(null, null, from, to, null, true, 25);
    }
}
