package org.tonne.certificate.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.certificate.application.SerialWhereabouts.Run;
import org.tonne.certificate.application.SerialWhereabouts.State;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.Money;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Every serial has one place, and its place tells nothing that is nobody's business. */
class SerialQueriesTest {

    private static final Instant EARLIER = Instant.parse("2018-10-08T12:00:00Z");

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final Completion registry = new Completion(store);
    private final SerialQueries queries = store.make(SerialQueries.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void units_that_nobody_has_are_on_offer_at_their_price() {
        SerialWhereabouts found = where("CN-5-1001-2-2-0-233");

        assertThat(found.runs()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.ON_OFFER);
            assertThat(run.price()).isEqualTo(Money.ofCents(200));
            assertThat(run.free()).isEqualTo(100);
        });
        assertThat(found.issuances()).singleElement().satisfies(issuance -> {
            assertThat(issuance.projectKey()).isEqualTo("CN-233");
            assertThat(issuance.quantity()).isEqualTo(100);
        });
        assertThat(found.namesake()).isNull();
    }

    @Test
    void a_run_falls_into_what_was_cancelled_what_is_set_aside_what_is_free_and_what_never_was() {
        UUID order = orders.proposed(10, lot);
        registry.completeAll();
        registry.deliver(order);
        orders.proposed(5, lot);

        SerialWhereabouts found = where("CN-5-990-2-2-0-233 to CN-5-1110-2-2-0-233");

        assertThat(found.runs())
                .extracting(run -> run.state() + " " + run.units().serials())
                .containsExactly(
                        "NEVER_ISSUED 990-1000",
                        "CANCELLED_HERE 1001-1010",
                        "SET_ASIDE 1011-1015",
                        "ON_OFFER 1016-1100",
                        "NEVER_ISSUED 1101-1110");
        Run cancelled = found.runs().get(1);
        assertThat(cancelled.at()).isEqualTo(store.clock().instant());
        var certificate = Objects.requireNonNull(cancelled.certificate());
        assertThat(certificate.number()).isEqualTo("VC1/2026");
        assertThat(certificate.name()).isEqualTo("Colegio San Martín");
        assertThat(certificate.code()).matches("[0-9A-Z]{16}");
        assertThat(found.runs().get(2).certificate()).isNull();
        assertThat(found.runs().get(3).free()).isEqualTo(85);
    }

    @Test
    void the_name_and_the_code_of_a_certificate_stay_with_the_buyer_who_did_not_publish_them() {
        UUID order = orders.to("Ada", "For my flight", false).proposed(4, lot);
        registry.completeAll();
        registry.deliver(order);

        Run run = where("CN-5-1002-2-2-0-233").runs().get(0);

        assertThat(run.state()).isEqualTo(State.CANCELLED_HERE);
        var certificate = Objects.requireNonNull(run.certificate());
        assertThat(certificate.number()).isEqualTo("VC1/2026");
        assertThat(certificate.code()).isNull();
        assertThat(certificate.name()).isNull();
    }

    @Test
    void what_was_cancelled_before_this_store_is_known_with_its_day_and_its_way() {
        Lot other = store.aLot().of(50).ofProject(300).create();
        cancelledEarlier(other, 1121, 1130);

        SerialWhereabouts found = where("CN-5-1101-2-2-0-300 to CN-5-1150-2-2-0-300");

        assertThat(found.runs())
                .extracting(run -> run.state() + " " + run.units().serials())
                .containsExactly("ON_OFFER 1101-1120", "CANCELLED_EARLIER 1121-1130", "ELSEWHERE 1131-1150");
        assertThat(found.runs().get(1).at()).isEqualTo(EARLIER);
        assertThat(found.runs().get(1).viaUnPlatform()).isTrue();
    }

    /** Leaves the lot the units before, and nobody those after. */
    private void cancelledEarlier(Lot other, long first, long last) {
        store.inTransaction(() -> {
            long past = store.number(
                    "insert into past_cancellation (issuance_id, completed_at, via_un_platform, quantity)"
                            + " values (?, ?, true, ?) returning id",
                    other.issuanceId(),
                    Timestamp.from(EARLIER),
                    last - first + 1);
            long free = first - store.number("select lower(serials) from issuance where id = ?", other.issuanceId());
            store.execute(
                    "update registry_block set serials = int8range(lower(serials), ?) where lot_id = ?",
                    first,
                    other.lotId());
            store.execute(
                    "update free_block set serials = int8range(lower(serials), ?) where lot_id = ?",
                    first,
                    other.lotId());
            store.execute("update stock set offered = ?, available = ? where lot_id = ?", free, free, other.lotId());
            store.execute("alter table unit_transfer disable trigger unit_transfer_append_only");
            store.execute("update unit_transfer set quantity = ? where lot_id = ?", free, other.lotId());
            store.execute("alter table unit_transfer enable trigger unit_transfer_append_only");
            store.execute(
                    "insert into registry_block (issuance_id, originating_party, serials, past_cancellation_id)"
                            + " values (?, 'CN', int8range(?, ?, '[]'), ?)",
                    other.issuanceId(),
                    first,
                    last,
                    past);
        });
    }

    @Test
    void units_of_a_lot_of_which_all_are_promised_are_held() {
        orders.over(100, lot);

        assertThat(where("CN-5-1100-2-2-0-233").runs()).extracting(Run::state).containsExactly(State.HELD);
    }

    @Test
    void units_that_may_not_be_sold_are_not_said_to_be_on_offer() {
        store.aLot().of(10).offered("PAUSED").create();
        store.aLot()
                .of(10)
                .units(UnitType.TCER, 1, LocalDate.parse("2020-12-31"))
                .create();

        assertThat(where("CN-5-1105-2-2-0-233").runs()).extracting(Run::state).containsExactly(State.NOT_OFFERED);
        SerialWhereabouts expired = where("CN-6-1115-1-1-0-233");
        assertThat(expired.runs()).extracting(Run::state).containsExactly(State.NOT_OFFERED);
        assertThat(expired.issuances().get(0).expiresOn()).isEqualTo("2020-12-31");
    }

    @Test
    void a_number_of_another_project_is_named_but_not_taken_for_it() {
        SerialWhereabouts found = where("CN-5-1007-1-1-0-234");

        assertThat(found.issuances()).isEmpty();
        assertThat(found.runs()).extracting(Run::state).containsExactly(State.NEVER_ISSUED);
        assertThat(Objects.requireNonNull(found.namesake()).firstSerial()).isEqualTo("CN-5-1007-2-2-0-233");
        assertThat(where("IN-5-1007-2-2-0-233").namesake()).isNull();
    }

    @Test
    void a_run_of_all_numbers_there_can_be_is_answered_in_part() {
        for (int i = 0; i < 101; i++) {
            store.aLot().of(1).offered(i % 2 == 0 ? "PAUSED" : "PUBLISHED").create();
            store.aLot().of(1).ofProject(300).create();
        }

        SerialWhereabouts found = where("CN-5-1-2-2-0-233 to CN-5-999999999999999-2-2-0-233");

        assertThat(found.runs()).hasSize(SerialQueries.MOST_RUNS);
        assertThat(found.more()).isTrue();
    }

    private SerialWhereabouts where(String serial) {
        return queries.whereabouts(UnitBlock.parse(serial));
    }

    @Test
    void units_that_come_back_are_on_offer_again() {
        UUID order = orders.proposed(3, lot);
        List<?> commands = registry.claimed();
        assertThat(commands).hasSize(1);
        assertThat(where("CN-5-1001-2-2-0-233").runs()).extracting(Run::state).containsExactly(State.SET_ASIDE);

        store.execute(
                "update allocated_block set released_at = now() where cancellation_id = (select id from cancellation where order_id = ?)",
                order);

        assertThat(where("CN-5-1001-2-2-0-233").runs()).extracting(Run::state).containsExactly(State.ON_OFFER);
        store.execute("update allocated_block set released_at = null");
    }
}
