package org.tonne.link.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.cases.persistence.JpaOperatorCases;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStates;
import org.tonne.link.domain.LinkStatus;
import org.tonne.link.domain.Rebuff;
import org.tonne.link.persistence.SqlLinkStates;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The state of the link on a real database: what stops it, what a person sees of it, and what opens it again. */
class LinkTest {

    private final StoreDatabase store = StoreDatabase.fresh();

    LinkTest() {
        store.with(OperatorCases.class, store.make(JpaOperatorCases.class));
        store.with(LinkStates.class, store.make(SqlLinkStates.class));
    }

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_link_is_open_until_something_is_wrong() {
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        probedWell();
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        assertThat(audit()).isEmpty();
    }

    @Test
    void case_02_a_bad_certificate_stops_the_link_until_the_probe_is_good_again() {
        barred(Bar.TLS, "SSLHandshakeException: expired");
        barred(Bar.TLS, "SSLHandshakeException: expired");

        assertThat(status()).isEqualTo(LinkStatus.STOPPED);
        assertThat(state().bar()).isEqualTo(Bar.TLS);
        assertThat(cases()).containsExactly("LINK_STOPPED OPEN");

        probedWell();

        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        assertThat(cases()).containsExactly("LINK_STOPPED CLOSED");
        assertThat(audit()).containsExactly("store link.stopped", "store case.closed", "store link.recovered");
    }

    @Test
    void case_30_a_clock_that_is_apart_stops_the_link_until_it_is_right() {
        barred(Bar.CLOCK, "The registry's clock is 120 seconds apart from ours");
        assertThat(status()).isEqualTo(LinkStatus.STOPPED);

        probedWell();
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
    }

