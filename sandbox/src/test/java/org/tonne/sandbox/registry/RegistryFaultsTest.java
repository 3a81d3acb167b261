package org.tonne.sandbox.registry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.sandbox.base.Faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.cn;

class RegistryFaultsTest extends RegistryScene {
    @Test
    void a_discrepancy_frees_the_units_and_joins_them_again() {
        ask("10", null, "DES:4007");
        propose("VCP1", cn(1101, 1150));

        pass(DELAY.multipliedBy(2));

        assertThat(statuses()).containsExactly(3);
        assertThat(told.get(0).getEvaluationResult()).singleElement().satisfies(result -> assertThat(
                        result.getResponseCode().getValue())
                .isEqualTo(4007));
        assertThat(blocks()).extracting(Block::span).contains(cn(1001, 2000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13  | 4 2
            14  | 2 4 4 4
            14a | 2 4 4
            14b | 2 4 4
            15  | 3 4
            15b | 7 4
            15c | 2 4 3
            17  | -
            17a | -
            18  | 7 4
            18a | 7
            """)
    void each_case_sends_what_it_says(String kind, String expected) {
        bench.database()
                .run(
                        session -> session.update(
                                "insert into sandbox.setting values ('registry.deadline', 20000) on conflict (name) do update set millis = 20000"));
        ask(kind, "VCP1", null);
        propose("VCP1", cn(1101, 1150));

        pass(Duration.ofSeconds(30));

        String sent = statuses().stream().map(String::valueOf).collect(Collectors.joining(" "));
        assertThat(sent.isEmpty() ? "-" : sent).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"11,REGISTRY:9876", "21,REGISTRY:3004", "39,DES:3001"})
    void codes_of_a_case_are_given(String kind, String code) {
        ask(kind, null, null);
        List<Code> refused = propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(2));

        List<Code> given = "11".equals(kind) ? registry.latest(1).get(0).codes() : refused;
        assertThat(given).containsExactly(Code.parse(code));
        assertThat(blocks()).extracting(Block::span).contains(cn(1001, 2000));
    }

    @Test
    void a_discrepancy_names_the_blocks_proposed() {
        ask("10", null, "DES:4010,DES:4003,REGISTRY:3016");
        propose("VCP1", cn(1101, 1150), cn(1201, 1250));
        pass(DELAY.multipliedBy(2));

        assertThat(told.get(0).getEvaluationResult()).hasSize(3);
        assertThat(told.get(0).getEvaluationResult().get(0).getUnitBlockIdentifiers())
                .extracting(b -> b.getUnitSerialBlockStart())
                .containsExactly(1101L, 1201L);
        assertThat(told.get(0).getEvaluationResult().get(2).getUnitBlockIdentifiers())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16,VCP91", "16b,XYZ1"})
    void a_stray_notification_is_about_nobodys_transaction_and_not_repeated_when_it_is_refused(String kind, String id) {
        ask(kind, null, null);
        propose("VCP1", cn(1101, 1150));

        pass(DELAY.multipliedBy(4));

        assertThat(told)
                .extracting(AcceptNotification::getTransactionIdentifier)
                .containsExactly("VCP1", "VCP1", id);
        assertThat(new Callback.Reply(false, "0 DES:3002").refused()).isTrue();
    }

    @Test
    void notifications_held_back_go_out_at_once_and_past_ones_again_as_often_as_wanted() {
        ask("37", "VCP1", null);
        ask("37", "VCP2", null);
        propose("VCP1", cn(1101, 1150));
        propose("VCP2", cn(1201, 1250));
        pass(DELAY.multipliedBy(4));
        assertThat(told).isEmpty();

        assertThat(registry.release()).isEqualTo(4);
        work();
        assertThat(told).hasSize(4);
        assertThat(registry.resend(1000)).isEqualTo(1000);
        pass(Duration.ofSeconds(2));

        assertThat(told).hasSize(1004);
        assertThat(told.stream().map(AcceptNotification::getMessageIdentifier).distinct())
                .hasSize(4);
    }

    @Test
    void other_content_under_the_same_identifier_is_refused_and_counted() {
        propose("VCP1", cn(1101, 1150));

        assertThat(propose("VCP1", cn(1101, 1151))).containsExactly(Code.IDENTIFIER_USED);
        assertThat(propose("VCP1", cn(1101, 1150))).isEmpty();

        assertThat(registry.latest(1).get(0).conflicts()).isEqualTo(1);
    }

    @Test
    void a_question_can_be_answered_as_if_by_a_registry_that_lags() {
        ask("26", "VCP1", null);
        propose("VCP1", cn(1101, 1150));

        assertThat(registry.befalling("VCP2")).isEqualTo(Case.NONE);
        assertThat(registry.befalling("VCP1")).isEqualTo(Case.LAGGING);
        assertThat(registry.befalling("VCP1")).isEqualTo(Case.NONE);
    }

    @Test
    void a_repeated_notification_is_the_same_message_and_a_renamed_one_is_not() {
        ask("14", null, null);
        propose("VCP1", cn(1101, 1150));

        pass(Duration.ofSeconds(10));

        List<String> ids =
                told.stream().map(AcceptNotification::getMessageIdentifier).toList();
        assertThat(ids.get(2)).isEqualTo(ids.get(1));
        assertThat(ids.get(3)).isNotEqualTo(ids.get(1));
    }

    @Test
    void an_early_notification_is_there_before_the_reply() {
        ask("12", null, null);

        propose("VCP1", cn(1101, 1150));

        assertThat(statuses()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"19a,1101-1149", "19b,1101-1151", "19c,1101-1149 1151-1151", "19d,3001-3050", "19e,1151-1101"})
    void a_distorted_report_differs_from_what_the_ledger_did(String kind, String expected) {
        propose("VCP1", cn(3001, 3100));
        pass(DELAY.multipliedBy(3));
        ask(kind, "VCP2", null);

        propose("VCP2", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));

        String reported = status("VCP2").getTransactionBlocks().stream()
                .map(b -> b.getUnitSerialBlockStart() + "-" + b.getUnitSerialBlockEnd())
                .collect(Collectors.joining(" "));
        assertThat(reported).isEqualTo(expected);
        assertThat(blocks())
                .filteredOn(b -> b.account().isFinal())
                .extracting(Block::span)
                .contains(cn(1101, 1150));
    }

    @ParameterizedTest
    @CsvSource({
        "20a,CN-5-1101-1-1-0-234",
        "20b,CN-6-1101-1-1-0-233",
        "20c,CN-5-1101-2-2-0-233",
        "20d,IN-5-1101-1-1-0-233"
    })
    void the_right_quantity_can_be_reported_under_another_name(String kind, String expected) {
        ask(kind, null, null);
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));

        assertThat(registry.latest(1).get(0).blocks().get(0).printed()).startsWith(expected);
    }

    @Test
    void a_share_of_proposals_fails_by_seed_and_not_by_chance() {
        bench.database().run(session -> registry.faults()
                .ask(session, new Faults.Fault(0, "", "9", null, 1000, 30, 42, "REGISTRY:1004")));
        List<Boolean> refused = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            refused.add(!propose("VCP" + i, cn(1000 + i, 1000 + i)).isEmpty());
        }

        assertThat(refused.stream().filter(r -> r).count()).isBetween(15L, 45L);
        registry.reset();
        for (int i = 1; i <= 100; i++) {
            boolean again = propose("VCP" + i, cn(1000 + i, 1000 + i)).equals(List.of(Code.registry(1004)));
            assertThat(again).as("proposal %d", i).isEqualTo(refused.get(i - 1));
        }
    }
}
