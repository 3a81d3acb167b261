package org.tonne.standing.application;

import org.tonne.account.application.BuyerAccount;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.Answers;
import org.tonne.order.application.FieldError;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.MoneyUnderWay;
import org.tonne.order.application.Purchases;
import org.tonne.order.domain.Publication;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.payment.application.CapturesUnderWay;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.persistence.JpaPayments;
import org.tonne.standing.domain.StandingLifecycle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A store with somebody who has standing orders. Its clock begins on 22 November 2026. */
public final class StandingFixture {

    /** The store. */
    public final StoreDatabase store = StoreDatabase.fresh();

    /** Whose standing orders they are. */
    public final BuyerAccount ada = account("ada@example.org");

    /** A thousand units at 2.00. */
    public final Lot lot = store.aLot().of(1000).at("2.00").create();

    private final KeepStandingOrder keep;

    /** With the way in which purchases are written, and those who know of their money. */
    public StandingFixture() {
        store.with(Purchases.class, store.make(CombinedPurchases.class));
        store.with(Payments.class, store.make(JpaPayments.class))
                .with(MoneyUnderWay.class, store.make(CapturesUnderWay.class));
        keep = store.make(KeepStandingOrder.class);
    }

    BuyerAccount account(String email) {
        UUID id = UUID.randomUUID();
        store.execute(
                "insert into buyer_account (id, email, password_hash, language, password_changed_at, created_at)"
                        + " values (?, ?, '$argon2id$x', 'en', now(), now())",
                id,
                email);
        return new BuyerAccount(id, email, "", "en", false);
    }

    StandingAnswers answers(String quantity, String day, String ceiling) {
        return answers(quantity, day, ceiling, "en");
    }

    /** Answers that can stand, but for these. */
    public StandingAnswers answers(String quantity, String day, String ceiling, String language) {
        Answers purchase = new Answers(
                "Ada Lovelace",
                ada.email(),
                "INDIVIDUAL",
                "GB",
                "Ada Ltd",
                "Our travel",
                new Publication(true, false),
                "BANK_TRANSFER",
                GiftAnswers.NONE);
        return new StandingAnswers(purchase, quantity, day, ceiling, language, true);
    }

    List<FieldError> made(BuyerAccount account, StandingAnswers answers) {
        return store.inTransaction(() -> keep.make(account, lot.offerId(), answers));
    }

    /** Ada's own, made with these answers. */
    public UUID make(StandingAnswers answers) {
        store.clock().advance(Duration.ofSeconds(1));
        assertThat(made(ada, answers)).isEmpty();
        return UUID.fromString(store.text("select id from standing_order order by made_at desc limit 1"));
    }

    List<FieldError> change(UUID id, StandingAnswers answers) {
        return store.inTransaction(() -> keep.change(ada, id, answers));
    }

    void move(BuyerAccount account, UUID id, StandingLifecycle.Action action) {
        store.inTransaction(() -> keep.move(account, id, action));
    }

    /** One turn of the job. */
    public int turn() {
        return store.inTransaction(
                () -> store.make(PlaceDueStandingOrders.class).place());
    }

    /** Lets time pass until a day. */
    public void until(String day) {
        LocalDate today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
        store.clock().advance(Duration.ofDays(ChronoUnit.DAYS.between(today, LocalDate.parse(day))));
    }

    StandingView view(UUID id) {
        return store.make(StandingQueries.class).of(ada).stream()
                .filter(order -> order.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long purchases() {
        return store.number("select count(*) from purchase");
    }
}
