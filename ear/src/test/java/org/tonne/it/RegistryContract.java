package org.tonne.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A registry that fails in every way it can, and the whole store before it: the cases of section 12 of the registry
 * protocol, by whichever adapter. Most happen at the same time to a purchase each.
 */
abstract class RegistryContract extends RegistryHoldings {

    RegistryContract(StoreProcess store) {
        super(store);
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

    @Test
    void case_32_a_letter_that_comes_late_attests_and_one_that_never_comes_takes_no_certificate_away() {
        scenes.awaitOutcome(scenes.of("32a"), DONE);
        scenes.awaitOutcome(scenes.of("32b"), DONE);

        awaitStatus(scenes.of("32a"), "ATTESTED");
        awaitStatus(scenes.of("32b"), "COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"32d", "32e", "32f"})
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
                        "select i.originating_party || i.project_number from offer o join lot l on l.id = o.lot_id"
                                + " join issuance i on i.id = l.issuance_id where o.id = ?::uuid",
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

    /** Chapter 160 of the initialization plan of the DES, in our reading: the text of the annex was not to be had. */
    @Test
    void plan_160_a_cancellation_that_is_accepted() {
        String identifier = scenes.of("160");

        scenes.awaitOutcome(identifier, DONE);

        assertThat(scenes.trail(identifier)).contains("SENDING>", ">CHECKED", ">COMPLETED");
        assertCancelledOnce(identifier);
    }

    /** Chapter 161 of the initialization plan of the DES, in our reading: the text of the annex was not to be had. */
    @Test
    void plan_161_a_cancellation_that_is_refused() {
        scenes.awaitOutcome(scenes.of("161"), GIVEN_BACK.formatted("REFUSED"));

        assertThat(scenes.codes(scenes.of("161"))).isEqualTo("DES 4012");
    }

    /** Chapter 162 of the initialization plan of the DES, in our reading: the text of the annex was not to be had. */
    @Test
    void plan_162_a_cancellation_with_a_discrepancy() {
        scenes.awaitOutcome(scenes.of("162"), GIVEN_BACK.formatted("TERMINATED"));

        assertThat(scenes.codes(scenes.of("162"))).isEqualTo("DES 4010");
    }

    /** Chapters 300 on of the initialization plan of the DES, in our reading: the text of the annex was not to be had. */
    @Test
    void plan_300_a_reconciliation_of_books_that_agree() {
        assertThat(scenes.ledger().text("select status from reconciliation where identifier = ?", agreed))
                .isEqualTo("COMPLETED");
    }

    /** Chapters 300 on of the initialization plan of the DES, in our reading: the text of the annex was not to be had. */
    @Test
    void plan_301_a_reconciliation_of_books_that_differ_ends_with_the_decision_of_two_people() {
        scenes.awaitOutcome(scenes.of("18"), LATE);
        scenes.awaitQuiet();

        String differing = reconciled();

        String open = """
                with r as (select id from reconciliation where identifier = ?)
                select k.id from operator_case k
                 where k.status <> 'CLOSED'
                   and k.id in (select case_id from reconciliation_case where reconciliation_id = (select id from r)
                                union select case_id from reconciliation_difference where reconciliation_id = (select id from r))
                """;
        assertThat(status(differing)).isEqualTo("NEEDS_OPERATOR");
        assertThat(scenes.ledger().rows(open, differing)).isNotEmpty();
        Visitor first = staff("staff@demo.example");
        Visitor second = staff("second@demo.example");
        for (String id : scenes.ledger().rows(open, differing)) {
            first.post(
                    "/admin/cases/" + id,
                    Map.of("do", "propose", "choice", "REGISTRY_STANDS", "reason", "It was completed after all"));
            second.post("/admin/cases/" + id, Map.of("do", "confirm"));
        }
        assertThat(scenes.ledger().rows(open, differing)).isEmpty();
        assertThat(status(differing)).isEqualTo("COMPLETED_BY_HAND");
    }

    private String status(String reconciliation) {
        return scenes.ledger().text("select status from reconciliation where identifier = ?", reconciliation);
    }
}
