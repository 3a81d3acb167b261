package org.tonne.order.application;

import org.junit.jupiter.api.Test;
import org.tonne.order.application.PlacePurchase.Share;
import org.tonne.order.domain.ShareList;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The list that comes with a partner's order. */
class CheckSharesTest {

    private static final Share ADA = new Share(" Ada ", 2, "For Bonn");

    private static Map<String, Object> facts(long ordered, Share... shares) {
        List<Map<String, Object>> facts = new java.util.ArrayList<>();
        assertThatThrownBy(() -> CheckShares.of(List.of(shares), ordered))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.LIST_INVALID);
                    facts.add(refusal.facts());
                });
        return facts.get(0);
    }

    @Test
    void a_list_that_comes_to_what_is_ordered_is_kept_line_by_line() {
        assertThat(CheckShares.of(List.of(ADA, new Share("Bob", 3, "")), 5))
                .isEqualTo(new ShareList(
                        List.of(new ShareList.Line(1, "Ada", 2, "For Bonn"), new ShareList.Line(2, "Bob", 3, ""))));
        assertThat(CheckShares.of(null, 5)).isNull();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_its_place() {
        Map<String, Object> facts = facts(
                9,
                ADA,
                new Share(" ", 0, "x".repeat(256)),
                new Share("E\u202eve", -1, "\u0000"),
                new Share("N".repeat(256), 1, ""));

        assertThat(facts).containsEntry("field", "beneficiaries").containsEntry("count", 7);
        assertThat(facts.get("problems"))
                .isEqualTo(List.of(
                        Map.of("index", 1, "code", "NAME_MISSING"),
                        Map.of("index", 1, "code", "QUANTITY"),
                        Map.of("index", 1, "code", "REASON_TOO_LONG", "max", 255),
                        Map.of("index", 2, "code", "NAME_CHARACTERS"),
                        Map.of("index", 2, "code", "QUANTITY"),
                        Map.of("index", 2, "code", "REASON_CHARACTERS"),
                        Map.of("index", 3, "code", "NAME_TOO_LONG", "max", 255)));
    }

    @Test
    void no_line_or_another_sum_is_wrong_with_the_whole_of_it() {
        assertThat(facts(1)).containsEntry("problems", List.of(Map.of("code", "EMPTY")));
        assertThat(facts(3, ADA))
                .containsEntry("problems", List.of(Map.of("code", "UNITS", "found", 2L, "wanted", 3L)));
    }

    @Test
    void of_many_mistakes_the_first_are_told_and_the_others_counted_and_more_lines_than_may_be_are_not_read() {
        List<Share> wrong = Collections.nCopies(10_000, new Share("", 1, ""));

        assertThat(facts(1, wrong.toArray(new Share[0])))
                .containsEntry("count", 10_000)
                .hasEntrySatisfying(
                        "problems", problems -> assertThat((List<?>) problems).hasSize(ReadShares.MOST_TOLD));
        assertThatThrownBy(() -> CheckShares.of(Collections.nCopies(10_001, ADA), 1))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FIELD_TOO_LONG));
    }
}
