package org.tonne.team.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.team.domain.TeamRoles;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.team.application.TeamFixture.BUYER;
import static org.tonne.team.application.TeamFixture.OWNER;
import static org.tonne.team.application.TeamFixture.READER;

/** Founding teams, inviting, joining, and their end. */
class TeamsTest {

    private final TeamFixture at = new TeamFixture();
    private final StoreDatabase store = at.store;
    private final KeepTeam keepTeam = store.make(KeepTeam.class);
    private final InviteMember invite = store.make(InviteMember.class);
    private final AnswerInvitation answer = store.make(AnswerInvitation.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void who_founds_a_team_owns_it_and_buys_for_it_and_nobody_else_sees_it() {
        UUID team = at.founded(at.ada, "  Ada & Co ");

        TeamView view = at.view(at.ada, team);
        assertThat(view.name()).isEqualTo("Ada & Co");
        assertThat(view.mine()).isEqualTo(TeamRoles.FOUNDER);
        assertThat(view.members()).extracting(TeamView.Member::email).containsExactly("ada@example.org");
        assertThat(view.isLastOwner()).isTrue();
        assertThat(at.isMember(at.bob, team)).isFalse();
        assertThat(store.text("select action from audit_entry where subject = ?", team.toString()))
                .isEqualTo("team.founded");
    }

    @Test
    void a_name_that_is_missing_or_leads_elsewhere_founds_nothing() {
        at.refused(ErrorCode.FIELD_MISSING, () -> keepTeam.found(at.ada, " "));
        at.refused(ErrorCode.LINK_NOT_ALLOWED, () -> keepTeam.found(at.ada, "Win at www.example.org"));
        at.refused(ErrorCode.FIELD_TOO_LONG, () -> keepTeam.found(at.ada, "x".repeat(256)));

        assertThat(at.number("select count(*) from team")).isZero();
    }

    @Test
    void an_account_is_in_five_teams_at_most_founded_or_joined() {
        UUID other = at.team();
        at.invite(other, at.bob.email(), BUYER);
        String secret = at.secret();
        IntStream.range(0, 5).forEach(number -> at.founded(at.bob, "Team " + number));

        at.refused(ErrorCode.TOO_MANY_KEPT, () -> keepTeam.found(at.bob, "One more"));
        at.refused(ErrorCode.TOO_MANY_KEPT, () -> answer.accept(at.bob, secret));

        assertThat(answer.find(secret)).as("it can still be answered").isPresent();
    }

    @Test
    void who_is_invited_joins_once_by_the_link_that_the_letter_alone_has() {
        UUID team = at.team();
        at.invite(team, "BOB@example.org", BUYER);
        TeamLetter letter = at.letter().orElseThrow();
        assertThat(letter.email()).isEqualTo("bob@example.org");
        assertThat(letter.about()).isEqualTo("ada@example.org");
        assertThat(store.text("select payload from outbox_message where topic = 'team.letter'"))
                .doesNotContain(letter.secret());
        assertThat(answer.find(letter.secret())).hasValueSatisfying(found -> {
            assertThat(found.team()).isEqualTo("Ada & Co");
            assertThat(found.isFor(at.bob)).isTrue();
            assertThat(found.isFor(at.cyd)).isFalse();
        });

        at.accept(at.bob, letter.secret());

        assertThat(at.view(at.bob, team).mine()).isEqualTo(BUYER);
        assertThat(at.view(at.ada, team).invited()).isEmpty();
        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.accept(at.bob, letter.secret()));
        assertThat(at.letter()).hasValueSatisfying(told -> {
            assertThat(told.kind()).isEqualTo(TeamLetterKind.JOINED);
            assertThat(told.email()).isEqualTo("ada@example.org");
            assertThat(told.about()).isEqualTo("bob@example.org");
        });
    }

