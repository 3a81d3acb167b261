package org.tonne.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What goes wrong with messages on their way, and with what they say (cases 1 to 16, 26, 27 and 37 to 39). */
abstract class RegistryMessages extends RegistryStage {

    RegistryMessages(StoreProcess store) {
        super(store);
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
    void a_note_of_staff_reaches_the_administrator() {
        String words = "Is the account closed?\n" + UUID.randomUUID();
        Visitor staff = new Visitor(store);
        staff.signIn("staff@demo.example");

        staff.post("/admin/link", Map.of("do", "write", "note", words));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        scenes.ledger().text("select status from registry_note where words = ?", words))
                .isEqualTo("DELIVERED"));
        assertThat(scenes.registry()
                        .number(
                                "select count(*) from sandbox.message where operation = 'acceptMessage'"
                                        + " and content like '%' || ? || '%'",
                                words.substring(words.indexOf('\n') + 1)))
                .isEqualTo(1);
        assertThat(staff.get("/admin/link").body()).contains(words.substring(words.indexOf('\n') + 1), "Delivered");
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
                .rows("select distinct outcome from sandbox.notification where transaction_id = ?", stray)
                .equals(List.of("0 DES:3002")));
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
    void case_37_a_registry_that_comes_back_and_says_everything_again_changes_nothing() {
        scenes.awaitQuiet();
        scenes.planEach("37"); // only now: what is held back too long is a silent registry
        scenes.begin();
        awaitStatus(scenes.of("37"), "ACKNOWLEDGED");
        store.killRegistry();
        store.startRegistry();

        scenes.awaitHeldBack(scenes.of("37"), 2);
        scenes.administer("/notifications/release", Map.of());
        scenes.awaitOutcome(scenes.of("37"), DONE);
        List<String> before = scenes.outcomes();
        long told = told();
        scenes.administer("/notifications/resend", Map.of("count", "1000"));
        await().atMost(PATIENCE)
                .until(() -> scenes.registry().number("select count(*) from sandbox.notification where next_at < now()")
                        == 0);

        assertThat(scenes.outcomes()).isEqualTo(before);
        assertThat(told()).isEqualTo(told);
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

    private long told() {
        return scenes.ledger()
                .number("select count(*) from registry_message where cancellation_id is not null"
                        + " and operation = 'acceptNotification'");
    }
}
