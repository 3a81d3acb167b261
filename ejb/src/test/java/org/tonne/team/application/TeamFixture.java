package org.tonne.team.application;

import org.tonne.account.application.BuyerAccount;
import org.tonne.config.AccountSettings;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.order.application.Answers;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.Purchases;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.Publication;
import org.tonne.order.persistence.CombinedPurchases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Refused;
import org.tonne.team.domain.TeamRoles;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A store with people who buy for teams. Its clock begins on 22 November 2026. */
public final class TeamFixture {

    static final TeamRoles OWNER = new TeamRoles(true, false, false);
    static final TeamRoles BUYER = new TeamRoles(false, true, false);
    static final TeamRoles APPROVER = new TeamRoles(false, false, true);
    static final TeamRoles READER = new TeamRoles(false, false, false);

    /** The store. */
    public final StoreDatabase store = StoreDatabase.fresh().with(AccountSettings.class, new AccountSettings(60));

    /** Who founds teams. */
    public final BuyerAccount ada = account("ada@example.org", "en");

    /** Who is invited. */
    public final BuyerAccount bob = account("bob@example.org", "fr");

    /** Somebody else. */
    public final BuyerAccount cyd = account("cyd@example.org", "ar");

    final Lot lot = store.aLot().of(1000).at("2.00").create();

    /** With the way in which purchases are written. */
    public TeamFixture() {
        store.with(Purchases.class, store.make(CombinedPurchases.class));
    }

    BuyerAccount account(String email, String language) {
        UUID id = UUID.randomUUID();
        store.execute(
                "insert into buyer_account (id, email, password_hash, language, password_changed_at, created_at)"
                        + " values (?, ?, '$argon2id$x', ?, now(), now())",
                id,
                email,
                language);
        return new BuyerAccount(id, email, "", language, false);
    }

    /** A team that Ada owns. */
    public UUID team() {
        return founded(ada, "Ada & Co");
    }

    UUID founded(BuyerAccount account, String name) {
        tick();
        return store.inTransaction(() -> store.make(KeepTeam.class).found(account, name));
    }

    /** Ada asks somebody to join, in English. */
    public void invite(UUID team, String email, TeamRoles roles) {
        tick();
        store.inTransaction(() -> store.make(InviteMember.class).invite(ada, team, email, "en", roles));
    }

    /** The newest letter about a team, as it is written. */
    Optional<TeamLetter> letter() {
        UUID id = UUID.fromString(
                store.text(
                        "select subject from outbox_message where topic = 'team.letter' order by created_at desc, id desc limit 1"));
        return store.inTransaction(() -> store.make(PrepareTeamLetter.class).prepare(id));
    }

    String secret() {
        return letter().orElseThrow().secret();
    }

    UUID accept(BuyerAccount account, String secret) {
        tick();
        return store.inTransaction(() -> store.make(AnswerInvitation.class).accept(account, secret));
    }

    /** Ada invites somebody who accepts. */
    public void join(UUID team, BuyerAccount account, TeamRoles roles) {
        invite(team, account.email(), roles);
        accept(account, secret());
    }

    KeepMembers members() {
        return store.make(KeepMembers.class);
    }

    TeamView view(BuyerAccount account, UUID team) {
        return store.make(TeamQueries.class).find(account, team).orElseThrow();
    }

    boolean isMember(BuyerAccount account, UUID team) {
        return store.make(TeamQueries.class).find(account, team).isPresent();
    }

    private void tick() {
        store.clock().advance(Duration.ofSeconds(1));
    }

    /** A checkout of so many units, every question answered. */
    UUID checkout(long units, String payer) {
        CheckoutDrafts drafts = store.make(CheckoutDrafts.class);
        UUID checkout = drafts.begin(Basket.EMPTY.with(lot.offerId(), units, 200), "en");
        Answers answers = new Answers(
                "Accounts of Ada & Co",
                payer,
                "ORGANISATION",
                "GB",
                "Ada & Co",
                "Our travel",
                Publication.NONE,
                "BANK_TRANSFER",
                GiftAnswers.NONE);
        assertThat(drafts.answer(checkout, answers)).isEmpty();
        return checkout;
    }

    BuyForTeam choice() {
        return store.make(BuyForTeam.class);
    }

    /** Says that a checkout is for a team. */
    void chosen(BuyerAccount account, UUID checkout, UUID team, String costCentre, String orderNumber) {
        TeamAnswers answers = new TeamAnswers(team.toString(), costCentre, orderNumber);
        assertThat(store.inTransaction(() -> choice().keep(account, checkout, answers)))
                .isEmpty();
    }

    PlacedPurchase confirm(Optional<BuyerAccount> account, UUID checkout) {
        return confirmed(account, checkout).orElseThrow();
    }

    /** The purchase; nothing where an approver is asked. */
    Optional<PlacedPurchase> confirmed(Optional<BuyerAccount> account, UUID checkout) {
        return store.make(ConfirmCheckout.class).confirm(account, checkout, true, "en");
    }

    /** Somebody buys two units for a team. */
    public UUID bought(BuyerAccount account, UUID team, String costCentre, String orderNumber) {
        tick();
        UUID checkout = checkout(2, account.email());
        chosen(account, checkout, team, costCentre, orderNumber);
        return confirm(Optional.of(account), checkout).purchaseId();
    }

    /** A request of Bob's for a yes to two units. */
    public UUID request(UUID team) {
        join(team, bob, BUYER);
        store.inTransaction(() -> store.make(KeepTeam.class).limit(ada, team, Optional.of(Money.ZERO)));
        UUID checkout = checkout(2, bob.email());
        chosen(bob, checkout, team, "", "");
        assertThat(confirmed(Optional.of(bob), checkout)).isEmpty();
        return checkout;
    }

    /** The trade refuses this attempt, for this reason, and leaves nothing behind. */
    void refused(ErrorCode code, Runnable attempt) {
        assertThatThrownBy(() -> store.inTransaction(attempt))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    long number(String sql) {
        return store.number(sql);
    }
}
