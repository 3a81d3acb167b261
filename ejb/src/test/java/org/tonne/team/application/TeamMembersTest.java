package org.tonne.team.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.account.application.BuyerAccount;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.team.application.TeamFixture.BUYER;
import static org.tonne.team.application.TeamFixture.OWNER;
import static org.tonne.team.application.TeamFixture.READER;

/** What members of a team may do, and that it always has an owner. */
class TeamMembersTest {

    private final TeamFixture at = new TeamFixture();
    private final StoreDatabase store = at.store;
    private final KeepTeam keepTeam = store.make(KeepTeam.class);
    private final InviteMember invite = store.make(InviteMember.class);

    @AfterEach
    void everything_is_whole() {
        Invariants.check(store);
    }

    @Test
    void only_owners_manage_a_team_and_only_members_know_of_it() {
        UUID team = at.team();
        at.join(team, at.bob, BUYER);

        at.refused(ErrorCode.NOT_ALLOWED, () -> keepTeam.rename(at.bob, team, "Bob & Co"));
        at.refused(ErrorCode.NOT_ALLOWED, () -> keepTeam.dissolve(at.bob, team));
        at.refused(ErrorCode.NOT_ALLOWED, () -> invite.invite(at.bob, team, "x@example.org", "en", BUYER));
        at.refused(ErrorCode.NOT_ALLOWED, () -> invite.takeBack(at.bob, team, UUID.randomUUID()));
        at.refused(ErrorCode.NOT_ALLOWED, () -> at.members().remove(at.bob, team, at.ada.id()));
        at.refused(
                ErrorCode.NOT_ALLOWED, () -> at.members().change(at.bob, team, at.bob.id(), OWNER, Optional.empty()));
        at.refused(ErrorCode.TEAM_UNKNOWN, () -> keepTeam.rename(at.cyd, team, "Cyd & Co"));
        at.refused(ErrorCode.TEAM_UNKNOWN, () -> at.members().leave(at.cyd, team));
        at.refused(ErrorCode.MEMBER_UNKNOWN, () -> at.members().remove(at.ada, team, at.cyd.id()));
    }

    @Test
    void a_member_is_changed_and_removed_and_told_of_it_in_their_language() {
        UUID team = at.team();
        at.join(team, at.bob, BUYER);

        store.clock().advance(Duration.ofSeconds(1));
        store.inTransaction(() -> at.members().change(at.ada, team, at.bob.id(), OWNER, Optional.empty()));
        assertThat(at.view(at.bob, team).mine()).isEqualTo(OWNER);
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.CHANGED);
            assertThat(letter.language()).isEqualTo("fr");
        });
        store.clock().advance(Duration.ofSeconds(1));
        store.inTransaction(() -> at.members().remove(at.ada, team, at.bob.id()));

        assertThat(at.isMember(at.bob, team)).isFalse();
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.REMOVED);
            assertThat(letter.email()).isEqualTo(at.bob.email());
        });
    }

    @Test
    void the_last_owner_neither_leaves_nor_becomes_anything_else() {
        UUID team = at.team();
        at.join(team, at.bob, BUYER);

        at.refused(ErrorCode.LAST_OWNER, () -> at.members().leave(at.ada, team));
        at.refused(ErrorCode.LAST_OWNER, () -> at.members().remove(at.ada, team, at.ada.id()));
        at.refused(ErrorCode.LAST_OWNER, () -> at.members().change(at.ada, team, at.ada.id(), BUYER, Optional.empty()));
        store.inTransaction(() -> at.members().change(at.ada, team, at.bob.id(), OWNER, Optional.empty()));
        store.clock().advance(Duration.ofSeconds(1));
        store.inTransaction(() -> at.members().leave(at.ada, team));

        assertThat(at.isMember(at.ada, team)).isFalse();
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.LEFT);
            assertThat(letter.email()).isEqualTo(at.bob.email());
        });
    }

    @Test
    void of_two_owners_who_leave_at_the_same_moment_one_stays() {
        UUID team = at.team();
        at.join(team, at.bob, OWNER);

        List<CompletableFuture<Boolean>> tries = List.of(at.ada, at.bob).stream()
                .map(owner -> CompletableFuture.supplyAsync(() -> left(owner, team)))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(at.number("select count(*) from team_member")).isEqualTo(1);
    }

    private boolean left(BuyerAccount owner, UUID team) {
        try {
            store.inTransaction(() -> at.members().leave(owner, team));
            return true;
        } catch (Refused lastOwner) {
            assertThat(lastOwner.code()).isEqualTo(ErrorCode.LAST_OWNER);
            return false;
        }
    }

    @Test
    void who_is_erased_leaves_a_team_to_whoever_was_in_it_for_longest_or_dissolves_it() {
        UUID alone = at.founded(at.ada, "Ada alone");
        UUID team = at.team();
        at.join(team, at.cyd, READER);
        at.join(team, at.bob, BUYER);
        UUID others = at.founded(at.bob, "Bob & Co");
        store.inTransaction(() -> store.make(InviteMember.class).invite(at.bob, others, at.ada.email(), "en", OWNER));
        store.clock().advance(Duration.ofSeconds(1));

        store.inTransaction(() -> {
            store.make(LeaveTeams.class).erasing(at.ada);
            store.execute("delete from buyer_account where id = ?", at.ada.id());
        });

        assertThat(at.view(at.cyd, team).mine()).isEqualTo(OWNER);
        assertThat(at.view(at.bob, team).mine()).isEqualTo(BUYER);
        assertThat(at.number("select count(*) from team where id = '" + alone + "'"))
                .isZero();
        assertThat(at.number("select count(*) from team_invitation")).isZero();
        assertThat(at.number("select count(*) from team_letter where 'ada@example.org' in (email, about)"))
                .isZero();
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.INHERITED);
            assertThat(letter.email()).isEqualTo(at.cyd.email());
        });
    }
}
