package org.tonne.account.application;

import org.junit.jupiter.api.Test;
import org.tonne.footprint.application.FootprintQueries;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeepFootprintTest {

    private final BuyersFixture people = new BuyersFixture();
    private final KeepFootprint keepFootprint = people.store.make(KeepFootprint.class);
    private final FootprintQueries footprints = people.store.make(FootprintQueries.class);
    private final BuyerAccount ada = people.ada().account();

    private Answers answers(Map<String, String> given) {
        return footprints.read(Questionnaire.HOUSEHOLD, question -> given.getOrDefault(question, ""));
    }

    private void keep(int year, Answers answers) {
        people.store.inTransaction(() -> keepFootprint.keep(ada, year, answers, "country=DE&people=2", "en"));
    }

    @Test
    void what_is_kept_is_what_the_factors_make_of_the_answers() {
        Answers answers = answers(Map.of("country", "DE", "people", "2", "electricity", "3000"));
        keep(2025, answers);
        keep(2026, answers);

        assertThat(keepFootprint.of(ada)).extracting(KeptFootprint::year).containsExactly(2026, 2025);
        assertThat(keepFootprint.of(ada)).allSatisfy(kept -> {
            assertThat(kept.kilograms())
                    .isPositive()
                    .isEqualTo(footprints
                            .footprint(answers)
                            .total()
                            .rounded()
                            .kilograms()
                            .longValueExact());
            assertThat(kept.answers()).isEqualTo("country=DE&people=2");
        });
    }

    @Test
    void answers_that_cannot_stand_and_years_out_of_reach_are_not_kept() {
        Answers wrong = answers(Map.of("country", "DE", "people", "two"));
        Answers right = answers(Map.of("country", "DE", "people", "2"));

        assertThatIllegalArgumentException().isThrownBy(() -> keep(2026, wrong));
        for (int year : new int[] {0, 1989, 2028}) {
            assertThatThrownBy(() -> keep(year, right))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PERIOD_INVALID));
        }
        assertThat(keepFootprint.of(ada)).isEmpty();
    }

    @Test
    void nobody_sees_or_drops_the_footprint_of_somebody_else_and_erasing_the_account_takes_it_along() {
        keep(2026, answers(Map.of("country", "DE", "people", "2")));
        KeptFootprint kept = keepFootprint.of(ada).get(0);
        BuyerAccount bob = people.somebody("bob@example.org");

        people.store.inTransaction(() -> keepFootprint.drop(bob, kept.id()));
        assertThat(keepFootprint.of(bob)).isEmpty();
        assertThat(keepFootprint.of(ada)).containsExactly(kept);
        assertThat(people.store.make(OwnData.class).of(ada)).contains("country=DE&people=2");

        people.store.inTransaction(() -> people.store.make(EraseAccount.class).erase(ada, BuyersFixture.PASSWORD));
        assertThat(people.store.number("select count(*) from account_footprint"))
                .isZero();
    }
}