    @Test
    void an_invitation_is_nothing_to_another_account_and_over_after_fourteen_days() {
        UUID team = at.team();
        at.invite(team, at.bob.email(), OWNER);
        String secret = at.secret();

        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.accept(at.cyd, secret));
        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.decline(at.cyd, secret));
        store.clock().advance(Duration.ofDays(14));
        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.accept(at.bob, secret));

        assertThat(at.letter()).as("too old to be sent").isEmpty();
        assertThat(at.view(at.ada, team).invited()).isEmpty();
    }

    @Test
    void a_second_letter_voids_the_link_of_the_first() {
        UUID team = at.team();
        at.invite(team, at.bob.email(), BUYER);
        String first = at.secret();
        at.invite(team, at.bob.email(), READER);
        String second = at.secret();

        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.accept(at.bob, first));
        at.accept(at.bob, second);

        assertThat(at.view(at.bob, team).mine()).isEqualTo(READER);
    }

    @Test
    void an_invitation_that_is_declined_or_taken_back_is_over() {
        UUID team = at.team();
        at.invite(team, at.bob.email(), BUYER);
        String declined = at.secret();
        store.inTransaction(() -> answer.decline(at.bob, declined));
        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.accept(at.bob, declined));

        at.invite(team, at.cyd.email(), BUYER);
        UUID invitation = at.view(at.ada, team).invited().get(0).id();
        store.inTransaction(() -> invite.takeBack(at.ada, team, invitation));

        assertThat(at.number("select count(*) from team_invitation")).isZero();
        assertThat(at.number("select count(*) from team_letter where kind = 'INVITED'"))
                .isZero();
    }

    @Test
    void nobody_is_invited_twice_over_or_where_the_team_is_full_or_too_often() {
        UUID team = at.team();
        at.join(team, at.bob, BUYER);

        at.refused(ErrorCode.MEMBER_ALREADY, () -> invite.invite(at.ada, team, "Bob@Example.org", "en", OWNER));
        at.refused(ErrorCode.EMAIL_INVALID, () -> invite.invite(at.ada, team, "bob", "en", OWNER));
        at.refused(ErrorCode.CHOICE_UNKNOWN, () -> invite.invite(at.ada, team, "x@example.org", "de", OWNER));
        IntStream.range(0, 3).forEach(turn -> at.invite(team, at.cyd.email(), BUYER));
        at.refused(ErrorCode.TOO_MANY_REQUESTS, () -> invite.invite(at.ada, team, at.cyd.email(), "en", BUYER));
        store.execute(
                "insert into team_invitation (id, team_id, email, owner, buyer, approver, made_at, expires_at)"
                        + " select gen_random_uuid(), ?, 'm' || n || '@example.org', false, true, false, ?::timestamptz,"
                        + " ?::timestamptz + interval '1 day' from generate_series(1, 197) n",
                team,
                store.clock().instant().toString(),
                store.clock().instant().toString());
        at.refused(ErrorCode.TOO_MANY_KEPT, () -> invite.invite(at.ada, team, "last@example.org", "en", BUYER));
    }

    @Test
    void the_database_itself_keeps_an_owner_and_one_membership() {
        UUID team = at.team();
        at.join(team, at.bob, BUYER);

        assertThatThrownBy(() -> store.execute("delete from team_member where owner"))
                .hasStackTraceContaining("a team has an owner");
        assertThatThrownBy(() -> store.execute("update team_member set owner = false"))
                .hasStackTraceContaining("a team has an owner");
        assertThatThrownBy(() -> store.execute("insert into team (id, name, made_at) values (?, 'x', now())", team))
                .hasStackTraceContaining("team_pkey");
        assertThatThrownBy(() ->
                        store.execute("insert into team (id, name, made_at) values (gen_random_uuid(), 'x', now())"))
                .hasStackTraceContaining("a team has an owner");
        assertThatThrownBy(() -> store.execute("insert into team_member select * from team_member"))
                .hasStackTraceContaining("an_account_is_in_a_team_once");
    }

    @Test
    void another_name_is_told_to_the_others_and_the_same_one_to_nobody() {
        UUID team = at.team();
        at.join(team, at.bob, READER);
        long letters = at.number("select count(*) from team_letter");

        store.inTransaction(() -> keepTeam.rename(at.ada, team, "Ada & Co"));
        assertThat(at.number("select count(*) from team_letter")).isEqualTo(letters);
        store.clock().advance(Duration.ofSeconds(1));
        store.inTransaction(() -> keepTeam.rename(at.ada, team, "Lovelace Ltd"));

        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.RENAMED);
            assertThat(letter.team()).isEqualTo("Lovelace Ltd");
            assertThat(letter.about()).isEqualTo("Ada & Co");
            assertThat(letter.email()).isEqualTo(at.bob.email());
        });
    }

    @Test
    void a_team_that_is_dissolved_leaves_neither_members_nor_invitations() {
        UUID team = at.team();
        at.join(team, at.bob, BUYER);
        at.invite(team, at.cyd.email(), BUYER);
        String secret = at.secret();
        store.clock().advance(Duration.ofSeconds(1));

        store.inTransaction(() -> keepTeam.dissolve(at.ada, team));

        assertThat(at.isMember(at.ada, team)).isFalse();
        assertThat(at.isMember(at.bob, team)).isFalse();
        at.refused(ErrorCode.INVITATION_UNKNOWN, () -> answer.accept(at.cyd, secret));
        assertThat(at.letter().map(TeamLetter::kind)).contains(TeamLetterKind.DISSOLVED);
    }
}
