package org.tonne.account.application;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.account.application.BuyersFixture.ADA;
import static org.tonne.account.application.BuyersFixture.PASSWORD;

/** The browsers that are signed in to an account, as its owner sees and ends them. */
class OwnSessionsTest {

    private final BuyersFixture people = new BuyersFixture();
    private final SignedInBuyers signedIn = people.store.make(SignedInBuyers.class);

    @Test
    void every_browser_that_is_signed_in_is_listed_and_can_be_signed_out_by_its_owner_alone() {
        NewSession phone = people.ada();
        people.store.clock().advance(Duration.ofMinutes(5));
        NewSession laptop = people.signIn(ADA, PASSWORD).orElseThrow();
        BuyerAccount ada = laptop.account();
        BuyerAccount bob = people.somebody("bob@example.org");

        List<OwnSession> sessions = signedIn.of(ada, phone.token());
        assertThat(sessions).extracting(OwnSession::here).containsExactly(true, false);
        assertThat(sessions.get(1).beganAt()).isAfter(sessions.get(0).beganAt());
        assertThat(sessions.toString()).doesNotContain(phone.token(), laptop.token());
        String other = sessions.get(1).id();
        people.store.inTransaction(() -> signedIn.end(bob, other));
        assertThat(people.who(laptop)).isPresent();

        people.store.inTransaction(() -> signedIn.end(ada, other));
        assertThat(people.who(laptop)).isEmpty();
        assertThat(people.who(phone)).isPresent();
    }

    @Test
    void all_browsers_but_this_one_are_signed_out_at_once_and_those_that_are_over_are_not_listed() {
        NewSession phone = people.ada();
        assertThat(people.signIn(ADA, PASSWORD)).isPresent();
        BuyerAccount bob = people.somebody("bob@example.org");
        people.store.inTransaction(() -> signedIn.endOthers(phone.account(), phone.token()));

        assertThat(signedIn.of(phone.account(), phone.token())).hasSize(1);
        assertThat(signedIn.of(bob, "")).hasSize(1);
        people.store.clock().advance(Sessions.IDLE);
        assertThat(signedIn.of(phone.account(), phone.token())).isEmpty();
    }
}
