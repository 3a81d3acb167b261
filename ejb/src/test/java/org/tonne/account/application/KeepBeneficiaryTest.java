package org.tonne.account.application;

import org.junit.jupiter.api.Test;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.shared.ErrorCode;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.account.application.BuyersFixture.assertRefused;

/** Names for certificates that are kept in an account. */
class KeepBeneficiaryTest {

    private final BuyersFixture people = new BuyersFixture();
    private final KeepBeneficiary keepBeneficiary = people.store.make(KeepBeneficiary.class);
    private final BuyerAccount ada = people.ada().account();

    private void keep(BuyerAccount account, String name, String reason) {
        people.store.inTransaction(() -> keepBeneficiary.keep(account, name, reason));
    }

    private void change(BuyerAccount account, UUID id, String name, String reason) {
        people.store.inTransaction(() -> keepBeneficiary.change(account, id, name, reason));
    }

    @Test
    void names_are_kept_changed_and_dropped_in_the_order_of_the_alphabet() {
        keep(ada, "  school of Ada ", "Trip to the sea");
        keep(ada, "Ada Ltd", "");
        KeptBeneficiary school = keepBeneficiary.of(ada).get(1);
        assertThat(keepBeneficiary.of(ada))
                .extracting(KeptBeneficiary::name)
                .containsExactly("Ada Ltd", "school of Ada");

        change(ada, school.id(), "A school", "Trip to the hills");
        assertThat(keepBeneficiary.find(ada, school.id()))
                .contains(new KeptBeneficiary(school.id(), "A school", "Trip to the hills"));

        people.store.inTransaction(() -> keepBeneficiary.drop(ada, school.id()));
        assertThat(keepBeneficiary.of(ada)).extracting(KeptBeneficiary::name).containsExactly("Ada Ltd");
    }

    @Test
    void a_name_is_kept_once_also_when_another_one_is_changed_to_it() {
        keep(ada, "Ada Ltd", "");
        keep(ada, "Bee Ltd", "");
        UUID bee = keepBeneficiary.of(ada).get(1).id();

        assertRefused(ErrorCode.NAME_TAKEN, () -> keep(ada, "Ada Ltd ", "another reason"));
        assertRefused(ErrorCode.NAME_TAKEN, () -> change(ada, bee, "Ada Ltd", ""));
        change(ada, bee, "Bee Ltd", "the same name may stay");
    }

    @Test
    void what_cannot_stand_on_a_certificate_is_not_kept() {
        assertRefused(ErrorCode.FIELD_MISSING, () -> keep(ada, " ", "reason"));
        assertRefused(ErrorCode.FIELD_TOO_LONG, () -> keep(ada, "x".repeat(256), ""));
        assertRefused(ErrorCode.FIELD_TOO_LONG, () -> keep(ada, "x", "y".repeat(256)));
        assertRefused(ErrorCode.FIELD_CHARACTERS, () -> keep(ada, "\u202Eadversary", ""));
        assertThat(keepBeneficiary.of(ada)).isEmpty();
    }

    @Test
    void no_more_than_fifty_are_kept() {
        for (int i = 0; i < KeepBeneficiary.MOST; i++) {
            keep(ada, "Name " + i, "");
        }

        assertRefused(ErrorCode.TOO_MANY_KEPT, () -> keep(ada, "One more", ""));
        assertThat(keepBeneficiary.of(ada)).hasSize(KeepBeneficiary.MOST);
    }

    @Test
    void names_of_own_orders_are_proposed_until_they_are_kept() {
        Lot lot = people.store.aLot().of(1000).at("2.00").create();
        new PaidOrders(people.store).unpaid(3, lot);
        people.store.execute("update purchase set payer_email = 'Ada@Example.org'");

        KeptBeneficiary proposed = keepBeneficiary.ordered(ada).get(0);
        assertThat(proposed.name()).isEqualTo("Colegio San Martín");
        keep(ada, proposed.name(), proposed.reason());

        assertThat(keepBeneficiary.ordered(ada)).isEmpty();
    }

    @Test
    void nobody_sees_changes_or_drops_a_name_of_somebody_else_and_all_of_it_is_told_and_erased() {
        keep(ada, "Ada Ltd", "Our year");
        KeptBeneficiary kept = keepBeneficiary.of(ada).get(0);
        BuyerAccount bob = people.somebody("bob@example.org");

        change(bob, kept.id(), "Bob Ltd", "");
        people.store.inTransaction(() -> keepBeneficiary.drop(bob, kept.id()));
        assertThat(keepBeneficiary.find(bob, kept.id())).isEmpty();
        assertThat(keepBeneficiary.of(bob)).isEmpty();
        assertThat(keepBeneficiary.of(ada)).containsExactly(kept);
        keep(bob, "Ada Ltd", "a name of somebody else may be the same");
        assertThat(people.store.make(OwnData.class).of(ada)).contains("Ada Ltd", "Our year");

        people.store.inTransaction(() -> people.store.make(EraseAccount.class).erase(ada, BuyersFixture.PASSWORD));
        assertThat(people.store.number("select count(*) from account_beneficiary where name = 'Ada Ltd'"))
                .isEqualTo(1);
        assertRefused(ErrorCode.IDENTITY_UNKNOWN, () -> keep(ada, "Ada Ltd", ""));
    }
}
