package org.tonne.holding.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cases.application.OnlySeen;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.holding.application.HoldingQueries.AccountView;
import org.tonne.holding.application.HoldingQueries.DriftView;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.holding.application.Told.ACCOUNT;
import static org.tonne.holding.application.Told.cers;

/** What staff are shown of the mirror, on a real database. */
class HoldingsShownTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Told told = new Told(store);
    private final HoldingQueries holdings = store.make(HoldingQueries.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void an_account_shows_what_it_holds_what_is_offered_and_what_is_missing() {
        orders.over(80, lot);
        told.read(8, cers(1071, 1090), cers(1091, 1100, "CDM7"), cers(5001, 5010));

        AccountView account = holdings.accounts().get(0);

        assertThat(account.number()).isEqualTo(ACCOUNT);
        assertThat(account.sellers()).isEqualTo("Seller green-seller");
        assertThat(account.held()).isEqualTo(40);
        assertThat(account.kept()).isEqualTo(10);
        assertThat(account.available()).isZero();
        assertThat(account.reserved()).isEqualTo(80);
        assertThat(account.withheld()).isEqualTo(20);
        assertThat(account.missing()).isEqualTo(80);
        assertThat(account.uncovered()).isEqualTo(60);
        assertThat(account.free()).isZero();
        assertThat(account.version()).isEqualTo(8);
        assertThat(account.readAt()).isEqualTo(store.clock().instant());
        assertThat(account.noticedAt()).isNull();
        assertThat(account.refusedCode()).isNull();
    }

    @Test
    void drift_is_shown_with_how_it_came_and_went() {
        told.read(8, cers(1001, 1090));
        assertThat(holdings.drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.missing()).isEqualTo("{[1091,1101)}");
            assertThat(drift.project()).isEqualTo("CN-233");
            assertThat(drift.withheld()).isEqualTo(10);
        });

        told.added(9, cers(1091, 1100));

        assertThat(holdings.drifts()).isEmpty();
        assertThat(holdings.driftHistory(ACCOUNT))
                .extracting(DriftView::missing)
                .containsExactly("{}", "{[1091,1101)}");
        assertThat(holdings.events(ACCOUNT))
                .extracting(event -> event.kind() + " +" + event.added() + " -" + event.removed())
                .containsExactly("NOTICE +10 -0", "READ +0 -10");
    }

    @Test
    void a_frozen_project_is_shown_with_its_notice_and_the_orders_that_wait() {
        UUID order = orders.proposed(10, lot);
        store.inTransaction(() -> store.make(TakeProjectNotice.class)
                .take(new ProjectNotice(
                        "m",
                        31,
                        6,
                        1,
                        "CN233",
                        List.of(),
                        LocalDate.parse("2026-12-24"),
                        "Excess <issuance>",
                        store.clock().instant())));
        new Deciding(store, DecideFreeze.class).propose(caseOf("PROJECT_FROZEN"), "THAW", "Checked", "one@example.org");
        NoticeQueries notices = store.make(NoticeQueries.class);

        assertThat(notices.frozen()).singleElement().satisfies(frozen -> {
            assertThat(frozen.key()).isEqualTo("CN-233");
            assertThat(frozen.notices()).isEqualTo("31");
            assertThat(frozen.waiting()).isEqualTo(1);
            assertThat(frozen.orders()).isEqualTo(store.text("select reference from orders where id = ?", order));
            assertThat(frozen.proposedBy()).isEqualTo("one@example.org");
            assertThat(frozen.caseId()).isEqualTo(caseOf("PROJECT_FROZEN"));
        });
        assertThat(notices.latest()).singleElement().satisfies(notice -> {
            assertThat(notice.content()).isEqualTo("Excess <issuance>");
            assertThat(notice.effect()).isEqualTo("FROZEN");
            assertThat(notice.actionDueOn()).isEqualTo("2026-12-24");
        });
    }

    @Test
    void a_case_about_missing_units_is_closed_by_being_seen_and_a_frozen_project_is_not() {
        told.read(8, cers(1001, 1090));
        store.inTransaction(() -> store.make(TakeProjectNotice.class)
                .take(new ProjectNotice(
                        "m",
                        31,
                        6,
                        1,
                        "CN233",
                        List.of(),
                        null,
                        "Excess",
                        store.clock().instant())));
        UUID missing = caseOf("HOLDINGS_SHORT");

        Deciding deciding = new Deciding(store, OnlySeen.class, DecideFreeze.class);
        deciding.one(missing, "SEEN");

        assertThat(store.text("select status from operator_case where id = ?", missing))
                .isEqualTo("CLOSED");
        assertThatThrownBy(() -> deciding.one(caseOf("PROJECT_FROZEN"), "SEEN"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DECISION_ILLEGAL));
    }

    private UUID caseOf(String kind) {
        return UUID.fromString(store.text("select id from operator_case where kind = ?", kind));
    }
}
