package org.tonne.holding.application;

import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.cases.persistence.JpaOperatorCases;
import org.tonne.config.HoldingsSettings;
import org.tonne.fixture.StoreDatabase;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.HoldingsPage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the registry tells of holdings, said straight to the use cases, each word in a transaction of its own. */
public final class Told {

    /** The account of the sellers of the tests. */
    public static final AccountNumber ACCOUNT = new AccountNumber(100, 1001);

    private final StoreDatabase store;
    private int messages;

    /** On this database; give it the settings of a registry. */
    public Told(StoreDatabase store) {
        this.store = store.with(HoldingsSettings.class, new HoldingsSettings(Duration.ofHours(24)))
                .with(OperatorCases.class, store.make(JpaOperatorCases.class));
    }

    /** A block of project 233 in period 2, free. */
    public static HeldBlock cers(long first, long last) {
        return cers(first, last, null);
    }

    static HeldBlock cers(long first, long last, @Nullable String reservedFor) {
        return new HeldBlock("CN", 5, first, last, 2, 2, 233, reservedFor);
    }

    TakeHoldingsNotice.Outcome notice(
            AccountNumber account, long version, List<HeldBlock> added, List<HeldBlock> gone) {
        HoldingsNotice notice = new HoldingsNotice("m" + messages++, account, version, "CDM" + version, added, gone);
        return store.inTransaction(() -> store.make(TakeHoldingsNotice.class).take(notice));
    }

    TakeHoldingsNotice.Outcome added(long version, HeldBlock... blocks) {
        return notice(ACCOUNT, version, List.of(blocks), List.of());
    }

    TakeHoldingsNotice.Outcome removed(long version, HeldBlock... blocks) {
        return notice(ACCOUNT, version, List.of(), List.of(blocks));
    }

    List<ReadHoldings> claim() {
        return store.inTransaction(() -> store.make(ClaimHoldingsWork.class).claim(10));
    }

    /** The one page that is wanted now. */
    ReadHoldings wanted() {
        List<ReadHoldings> work = claim();
        if (work.size() != 1) {
            throw new AssertionError("Wanted: " + work);
        }
        return work.get(0);
    }

    void page(ReadHoldings asked, long version, @Nullable String next, HeldBlock... blocks) {
        page(
                asked,
                new HoldingsPage(
                        Optional.of(asOf()), Optional.of(version), Arrays.asList(blocks), Optional.ofNullable(next)));
    }

    void page(ReadHoldings asked, HoldingsPage page) {
        store.inTransaction(() -> store.make(RecordHoldingsPage.class).page(asked, page));
    }

    void silent(ReadHoldings asked) {
        store.inTransaction(() -> store.make(RecordHoldingsPage.class).unanswered(asked, "no route"));
    }

    /** A full re-read of the account in one page. */
    public void read(long version, HeldBlock... blocks) {
        page(wanted(), version, null, blocks);
    }

    Instant asOf() {
        return store.clock().instant();
    }

    /** The serials that the mirror shows of the account. */
    String mirror(AccountNumber account) {
        return store.text(
                "select string_agg(serials::text, ' ' order by lower(serials)) from held_block"
                        + " where account_type = ? and account_id = ?",
                account.type(),
                account.id());
    }

    String mirror() {
        return mirror(ACCOUNT);
    }

    /** Kinds of events about the account, in order. */
    String history() {
        return store.text(
                "select string_agg(kind || coalesce(' ' || balance_version, ''), ', ' order by id) from holdings_event");
    }

    /** Available, withheld, reserved and cancelled units of a lot. */
    public String stock(long lot) {
        return store.text(
                "select available || '/' || withheld || '/' || reserved || '/' || cancelled from stock where lot_id = ?",
                lot);
    }
}
