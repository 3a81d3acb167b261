package org.tonne.team.application;

import org.junit.jupiter.api.AfterEach;
import org.tonne.account.application.BuyerAccount;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.Money;
import org.tonne.team.domain.RequestStatus;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.team.application.TeamFixture.APPROVER;
import static org.tonne.team.application.TeamFixture.BUYER;

/** What people do about orders above a limit. */
abstract class RequestSteps {

    final TeamFixture at = new TeamFixture();
    final StoreDatabase store = at.store;
    final DecideRequest decide = store.make(DecideRequest.class);
    final UUID team = at.team();

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    /** Bob buys, Cyd approves, and orders of more than ten dollars need a yes. */
    void limited(String cents) {
        at.join(team, at.bob, BUYER);
        at.join(team, at.cyd, APPROVER);
        limit(Optional.of(Money.ofCents(Long.parseLong(cents))));
    }

    void limit(Optional<Money> limit) {
        store.inTransaction(() -> store.make(KeepTeam.class).limit(at.ada, team, limit));
    }

    /** Bob wants so many units at two dollars. */
    UUID wanted(BuyerAccount account, long units) {
        store.clock().advance(Duration.ofSeconds(1));
        UUID checkout = at.checkout(units, account.email());
        at.chosen(account, checkout, team, "CC-17", "PO 4711");
        return checkout;
    }

    boolean placed(BuyerAccount account, UUID checkout) {
        return at.confirmed(Optional.of(account), checkout).isPresent();
    }

    UUID asked(long units) {
        UUID checkout = wanted(at.bob, units);
        assertThat(placed(at.bob, checkout)).isFalse();
        store.clock().advance(Duration.ofSeconds(1));
        return checkout;
    }

    RequestStatus approved(UUID request) {
        return store.inTransaction(() -> decide.approve(at.cyd, request));
    }

    RequestView view(UUID request) {
        return store.make(RequestQueries.class).find(at.cyd, team, request).orElseThrow();
    }
}
