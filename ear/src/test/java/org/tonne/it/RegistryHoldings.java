package org.tonne.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the registry says that an account holds, and what an account in many pieces does to a cancellation (cases 21, 24 and 25). */
abstract class RegistryHoldings extends RegistryMessages {

    /** The most blocks that one proposal may carry. */
    private static final int MOST_BLOCKS = 3_000;

    private static final String HELD = """
            select originating_party, unnest(range_agg(serials)) from held_block
             where account_type || '-' || account_id = ? group by originating_party order by 1, 2
            """;

    /** The same as the registry has it; what is cancelled is in an account of its own. */
    private static final String HELD_THERE = """
            select party, unnest(range_agg(int8range(serial_start, serial_end, '[]'))) from sandbox.unit_block
             where account_type || '-' || account_id = ? group by party order by 1, 2
            """;

    /** Cuts so many units from the start of a block and puts every second of them into an account that no seller has. */
    private static final String TAKE_EVERY_SECOND = """
            with whole as (delete from sandbox.unit_block where party = ? and serial_start <= ? and serial_end >= ? returning *),
                 cut as (select ?::bigint as first, ?::bigint as units),
                 part as (select n as serial_start, n as serial_end, case when (n - first) % 2 = 1 then 999999999 end as taker
                            from cut, generate_series(first, first + units - 1) n
                          union all
                          select w.serial_start, first - 1, null from whole w, cut where w.serial_start < first
                          union all
                          select first + units, w.serial_end, null from whole w, cut)
            insert into sandbox.unit_block (account_type, account_id, party, unit_type, original_cp, applicable_cp, project,
                                            serial_start, serial_end, acquired_on)
            select w.account_type, coalesce(p.taker, w.account_id), w.party, w.unit_type, w.original_cp, w.applicable_cp,
                   w.project, p.serial_start, p.serial_end, w.acquired_on
              from whole w, part p
            returning id
            """;

    RegistryHoldings(StoreProcess store) {
        super(store);
    }

    @Test
    void case_21_an_order_in_more_than_3000_pieces_is_several_proposals_that_all_end_well() {
        scenes.awaitQuiet();
        Partner.Offer offer = scenes.offer("");
        int units = MOST_BLOCKS + 5;
        takeEverySecond(offer, units);
        readAgain(offer.account());
        await().atMost(PATIENCE).until(() -> runs(offer) > units);

        String purchase = scenes.partner()
                .placed(
                        UUID.randomUUID().toString(),
                        Partner.order(offer, Integer.toString(units), "CARD", "Ada Buyer"));
        scenes.partner().pay(purchase);

        scenes.awaitOutcome(scenes.identifier(purchase), "COMPLETED COMPLETED+COMPLETED - 1 CAPTURED " + units);
        List<String> identifiers = scenes.ledger()
                .rows(
                        "select c.transaction_identifier from cancellation c join orders o on o.id = c.order_id"
                                + " where o.purchase_id = ?::uuid order by c.id",
                        purchase);
        assertThat(identifiers).hasSize(2).doesNotHaveDuplicates();
        identifiers.forEach(identifier -> awaitStatus(identifier, "ATTESTED"));
        assertThat(cancelledThere(identifiers.get(0))).isEqualTo(MOST_BLOCKS + " blocks, " + MOST_BLOCKS + " units");
        assertThat(cancelledThere(identifiers.get(1))).isEqualTo("5 blocks, 5 units");
        identifiers.forEach(
                identifier -> assertThat(scenes.proposals(identifier)).isEqualTo(1));
        assertThat(scenes.ledger()
                        .text(
                                "select t.quantity from certificate t join orders o on o.id = t.order_id where o.purchase_id = ?::uuid",
                                purchase))
                .isEqualTo(Integer.toString(units));
    }

    /** The registry gives every second of the first free units of the offer's lot to somebody else, and tells nobody. */
    private void takeEverySecond(Partner.Offer offer, int remaining) {
        String[] run = scenes.ledger()
                .rows(
                        "select t.originating_party, lower(f.serials), upper(f.serials) from free_block f"
                                + " join offer o on o.lot_id = f.lot_id join lot l on l.id = f.lot_id"
                                + " join issuance t on t.id = l.issuance_id where o.id = ?::uuid order by f.serials limit 1",
                        offer.id())
                .get(0)
                .split("\t", -1);
        long first = Long.parseLong(run[1]);
        long units = 2L * remaining;
        assertThat(Long.parseLong(run[2])).isGreaterThan(first + units);
        assertThat(scenes.registry().rows(TAKE_EVERY_SECOND, run[0], first, first + units, first, units))
                .hasSizeGreaterThan(2 * remaining);
    }

    private long runs(Partner.Offer offer) {
        return scenes.ledger()
                .number(
                        "select count(*) from free_block f join offer o on o.lot_id = f.lot_id where o.id = ?::uuid and not f.withheld",
                        offer.id());
    }

    private String cancelledThere(String identifier) {
        return scenes.registry()
                .text(
                        "select count(*) || ' blocks, ' || sum(serial_end - serial_start + 1) || ' units' from sandbox.unit_block"
                                + " where cancelled_by = ?",
                        identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24a", "24b", "24c"})
    void case_24_whatever_becomes_of_a_notice_the_mirror_shows_what_the_account_holds(String failure) {
        String account = scenes.offer("").account();
        long serial = FIRST_OF_NOBODY + failure.charAt(2) * 1000L;
        long before = scenes.ledger().number("select coalesce(max(id), 0) from holdings_event");
        scenes.ask(failure, account);

        scenes.add(account, serial, serial + 4);
        scenes.add(account, serial + 5, serial + 9);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(scenes.ledger()
                            .rows(
                                    "select lower(serials) || '-' || upper(serials) - 1 from held_block"
                                            + " where lower(serials) between ? and ? order by serials",
                                    serial,
                                    serial + 9))
                    .containsExactly(serial + "-" + (serial + 4), (serial + 5) + "-" + (serial + 9));
            assertThat(happened(account, before)).contains(failure.equals("24b") ? "NOTICE" : "GAP");
        });
    }

    /** What has happened to the mirror of an account since then. */
    private List<String> happened(String account, long since) {
        return scenes.ledger()
                .rows(
                        "select kind from holdings_event where id > ? and account_type || '-' || account_id = ?",
                        since,
                        account);
    }

    @Test
    void case_25_an_account_that_changes_between_two_pages_is_read_anew_from_its_first() {
        scenes.awaitQuiet();
        String account = scenes.offer("").account();
        scenes.addApart(account, FIRST_OF_NOBODY + 100_000_000, 1_500);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(account)).isEqualTo(heldThere(account)));
        long before = scenes.ledger().number("select coalesce(max(id), 0) from holdings_event");
        scenes.ask("25", account);

        readAgain(account);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(happened(account, before)).contains("RESTARTED", "READ"));
        assertThat(held(account)).hasSizeGreaterThanOrEqualTo(1_499).isEqualTo(heldThere(account));
    }

    private List<String> held(String account) {
        return scenes.ledger().rows(HELD, account);
    }

    private List<String> heldThere(String account) {
        return scenes.registry().rows(HELD_THERE, account);
    }

    /** Has an account read from its first page on. */
    private void readAgain(String account) {
        staff("staff@demo.example").post("/admin/holdings", Map.of("read", account));
    }
}
