package org.tonne.schedule.application;

import org.junit.jupiter.api.Test;
import org.tonne.fixture.StoreDatabase;

import java.time.Duration;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class JobLeasesTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final JobLeases leases = store.make(JobLeases.class);

    private boolean claims(String server) {
        return store.inTransaction(() -> leases.claim("expire-orders", server, LEASE))
                .isPresent();
    }

    @Test
    void a_job_that_is_due_goes_to_one_server_only() {
        assertThat(claims("first")).isTrue();
        assertThat(claims("second")).isFalse();
        assertThat(claims("first")).isFalse();
    }

    @Test
    void a_job_whose_server_is_gone_is_taken_over_with_the_execution_it_left() {
        claims("first");
        store.inTransaction(() -> leases.started("expire-orders", "first", 42));
        store.clock().advance(LEASE.plusSeconds(1));

        var claim = store.inTransaction(() -> leases.claim("expire-orders", "second", LEASE));

        assertThat(claim)
                .hasValueSatisfying(taken -> assertThat(taken.unfinished()).isEqualTo(OptionalLong.of(42)));
    }

    @Test
    void a_lease_that_is_kept_does_not_run_out() {
        claims("first");
        store.clock().advance(Duration.ofSeconds(50));
        store.inTransaction(() -> leases.keep("expire-orders", "first", LEASE));
        store.clock().advance(Duration.ofSeconds(50));

        assertThat(claims("second")).isFalse();
    }

    @Test
    void a_job_that_ended_is_due_again_after_its_pause_and_begins_anew() {
        claims("first");
        store.inTransaction(() -> leases.started("expire-orders", "first", 42));
        store.inTransaction(() -> leases.ended("expire-orders", "first", true, "COMPLETED", Duration.ofSeconds(30)));

        assertThat(claims("second")).isFalse();
        store.clock().advance(Duration.ofSeconds(31));
        var claim = store.inTransaction(() -> leases.claim("expire-orders", "second", LEASE));
        assertThat(claim)
                .hasValueSatisfying(taken -> assertThat(taken.unfinished()).isEmpty());
    }

    @Test
    void a_server_that_lost_its_lease_changes_nothing_any_more() {
        claims("first");
        store.clock().advance(LEASE.plusSeconds(1));
        claims("second");

        store.inTransaction(() -> leases.ended("expire-orders", "first", true, "COMPLETED", Duration.ZERO));

        assertThat(claims("third")).isFalse();
    }
}
