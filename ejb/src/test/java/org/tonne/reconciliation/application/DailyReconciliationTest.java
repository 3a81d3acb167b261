package org.tonne.reconciliation.application;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.ReconciliationSettings;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.RegistryBy;
import org.tonne.fixture.StoreDatabase;
import org.tonne.reconciliation.domain.DailyAttempts;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    void one_that_was_denied_is_started_again_at_growing_distance_eight_times_at_most() {
        for (int attempt = 1; attempt < DailyAttempts.MOST; attempt++) {
            assertThat(daily()).as("attempt " + attempt).isTrue();
            deny();
            store.clock().advance(Duration.ofMinutes(5L << (attempt - 1)).minusSeconds(1));
            assertThat(daily()).as("a second early, after attempt " + attempt).isFalse();
            store.clock().advance(Duration.ofSeconds(1));
        }
        assertThat(daily()).isTrue();
        deny();

        store.clock().advance(Duration.ofHours(3));
        assertThat(daily()).as("at 23:35, after the last").isFalse();
        assertThat(store.make(ReconciliationQueries.class).days().get(0).reconciliations())
                .extracting(ReconciliationQueries.Summary::attempt, one -> one.status()
                        .name())
                .containsExactly(IntStream.rangeClosed(1, DailyAttempts.MOST)
                        .mapToObj(attempt -> Tuple.tuple(attempt, "DENIED"))
                        .toArray(Tuple[]::new));
    }

    @Test
    void one_that_was_given_up_is_started_again_until_one_of_the_day_comes_to_its_end() {
        settings(Duration.ofMinutes(10));
        assertThat(daily()).isTrue();
        talk.snapshot();
        giveUp();
        store.clock().advance(Duration.ofMinutes(5));
        assertThat(daily()).isTrue();
        talk.snapshot();
        talk.read(talk.ask().orElseThrow(), talk.page(Talk.cn(1001, 1100)));
        talk.compared();

        store.clock().advance(Duration.ofHours(1));
        assertThat(daily()).isFalse();
        assertThat(store.text("select string_agg(status, ',' order by id) from reconciliation"))
                .isEqualTo("ABANDONED,COMPLETED");
    }

    @Test
    void one_by_hand_after_it_stands_for_a_days_own_that_was_denied() {
        assertThat(daily()).isTrue();
        deny();
        store.clock().advance(Duration.ofMinutes(1));
        talk.reconciled(4, List.of(), Talk.cn(1001, 1100));

        store.clock().advance(Duration.ofHours(1));
        assertThat(daily()).isFalse();
    }

    @Test
    void the_next_day_begins_at_its_hour_whatever_became_of_the_day_before() {
        assertThat(daily()).isTrue();
        deny();
        store.clock().advance(Duration.ofHours(15).plusMinutes(59));

        assertThat(daily()).as("01:59 of the next day").isFalse();
        store.clock().advance(Duration.ofMinutes(1));
        assertThat(daily()).isTrue();
        assertThat(attempt()).isEqualTo(1);
    }

    @Test
    void by_rest_the_announced_one_that_the_registry_denies_is_announced_again_by_itself() {
        store.with(RegistrySettings.class, RegistryBy.by("rest"));
        assertThat(daily()).isTrue();
        talk.snapshot();
        talk.read(talk.ask().orElseThrow(), talk.page(Talk.cn(1001, 1100)));
        talk.compared();
        denyAnnounced();
        store.clock().advance(Duration.ofMinutes(4));
        assertThat(daily()).isFalse();

        store.clock().advance(Duration.ofMinutes(1));
        assertThat(daily()).isTrue();
        assertThat(store.text("select string_agg(initiator || ' ' || status, ', ' order by id) from reconciliation"))
                .isEqualTo("REGISTRY DENIED, PLATFORM COMPLETED, REGISTRY CONFIRMED");
    }

    @Test
    void the_database_keeps_a_second_one_from_counting_for_a_day() {
        assertThat(daily()).isTrue();

        assertThatThrownBy(() -> store.execute("insert into reconciliation (identifier, initiator, status, snapshot_at,"
                        + " started_by, started_at, daily_on, heard_at, ended_at)"
                        + " select 'VCP99', initiator, 'COMPLETED', snapshot_at, started_by, started_at, daily_on, heard_at, now()"
                        + " from reconciliation"))
                .hasMessageContaining("one_reconciliation_counts_for_a_day");
    }

    /** The instant of the one that waits passes by unused. */
    private void deny() {
        Instant missed = talk.now().minus(Duration.ofMinutes(6));
        store.execute(
                "update reconciliation set snapshot_at = ? where status = 'CONFIRMED'",
                missed.atOffset(ZoneOffset.UTC));
        talk.snapshot();
    }

    private void denyAnnounced() {
        store.inTransaction(() -> {
            AnnounceReconciliation announced = store.make(AnnounceReconciliation.class);
            announced.refused(announced.running().orElseThrow().identifier(), List.of(new ResponseCode("DES", 7)));
        });
    }

    private void giveUp() {
        store.clock().advance(Duration.ofMinutes(11));
        assertThat(store.inTransaction(
                        () -> store.make(GiveUpReconciliation.class).giveUpOne()))
                .isTrue();
    }

    private void settings(Duration silence) {
        store.with(
                ReconciliationSettings.class,
                new ReconciliationSettings(Optional.of(LocalTime.of(2, 0)), Duration.ofMinutes(5), silence));
    }

    private int attempt() {
        return store.make(ReconciliationQueries.class)
                .days()
                .get(0)
                .reconciliations()
                .get(0)
                .attempt();
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
