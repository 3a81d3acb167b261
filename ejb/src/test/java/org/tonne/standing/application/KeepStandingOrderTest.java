package org.tonne.standing.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.order.application.FieldError;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.standing.domain.StandingLifecycle.Action;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which standing orders are kept, and what is said of the others. */
class KeepStandingOrderTest {

    private final StandingFixture at = new StandingFixture();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, 1, 2, en, -",
                "5, 28, 1000000, ar, -",
                "0, 1, 2, en, quantity QUANTITY_INVALID",
                "1.5, 1, 2, en, quantity QUANTITY_INVALID",
                "5, 29, 2, en, day CHOICE_UNKNOWN",
                "5, '', 2, en, day FIELD_MISSING",
                "5, 1, 0, en, ceiling PRICE_INVALID",
                "5, 1, 1000000.01, en, ceiling PRICE_INVALID",
                "5, 1, 2.001, en, ceiling PRICE_INVALID",
                "5, 1, -2, en, ceiling PRICE_INVALID",
                "999999999, 1, 2.00, en, ceiling AMOUNT_TOO_LARGE",
                "5, 1, 2, de, language CHOICE_UNKNOWN"
            })
    void what_cannot_stand_is_named_with_its_field(
            String quantity, String day, String ceiling, String language, String error) {
        assertThat(at.made(at.ada, at.answers(quantity, day, ceiling, language)))
                .extracting(wrong -> wrong.field() + " " + wrong.code())
                .isEqualTo(error == null ? List.of() : List.of(error));
        assertThat(at.store.number("select count(*) from standing_order")).isEqualTo(error == null ? 1 : 0);
    }

    @Test
    void one_is_made_only_of_an_offer_in_force_and_of_as_many_units_as_it_wants() {
        at.store.execute("update offer set min_quantity = 10");
        assertThat(at.made(at.ada, at.answers("9", "1", "2.00")))
                .extracting(FieldError::code)
                .containsExactly(ErrorCode.BELOW_MINIMUM);
        at.store.execute("update offer set status = 'WITHDRAWN'");

        assertRefused(ErrorCode.OFFER_UNKNOWN, () -> at.made(at.ada, at.answers("10", "1", "2.00")));
    }

    @Test
    void nobody_has_one_who_has_not_accepted_the_terms() {
        StandingAnswers all = at.answers("5", "1", "2.00");

        assertThat(at.made(
                        at.ada,
                        new StandingAnswers(all.purchase(), all.quantity(), all.day(), all.ceiling(), "en", false)))
                .extracting(wrong -> wrong.field() + " " + wrong.code())
                .containsExactly("terms TERMS_NOT_ACCEPTED");
    }

    @Test
    void nobody_has_more_than_twenty_that_have_not_ended() {
        for (int i = 0; i < KeepStandingOrder.MOST; i++) {
            at.make(at.answers("1", "1", "2.00"));
        }
        assertRefused(ErrorCode.TOO_MANY_KEPT, () -> at.made(at.ada, at.answers("1", "1", "2.00")));
        UUID one = UUID.fromString(at.store.text("select id from standing_order limit 1"));
        at.move(at.ada, one, Action.END);

        assertThat(at.made(at.ada, at.answers("1", "1", "2.00"))).isEmpty();
    }

    private static void assertRefused(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
