package org.tonne.cancellation.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.Verification;
import org.tonne.fixture.Completion;
import org.tonne.fixture.Deciding;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.Lists;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.PaidOrders;
import org.tonne.fixture.StoreDatabase;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The registry carried out a part of an order that has its certificate over the others (cases 15 and 18). */
class LatePartTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(100).at("2.00").create();
    private final PaidOrders orders = new PaidOrders(store);
    private final BankRefunds bank = new BankRefunds(store, orders);
    private final Registry registry = new Registry(store);
    private final Completion completion = new Completion(store);
    private final Deciding deciding = new Deciding(store, DecideLateCompletion.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void a_part_that_comes_late_with_its_money_still_here_stands_on_another_version_of_the_certificate() {
        Late late = partGivenUp();
        bank.requestRefund(late.order());
        registry.complete(late.proposal());
        assertThat(choices())
                .containsExactly("DELIVER/REFUND_ASKED_FOR", "DELIVER_UNPAID", "WRITE_OFF", "NOT_CARRIED_OUT");

        decided("DELIVER_UNPAID");

        assertThat(store.text("select status from orders")).isEqualTo("COMPLETED");
        assertThat(ledger()).isEqualTo("OUTSIDE>UNITS 3000, UNITS>REFUND_DUE 1000, REFUND_DUE>UNITS 1000");
        assertThat(store.text("select status from refund")).isEqualTo("REVOKED");
        store.clock().advance(Duration.ofDays(1));
        completion.deliver(late.order());
        completion.deliver(late.order());
        assertThat(certificates()).isEqualTo("VC1/2026 v1 10 f, VC1/2026 v2 20 t");
        assertThat(store.number("select count(*) from certificate_document")).isEqualTo(2);
        CertificateQueries queries = store.make(CertificateQueries.class);
        Verification old = queries.verify(store.text("select code from certificate where version = 1"));
        assertThat(old.result()).isEqualTo(Verification.Result.SUPERSEDED);
        assertThat(old.inForceCode()).isEqualTo(store.text("select code from certificate where version = 2"));
        assertThat(queries.verify("VC1/2026").result()).isEqualTo(Verification.Result.VALID);
    }

    @Test
    void a_part_that_comes_late_with_its_money_gone_is_written_off_and_the_certificate_stays() {
        Late late = partGivenUp();
        bank.payBack(late.order());
        registry.complete(late.proposal());
        assertThat(choices()).contains("DELIVER/MONEY_GONE");

        decided("WRITE_OFF");

        assertThat(store.text("select status from orders")).isEqualTo("COMPLETED");
        completion.deliver(late.order());
        assertThat(certificates()).isEqualTo("VC1/2026 v1 10 t");
    }

    @Test
    void a_late_part_of_a_line_in_two_parts_is_not_replaced_by_the_other_one() {
        Lot scattered = store.aLot().of(3100).at("2.00").create();
        scatter(scattered);
        UUID order = bank.paid(3050, scattered);
        List<RegistryCommand> commands = registry.claim();
        registry.complete((Propose) commands.get(0));
        Propose late = (Propose) commands.get(1);
        registry.notify(late.transactionIdentifier(), 3, List.of());
        registry.complete(late);
        assertThat(choices()).containsExactly("DELIVER", "WRITE_OFF", "NOT_CARRIED_OUT");

        decided("DELIVER");

        assertThat(store.text("select status from orders where id = ?", order)).isEqualTo("COMPLETED");
        assertThat(store.number("select cancelled from stock where lot_id = ?", scattered.lotId()))
                .isEqualTo(3050);
    }

    @Test
    void units_that_were_proposed_again_under_another_identifier_are_not_delivered_twice() {
        orders.proposed(10, lot);
        Propose refused = registry.proposal();
        registry.refuse(refused, new ResponseCode("REGISTRY", 3016));
        registry.complete(refused);

        assertThat(choices()).contains("DELIVER/REPLACED");
    }

    /** Each unit of the lot in a run of its own, so that no transaction can carry all of them. */
    private void scatter(Lot scattered) {
        store.execute(
                "with whole as (delete from free_block where lot_id = ? returning lot_id, serials)"
                        + " insert into free_block (lot_id, serials) select lot_id, int8range(n, n + 1)"
                        + " from whole, generate_series(lower(serials), upper(serials) - 1) n",
                scattered.lotId());
    }

    @Test
    void a_part_that_comes_late_goes_to_the_lines_of_a_list_that_wait_for_it() {
        Late late = partGivenUp(4, 9, 7);
        assertThat(shares()).isEqualTo("1:4 2:6");
        registry.complete(late.proposal());
        decided("DELIVER");

        completion.deliver(late.order());
        completion.deliver(late.order());

        assertThat(shares()).isEqualTo("1:4 2:6 2:3 3:7");
        assertThat(store.text("select facts->>'number' from certificate_share where place = 4"))
                .isEqualTo("VC1/2026-4");
    }

    private String shares() {
        return store.text("select string_agg(line || ':' || quantity, ' ' order by place) from certificate_share");
    }

    /** A cancellation that was given up, and its order. */
    private record Late(UUID order, Propose proposal) {}

    /** Ten units of each of two lots, paid by bank: those of the first are certified, those of the second were given up. */
    private Late partGivenUp(long... list) {
        UUID order = bank.paid(10, lot, store.aLot().of(50).at("1.00").create());
        if (list.length > 0) {
            new Lists(store).of(order, list);
        }
        List<RegistryCommand> commands = registry.claim();
        registry.complete((Propose) commands.get(0));
        Propose proposal = (Propose) commands.get(1);
        registry.notify(proposal.transactionIdentifier(), 3, List.of());
        completion.deliver(order);
        return new Late(order, proposal);
    }

    private List<String> choices() {
        return deciding.choices(deciding.caseOf("LATE_COMPLETION"));
    }

    private void decided(String choice) {
        deciding.both(deciding.caseOf("LATE_COMPLETION"), choice);
    }

    private String ledger() {
        return store.text("select string_agg(debit || '>' || credit || ' ' || amount_cents, ', ' order by id)"
                + " from money_transfer");
    }

    private String certificates() {
        return store.text(
                "select string_agg(format('VC%s/%s v%s %s %s', number, year, version, quantity, in_force), ', '"
                        + " order by version) from certificate");
    }
}