    @Test
    void case_30_the_time_is_the_databases_and_not_that_of_the_server_that_asks() {
        Instant before = databaseTime();
        Instant shared = store.make(ReportLink.class).time();

        assertThat(shared).isBetween(before, databaseTime());
        assertThat(Duration.between(store.clock().instant(), shared).abs()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void case_31_a_version_that_the_registry_refuses_ends_by_itself_and_one_that_we_do_not_know_does_not() {
        barred(Bar.VERSION_REFUSED, "DES 1031");
        probedWell();
        assertThat(status()).isEqualTo(LinkStatus.OPEN);

        rebuff(Rebuff.VERSION, "CDM to VCP, version 2.0");
        probedWell();
        assertThat(status()).isEqualTo(LinkStatus.HELD);
        assertThat(state().bar()).isEqualTo(Bar.VERSION_UNKNOWN);

        reopen("The contract was extended");
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
    }

    @Test
    void case_36_one_false_sender_is_a_case_and_five_within_ten_minutes_hold_the_link() {
        rebuff(Rebuff.SIGNATURE, "REPLAYED");
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        assertThat(cases()).containsExactly("FALSE_SENDER OPEN");

        rebuff(Rebuff.SENDER, "GB to VCP");
        rebuff(Rebuff.CERTIFICATE, "CN=XYZ");
        rebuff(Rebuff.PASSWORD, "CN=CDM");
        rebuff(Rebuff.SIGNATURE, "EXPIRED");
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        rebuff(Rebuff.SIGNATURE, "SHAPE");

        assertThat(status()).isEqualTo(LinkStatus.HELD);
        assertThat(state().bar()).isEqualTo(Bar.FALSE_SENDERS);
        assertThat(cases()).containsExactly("FALSE_SENDER OPEN", "LINK_STOPPED OPEN");

        probedWell();
        assertThat(status()).isEqualTo(LinkStatus.HELD);
    }

    @Test
    void case_36_those_that_come_slowly_and_wrong_times_hold_nothing() {
        for (int i = 0; i < 8; i++) {
            rebuff(Rebuff.SENDER, "GB to VCP");
            rebuff(Rebuff.TIME, "in the future");
            store.clock().advance(Duration.ofMinutes(3));
        }

        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        assertThat(store.number("select count(*) from registry_rebuff")).isEqualTo(16);
    }

    @Test
    void case_36_after_a_person_has_opened_it_again_the_run_begins_anew() {
        for (int i = 0; i < 5; i++) {
            rebuff(Rebuff.SIGNATURE, "SHAPE");
        }
        store.clock().advance(Duration.ofSeconds(1));
        reopen("It was a test of the registry");
        store.inTransaction(() -> store.make(DecideLink.class).seeFalseSenders("ada"));
        rebuff(Rebuff.SIGNATURE, "SHAPE");

        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        assertThat(cases()).containsExactly("FALSE_SENDER CLOSED", "LINK_STOPPED CLOSED", "FALSE_SENDER OPEN");
        assertThat(audit()).contains("ada link.reopened");
    }

    @Test
    void what_a_person_stopped_only_a_person_opens() {
        store.inTransaction(() -> store.make(DecideLink.class).hold("They move house", "ada"));
        barred(Bar.TLS, "expired");
        probedWell();

        assertThat(status()).isEqualTo(LinkStatus.HELD);
        assertThat(state().reason()).isEqualTo("They move house");
        assertThatThrownBy(() ->
                        store.inTransaction(() -> store.make(DecideLink.class).hold("again", "bob")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LINK_MOVE_ILLEGAL));

        reopen("They have moved");
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
        assertThatThrownBy(() -> reopen("again")).isInstanceOf(Refused.class);
    }

    @Test
    void a_person_may_hold_a_link_that_is_stopped() {
        barred(Bar.TLS, "expired");
        store.inTransaction(() -> store.make(DecideLink.class).hold("Wait for the new certificate", "ada"));
        probedWell();

        assertThat(status()).isEqualTo(LinkStatus.HELD);
    }

    @Test
    void a_case_that_a_person_has_closed_before_keeps_nothing_from_going_on() {
        barred(Bar.TLS, "expired");
        store.execute("update operator_case set status = 'CLOSED', decision = 'SEEN', decided_by = 'ada'");

        probedWell();
        assertThat(status()).isEqualTo(LinkStatus.OPEN);
    }

    @Test
    void the_last_good_answer_the_clock_and_the_certificate_are_kept() {
        store.inTransaction(() -> store.make(ReportLink.class)
                .heardWell(Duration.ofMillis(2500), TestClock.START.plus(Duration.ofDays(20))));
        store.clock().advance(Duration.ofMinutes(1));
        store.inTransaction(() -> store.make(ReportLink.class).heardWell(null, null));

        assertThat(store.text("select last_good_at = '2026-11-22T10:01:00Z' and skew_millis = 2500"
                        + " and skew_at = '2026-11-22T10:00:00Z' and certificate_until = '2026-12-12T10:00:00Z'"
                        + " from registry_link"))
                .isEqualTo("t");
    }

    private Instant databaseTime() {
        return Instant.ofEpochSecond(
                0, 1000 * store.number("select (extract(epoch from clock_timestamp()) * 1000000)::bigint"));
    }

    private void probedWell() {
        store.inTransaction(() -> {
            store.make(ReportLink.class).heardWell(Duration.ofSeconds(1), null);
            store.make(ReportLink.class).recovered();
        });
    }

    private void barred(Bar bar, String reason) {
        store.inTransaction(() -> store.make(ReportLink.class).barred(bar, reason));
    }

    private void rebuff(Rebuff rebuff, String detail) {
        store.inTransaction(() -> store.make(RebuffCaller.class).rebuff(rebuff, "m-1", detail));
    }

    private void reopen(String reason) {
        store.inTransaction(() -> store.make(DecideLink.class).reopen(reason, "ada"));
    }

    private LinkState state() {
        return store.make(SqlLinkStates.class).now();
    }

    private LinkStatus status() {
        return store.make(ReportLink.class).status();
    }

    private List<String> cases() {
        return lines("select string_agg(kind || ' ' || status, ';' order by opened_at, kind) from operator_case");
    }

    private List<String> audit() {
        return lines("select string_agg(actor || ' ' || action, ';' order by id) from audit_entry"
                + " where action like 'link.%' or action like 'case.%'");
    }

    private List<String> lines(String query) {
        String all = store.text(query);
        return "null".equals(all) ? List.of() : List.of(all.split(";"));
    }
}
