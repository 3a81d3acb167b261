package org.tonne.reconciliation.application;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.RegistryBy;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When we reconcile with the registry, and the days on which we did not. */
class DailyReconciliationTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Talk talk = talk();

    private Talk talk() {
        store.aLot().of(100).create();
        new PaidOrders(store); // the settings of a registry
        return new Talk(store);
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void each_day_has_one_from_its_hour_on_and_a_second_by_hand_waits_for_its_end() {
        assertThat(daily()).isTrue();
        assertThat(daily()).isFalse();
        assertThatThrownBy(() -> talk.started())
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.RECONCILIATION_RUNNING));
        talk.snapshot();
        talk.read(talk.ask().orElseThrow(), talk.page(Talk.cn(1001, 1100)));
        talk.compared();

        store.clock().advance(Duration.ofHours(15).plusMinutes(59));
        assertThat(daily()).as("01:59 of the next day").isFalse();
        store.clock().advance(Duration.ofMinutes(1));
        assertThat(daily()).isTrue();
    }

    @Test
    void where_a_person_carries_everything_to_the_registry_none_begins_by_itself_nor_by_hand() {
        store.with(RegistrySettings.class, RegistryBy.by("manual"));

        assertThat(daily()).isFalse();
        assertThatThrownBy(talk::started).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(ErrorCode.RECONCILIATION_BY_HAND));
        assertThat(store.number("select count(*) from reconciliation")).isZero();
    }

    @Test
    void a_day_without_one_shows_as_missing() {
        String identifier = talk.reconciled(4, List.of(), Talk.cn(1001, 1100));
        store.clock().advance(Duration.ofDays(2));

        List<ReconciliationQueries.Day> days =
                store.make(ReconciliationQueries.class).days();

        assertThat(days)
                .extracting(ReconciliationQueries.Day::day, ReconciliationQueries.Day::missing)
                .containsExactly(
                        Tuple.tuple(LocalDate.parse("2026-11-24"), true),
                        Tuple.tuple(LocalDate.parse("2026-11-23"), true),
                        Tuple.tuple(LocalDate.parse("2026-11-22"), false));
        assertThat(days.get(2).reconciliations()).singleElement().satisfies(one -> assertThat(one.identifier())
                .isEqualTo(identifier));
    }

    private boolean daily() {
        return store.inTransaction(() -> store.make(StartReconciliation.class).startDaily());
    }
}
