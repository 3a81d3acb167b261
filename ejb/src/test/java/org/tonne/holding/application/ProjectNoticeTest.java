package org.tonne.holding.application;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.ClaimRegistryWork;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.holding.domain.SerialRun;
import org.tonne.offer.application.OfferQueries;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Notices about projects on a real database: what rests, what waits, and how it goes on. */
class ProjectNoticeTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final Lot other = store.aLot().of(100).ofProject(7).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Told told = new Told(store);
    private int messages;

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void case_33_a_notice_hides_the_offers_of_its_project_and_leaves_its_orders_waiting() {
        orders.proposed(10, lot);
        for (int type : List.of(4, 5, 6, 12, 13)) {
            notice(30 + type, type, 1, "CN233");
        }

        assertThat(onOffer(lot)).isFalse();
        assertThat(onOffer(other)).isTrue();
        assertThatThrownBy(() -> orders.over(1, lot))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNITS_NOT_FREE));
        assertThat(claimed()).isZero();
        assertThat(store.text("select status from cancellation")).isEqualTo("QUEUED");
        assertThat(store.text("select string_agg(kind || ' ' || about, ',') from operator_case"))
                .isEqualTo("PROJECT_FROZEN CN-233");
        assertThat(told.stock(lot.lotId())).isEqualTo("90/0/10/0");
    }

    @Test
    void case_33_the_completed_notice_puts_the_project_on_offer_again_and_sends_its_orders() {
        orders.proposed(10, lot);
        notice(31, 6, 1, "CN-233");
        notice(32, 12, 2, "CN233");

        notice(31, 6, 3, null);
        assertThat(onOffer(lot)).isFalse();
        assertThat(claimed()).isZero();

        notice(32, 12, 3, "CN233");
        assertThat(onOffer(lot)).isTrue();
        assertThat(claimed()).isEqualTo(1);
        assertThat(store.text("select status || ' ' || decision from operator_case"))
                .isEqualTo("CLOSED COMPLETED_BY_NOTICE");
    }

    @Test
    void case_33_two_people_put_the_project_on_offer_again_and_the_same_notice_does_not_freeze_it_anew() {
        notice(31, 6, 1, "CN233");
        Deciding deciding = new Deciding(store, DecideFreeze.class);
        UUID frozen = deciding.caseOf("PROJECT_FROZEN");
        deciding.propose(frozen, "THAW", "Checked with the secretariat", "one@example.org");
        assertThatThrownBy(() -> deciding.confirm(frozen, "one@example.org")).isInstanceOf(Refused.class);
        assertThat(onOffer(lot)).isFalse();

        deciding.confirm(frozen, "two@example.org");
        assertThat(onOffer(lot)).isTrue();
        assertThat(store.text("select thawed_by from project_freeze")).isEqualTo("two@example.org");

        notice(31, 6, 1, "CN233");
        notice(31, 6, 2, "CN233");
        assertThat(onOffer(lot)).isTrue();
        assertThatThrownBy(() -> deciding.propose(frozen, "THAW"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DECISION_ILLEGAL));
    }

    @Test
    void a_completed_notice_that_overtakes_its_beginning_freezes_nothing() {
        notice(31, 6, 3, "CN233");
        notice(31, 6, 1, "CN233");

        assertThat(onOffer(lot)).isTrue();
        assertThat(effects()).isEqualTo("THAWED OVERTAKEN");
    }

    @Test
    void the_same_message_twice_is_kept_once() {
        ProjectNotice notice = new ProjectNotice(
                "m",
                31,
                6,
                1,
                "CN233",
                List.of(),
                null,
                "Excess issuance",
                store.clock().instant());
        take(notice);
        take(notice);

        assertThat(effects()).isEqualTo("FROZEN");
    }

    @Test
    void a_notice_that_names_units_freezes_their_projects() {
        take(new ProjectNotice(
                "m",
                31,
                4,
                1,
                null,
                List.of(new SerialRun("CN", 1050, 1149), new SerialRun("CN", 9, 1), new SerialRun("IN", 1050, 1149)),
                null,
                "Reversal",
                store.clock().instant()));

        assertThat(onOffer(lot)).isFalse();
        assertThat(onOffer(other)).isFalse();
        assertThat(store.number("select count(*) from operator_case where kind = 'PROJECT_FROZEN'"))
                .isEqualTo(2);
    }

    @Test
    void a_notice_about_no_known_project_is_kept_and_opens_a_case_and_others_are_only_kept() {
        notice(31, 6, 1, "CN999");
        notice(32, 13, 1, "nonsense");
        notice(33, 6, 1, null);
        notice(34, 7, 1, "CN233");
        notice(35, 99, 1, "CN233");

        assertThat(effects()).isEqualTo("PROJECT_UNKNOWN PROJECT_UNKNOWN PROJECT_UNKNOWN KEPT KEPT");
        assertThat(onOffer(lot)).isTrue();
        assertThat(
                        store.text(
                                "select string_agg(about, ',' order by about) from operator_case where kind = 'NOTICE_UNCLEAR'"))
                .isEqualTo("notice 31,notice 32,notice 33");
    }

    @Test
    void a_lot_opened_while_its_project_is_frozen_begins_frozen_and_is_thawed_with_it() {
        notice(31, 6, 1, "CN233");
        Lot late = store.aLot().of(10).by("late").create();
        assertThat(onOffer(late)).isFalse();

        notice(31, 6, 3, "CN233");
        assertThat(onOffer(late)).isTrue();
    }

    @Test
    void a_lot_frozen_for_another_cause_stays_frozen() {
        notice(31, 6, 1, "CN233");
        store.text("select freeze_lot(?, 'RECONCILIATION', now())", lot.lotId());
        notice(31, 6, 3, "CN233");

        assertThat(onOffer(lot)).isFalse();
    }

    private void notice(long identifier, int type, int status, @Nullable String project) {
        take(new ProjectNotice(
                "m" + messages++,
                identifier,
                type,
                status,
                project,
                List.of(),
                null,
                "Excess issuance",
                store.clock().instant()));
    }

    private void take(ProjectNotice notice) {
        store.inTransaction(() -> store.make(TakeProjectNotice.class).take(notice));
    }

    private boolean onOffer(Lot one) {
        return store.inTransaction(() -> store.make(OfferQueries.class).byId(one.offerId()))
                .isPresent();
    }

    private int claimed() {
        return store.inTransaction(() -> store.make(ClaimRegistryWork.class).claim(10))
                .size();
    }

    private String effects() {
        return store.text("select string_agg(effect, ' ' order by id) from registry_notice");
    }
}
