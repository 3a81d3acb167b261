package org.tonne.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A registry that fails in every way it can, and the whole store before it: the cases of section 12 of the registry
 * protocol, by whichever adapter. Most happen at the same time to a purchase each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryContract {

    private static final String DONE = "COMPLETED COMPLETED - 1 CAPTURED 3";
    private static final String GIVEN_BACK = "REFUNDED %s - 0 REFUNDED 0";
    private static final String UP_TO_STAFF = "NEEDS_OPERATOR %s %s 0 CAPTURED 3";
    private static final String LATE = "NEEDS_OPERATOR LATE_COMPLETED LATE_COMPLETION 0 REFUNDED 0";
    private static final String DOUBTFUL = "COMPLETED COMPLETED ATTESTATION_DOUBTFUL 1 CAPTURED 3";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Serials from here on are in nobody's lot. */
    private static final long FIRST_OF_NOBODY = 900_000_000_000L;

    private final StoreProcess store;
    private final Scenes scenes;

    RegistryContract(StoreProcess store) {
        this.store = store;
        this.scenes = new Scenes(store);
    }

    @BeforeAll
    void everything_goes_wrong_at_once() {
        scenes.administer("/settings", Map.of("registry.deadline", "8000"));
        scenes.planEach("3", "4", "5", "7a", "7b", "7c", "7d", "8a", "8b", "8c", "12", "13", "14", "14a", "14b");
        scenes.planEach("15", "15b", "15c", "16", "16b", "17", "17a", "17b", "18", "18a", "19a", "19b", "19c", "19d");
        scenes.planEach("19e", "20a", "20b", "20c", "20d", "21", "22", "32b", "32c", "32d", "32e", "32f", "37");
        scenes.planEach("39");
        scenes.plan("6", "6 7000");
        scenes.plan("9", "9 DES:2001,DES:2017,DES:4010,DES:4012,DES:5153");
        scenes.plan("10", "10 DES:4010");
        scenes.plan("10 several", "10 DES:4002,DES:4011,REGISTRY:1007");
        scenes.plan("11", "11");
        scenes.plan("26", "4", "17a", "26");
        scenes.plan("27", "4", "17a", "27");
        scenes.plan("32a", "32a 3000");
        scenes.plan("38", "38 2");
        scenes.begin();
        scenes.planEach("23");
        scenes.begin();
    }

    @AfterEach
    void the_books_are_whole() {
        assertThat(scenes.ledger().broken()).isEmpty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void case_01_while_nobody_listens_nothing_is_lost_and_the_same_proposal_waits() {
        scenes.awaitQuiet();
        store.killRegistry();
        String identifier = scenes.buy(scenes.offer(""), "Ada Buyer");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scenes.trail(identifier)).contains("SENDING>QUEUED not sent"));

        store.startRegistry();

        scenes.awaitOutcome(identifier, DONE);
        assertCancelledOnce(identifier);
    }

    @Test
    void case_03_a_proposal_that_was_dropped_before_it_was_read_is_sent_again_under_its_identifier() {
        String identifier = scenes.of("3");

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.proposals(identifier)).isEqualTo(2);
        assertThat(scenes.trail(identifier)).contains("SENDING>UNKNOWN", "UNKNOWN>QUEUED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "5"})
    void case_04_and_05_a_reply_cut_or_lost_after_the_commit_is_one_cancellation(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.proposals(identifier)).isEqualTo(1);
        assertThat(scenes.trail(identifier)).contains("no clear reply");
        assertCancelledOnce(identifier);
    }

    @Test
    void case_06_a_reply_after_the_time_out_is_not_waited_for() {
        String identifier = scenes.of("6");

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.trail(identifier)).contains("no clear reply");
        assertCancelledOnce(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7a", "7b", "7c"})
    void case_07_a_page_a_503_and_a_fault_that_passes_are_waited_out(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.proposals(identifier)).isEqualTo(2);
        assertCancelledOnce(identifier);
    }

    @Test
    void case_07_what_the_registry_cannot_read_is_shown_to_a_person() {
        String identifier = scenes.of("7d");

        scenes.awaitOutcome(identifier, UP_TO_STAFF.formatted("NEEDS_OPERATOR", "REGISTRY_SILENT"));

        assertThat(scenes.proposals(identifier)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8a", "8b", "8c"})
    void case_08_a_reply_that_breaks_the_contract_is_kept_and_counts_as_none(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.trail(identifier)).contains("no clear reply").contains("--- received\n");
        assertCancelledOnce(identifier);
    }

    @Test
    void case_09_a_refused_proposal_gives_units_and_money_back_and_keeps_its_reasons() {
        String identifier = scenes.of("9");

        scenes.awaitOutcome(identifier, GIVEN_BACK.formatted("REFUSED"));

        assertThat(scenes.codes(identifier)).isEqualTo("DES 2001, DES 2017, DES 4010, DES 4012, DES 5153");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10 several"})
    void case_10_a_discrepancy_ends_it_with_the_blocks_that_are_meant(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, GIVEN_BACK.formatted("TERMINATED"));

        assertThat(scenes.codes(identifier))
                .isEqualTo(scene.equals("10") ? "DES 4010" : "DES 4002, DES 4011, REGISTRY 1007");
        assertThat(scenes.trail(identifier)).contains("unitBlockIdentifiers");
    }

    @Test
    void case_11_a_code_that_nobody_knows_stands_there_as_system_and_number() {
        String identifier = scenes.of("11");

        scenes.awaitOutcome(identifier, GIVEN_BACK.formatted("TERMINATED"));

        assertThat(scenes.codes(identifier)).isEqualTo("REGISTRY 9876");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "13", "14", "14a", "14b"})
    void case_12_to_14_notifications_may_be_early_out_of_order_and_repeated(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, DONE);

        assertCancelledOnce(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "15b", "18"})
    void case_15_and_18_what_was_given_up_and_completed_after_all_is_up_to_staff(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, LATE);

        assertThat(scenes.ledger()
                        .text(
                                "select s.frozen from stock s join cancellation c using (lot_id)"
                                        + " where c.transaction_identifier = ?",
                                identifier))
                .isEqualTo("t");
    }

    @Test
    void case_15_a_discrepancy_after_the_end_changes_nothing_and_is_an_incident() {
        scenes.awaitOutcome(scenes.of("15c"), "COMPLETED COMPLETED REGISTRY_CONTRADICTS 1 CAPTURED 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "16b"})
    void case_16_a_notification_about_nobodys_transaction_is_refused_and_shown(String scene) {
        String identifier = scenes.of(scene);
        String stray = (scene.equals("16") ? "VCP9" : "XYZ") + identifier.substring(3);

        scenes.awaitOutcome(identifier, DONE);

        await().atMost(PATIENCE)
                .until(() -> scenes.ledger()
                                .number(
                                        "select count(*) from operator_case where kind = 'STRAY_NOTIFICATION' and facts like ?",
                                        "%" + stray + ",%")
                        == 1);
        await().atMost(PATIENCE).until(() -> scenes.registry()
                .rows("select outcome from sandbox.notification where transaction_id = ?", stray)
                .equals(List.of("0 DES:3002")));
    }

    @Test
    void case_17_silence_is_asked_about_and_in_the_end_up_to_staff_with_its_units_kept() {
        scenes.awaitOutcome(scenes.of("17a"), DONE);
        scenes.awaitOutcome(scenes.of("17b"), GIVEN_BACK.formatted("EXPIRED"));
        scenes.awaitOutcome(scenes.of("17"), UP_TO_STAFF.formatted("NEEDS_OPERATOR", "REGISTRY_SILENT"));
    }

    @Test
    void case_18_what_the_registry_lets_lapse_gives_units_and_money_back() {
        scenes.awaitOutcome(scenes.of("18a"), GIVEN_BACK.formatted("EXPIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19a", "19b", "19c", "19d", "19e", "20a", "20b", "20c", "20d"})
    void case_19_and_20_other_blocks_than_proposed_make_no_certificate(String scene) {
        scenes.awaitOutcome(scenes.of(scene), UP_TO_STAFF.formatted("NEEDS_OPERATOR", "BLOCKS_DIFFER"));
    }

    @Test
    void case_21_a_proposal_of_too_many_blocks_is_refused_there_by_name() {
        String identifier = scenes.of("21");

        scenes.awaitOutcome(identifier, GIVEN_BACK.formatted("REFUSED"));

        assertThat(scenes.codes(identifier)).isEqualTo("REGISTRY 3004");
    }

    @Test
    void case_22_leading_zeros_in_the_letter_are_the_same_serials() {
        scenes.awaitOutcome(scenes.of("22"), DONE);

        awaitStatus(scenes.of("22"), "ATTESTED");
    }

    @Test
    void case_23_where_holdings_shrank_the_same_quantity_is_proposed_again_with_other_serials() {
        String identifier = scenes.of("23");

        scenes.awaitOutcome(identifier, "COMPLETED REFUSED+COMPLETED - 1 CAPTURED 3");

        assertThat(scenes.codes(identifier)).isEqualTo("DES 4003");
    }

    @ParameterizedTest
    @CsvSource({"24a,GAP", "24b,REPEATED", "24c,OUT_OF_ORDER"})
    void case_24_a_notice_lost_repeated_or_late_lets_the_account_be_read_anew(String failure, String kind) {
        String account = scenes.offer("").account();
        long serial = FIRST_OF_NOBODY + kind.length() * 1000L;
        long before = scenes.ledger().number("select coalesce(max(id), 0) from holdings_event");
        scenes.ask(failure, account);

        scenes.add(account, serial, serial + 4);
        scenes.add(account, serial + 5, serial + 9);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(scenes.ledger()
                            .number(
                                    "select count(*) from holdings_event where id > ? and kind = ?"
                                            + " and account_type || '-' || account_id = ?",
                                    before,
                                    kind,
                                    account))
                    .isPositive();
            assertThat(scenes.ledger()
                            .text(
                                    "select string_agg(lower(serials) || '-' || upper(serials), ',' order by serials)"
                                            + " from held_block where lower(serials) between ? and ?",
                                    serial,
                                    serial + 9))
                    .isEqualTo(serial + "-" + (serial + 5) + "," + (serial + 5) + "-" + (serial + 10));
            assertThat(scenes.ledger()
                            .number(
                                    "select count(*) from holdings_event where id > ? and kind = 'READ'"
                                            + " and account_type || '-' || account_id = ?",
                                    before,
                                    account))
                    .isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "27"})
    void case_26_and_27_an_answer_that_lags_or_is_about_another_does_not_make_it_be_sent_again(String scene) {
        String identifier = scenes.of(scene);

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.proposals(identifier)).isEqualTo(1);
        assertCancelledOnce(identifier);
    }

    @Test
    void case_32_a_letter_that_comes_late_attests_and_one_that_never_comes_takes_no_certificate_away() {
        scenes.awaitOutcome(scenes.of("32a"), DONE);
        scenes.awaitOutcome(scenes.of("32b"), DONE);

        awaitStatus(scenes.of("32a"), "ATTESTED");
        awaitStatus(scenes.of("32b"), "COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"32c", "32d", "32e", "32f"})
    void case_32_a_letter_that_does_not_prove_the_cancellation_is_shown_and_attests_nothing(String scene) {
        scenes.awaitOutcome(scenes.of(scene), DOUBTFUL);

        awaitStatus(scenes.of(scene), "COMPLETED");
    }

    @Test
    void case_33_a_notice_hides_offers_of_a_project_and_orders_wait_until_it_is_over() {
        scenes.awaitQuiet();
        Partner.Offer offer = scenes.offer("");
        String purchase = scenes.place(offer, "Ada Buyer");
        String project = scenes.ledger()
                .text(
                        "select b.originating_party || b.project_number from held_block b join free_block f on f.serials && b.serials"
                                + " join offer o on o.lot_id = f.lot_id where o.id = ?::uuid limit 1",
                        offer.id());
        Map<String, String> notice = Map.of("type", "6", "identifier", "600", "project", project);

        scenes.administer("/notices", notice);
        await().atMost(PATIENCE).until(() -> frozen(offer).equals("t"));
        scenes.partner().pay(purchase);
        String identifier = scenes.identifier(purchase);

        assertThat(scenes.outcome(identifier)).isEqualTo("CANCELLING QUEUED - 0 CAPTURED 3");
        assertThat(cases("PROJECT_FROZEN")).isEqualTo(1);

        Map<String, String> completed = new HashMap<>(notice);
        completed.put("status", "3");
        scenes.administer("/notices", completed);

        scenes.awaitOutcome(identifier, DONE);
        assertThat(frozen(offer)).isEqualTo("f");
        assertThat(cases("PROJECT_FROZEN")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED,REGISTRY 1004,CANCELLING REFUSED+QUEUED - 0 CAPTURED 0",
        "CLOSED,REGISTRY 1003," + "REFUNDED REFUSED - 0 REFUNDED 0"
    })
    void case_34_a_barred_account_sells_no_more_and_what_can_pass_waits(String state, String code, String outcome) {
        scenes.awaitQuiet();
        Partner.Offer offer = scenes.offer(state.equals("CLOSED") ? "100-200006" : "100-200009");
        scenes.administer("/accounts", Map.of("account", offer.account(), "state", state));

        String identifier = scenes.buy(offer, "Ada Buyer");

        scenes.awaitOutcome(identifier, outcome);
        assertThat(scenes.codes(identifier)).isEqualTo(code);
        await().atMost(PATIENCE).until(() -> frozen(offer).equals("t"));
        assertThat(scenes.ledger()
                        .number(
                                "select count(*) from operator_case where kind = 'ACCOUNT_REFUSED' and status = 'OPEN' and about = ?",
                                offer.account()))
                .isEqualTo(1);
    }

    @Test
    void case_34_while_the_registry_reconciles_what_it_refuses_waits() {
        scenes.awaitQuiet();
        scenes.administer("/settings", Map.of("registry.reconciling", "1"));
        String identifier = scenes.buy(scenes.offer(""), "Ada Buyer");

        scenes.awaitOutcome(identifier, "CANCELLING REFUSED+QUEUED - 0 CAPTURED 0");
        scenes.administer("/settings", Map.of("registry.reconciling", "0"));

        assertThat(scenes.codes(identifier)).isEqualTo("REGISTRY 3016");
    }

    @Test
    void case_37_a_registry_that_comes_back_and_says_everything_again_changes_nothing() {
        scenes.awaitQuiet();
        store.killRegistry();
        store.startRegistry();

        scenes.administer("/notifications/release", Map.of());
        scenes.awaitOutcome(scenes.of("37"), DONE);
        List<String> before = scenes.outcomes();
        long told = scenes.ledger().number("select count(*) from registry_message where cancellation_id is not null");
        scenes.administer("/notifications/resend", Map.of("count", "1000"));
        await().atMost(PATIENCE)
                .until(() -> scenes.registry().number("select count(*) from sandbox.notification where next_at < now()")
                        == 0);

        assertThat(scenes.outcomes()).isEqualTo(before);
        assertThat(scenes.ledger().number("select count(*) from registry_message where cancellation_id is not null"))
                .isEqualTo(told);
    }

    @Test
    void case_38_a_registry_under_maintenance_is_left_alone_and_the_queue_holds() {
        scenes.awaitOutcome(scenes.of("38"), DONE);
    }

    @Test
    void case_39_other_content_is_never_sent_under_an_identifier_and_a_registry_that_says_so_is_believed() {
        String identifier = scenes.of("39");

        scenes.awaitOutcome(identifier, GIVEN_BACK.formatted("REFUSED"));

        assertThat(scenes.codes(identifier)).isEqualTo("DES 3001");
        assertThat(scenes.registry().number("select coalesce(sum(conflicts), 0) from sandbox.transaction"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>& \"'</b>]]>", "Ωmega 碳 करुणा شركة", "LONGEST"})
    void case_40_a_name_is_kept_there_as_it_was_given_here(String name) {
        String beneficiary = name.equals("LONGEST") ? "界".repeat(255) : name;

        String identifier = scenes.buy(scenes.offer(""), beneficiary);

        scenes.awaitOutcome(identifier, DONE);
        assertThat(scenes.registry().text("select proposal from sandbox.transaction where id = ?", identifier))
                .contains(">"
                        + beneficiary.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</");
        awaitStatus(identifier, "ATTESTED");
    }

    private String frozen(Partner.Offer offer) {
        return scenes.ledger()
                .text("select s.frozen from stock s join offer o using (lot_id) where o.id = ?::uuid", offer.id());
    }

    private long cases(String kind) {
        return scenes.ledger().number("select count(*) from operator_case where kind = ? and status <> 'CLOSED'", kind);
    }

    private void awaitStatus(String identifier, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(scenes.ledger()
                        .text("select status from cancellation where transaction_identifier = ?", identifier))
                .isEqualTo(status));
    }

    /** Exactly the serials that we believe are cancelled there for it, and no others. */
    private void assertCancelledOnce(String identifier) {
        assertThat(scenes.registry()
                        .text(
                                "select coalesce(sum(serial_end - serial_start + 1), 0) from sandbox.unit_block where cancelled_by = ?",
                                identifier))
                .isEqualTo("3");
    }
}
