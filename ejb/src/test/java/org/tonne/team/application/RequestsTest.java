package org.tonne.team.application;

import org.junit.jupiter.api.Test;
import org.tonne.account.application.OwnData;
import org.tonne.shared.ErrorCode;
import org.tonne.team.domain.RequestStatus;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tonne.team.application.TeamFixture.READER;

/** Requests that nobody says yes to, and who sees them. */
class RequestsTest extends RequestSteps {

    @Test
    void nobody_decides_about_an_own_request_nor_without_being_an_approver() {
        limited("0");
        UUID own = wanted(at.ada, 1);
        assertThat(placed(at.ada, own)).isFalse();
        UUID request = asked(20);

        at.refused(ErrorCode.NOT_ALLOWED, () -> decide.approve(at.ada, own));
        at.refused(ErrorCode.NOT_ALLOWED, () -> decide.decline(at.bob, request, ""));
        at.refused(ErrorCode.NOT_ALLOWED, () -> decide.takeBack(at.cyd, request));
        at.refused(ErrorCode.TEAM_UNKNOWN, () -> decide.approve(at.cyd, UUID.randomUUID()));
        assertThatThrownBy(() -> store.execute(
                        "update team_request set status = 'DECLINED', decided_at = now(), decided_by = asked_by"))
                .hasStackTraceContaining("nobody_decides_about_an_own_request");
    }

    @Test
    void a_no_is_told_with_its_remark_and_what_is_taken_back_to_nobody() {
        limited("1000");
        UUID declined = asked(20);
        store.inTransaction(() -> decide.decline(at.cyd, declined, " Too much this year "));

        assertThat(view(declined)).satisfies(shown -> {
            assertThat(shown.status()).isEqualTo(RequestStatus.DECLINED);
            assertThat(shown.remark()).isEqualTo("Too much this year");
            assertThat(shown.decider()).isEqualTo("cyd@example.org");
        });
        assertThat(at.letter()).hasValueSatisfying(letter -> {
            assertThat(letter.kind()).isEqualTo(TeamLetterKind.DECLINED);
            assertThat(letter.about()).isEqualTo("Too much this year");
        });
        UUID taken = asked(20);
        long letters = at.number("select count(*) from team_letter");
        store.inTransaction(() -> decide.takeBack(at.bob, taken));
        assertThat(view(taken).status()).isEqualTo(RequestStatus.TAKEN_BACK);
        assertThat(at.number("select count(*) from team_letter")).isEqualTo(letters);
    }

    @Test
    void without_another_approver_nothing_is_asked() {
        limited("0");
        store.inTransaction(() -> at.members().change(at.ada, team, at.cyd.id(), READER, Optional.empty()));
        UUID checkout = wanted(at.ada, 1);

        at.refused(ErrorCode.APPROVER_MISSING, () -> at.confirmed(Optional.of(at.ada), checkout));

        assertThat(at.number("select count(*) from team_request")).isZero();
    }

    @Test
    void what_nobody_has_answered_in_thirty_days_lapses_and_is_told() {
        limited("1000");
        UUID request = asked(20);
        store.clock().advance(Duration.ofDays(29));
        assertThat(store.inTransaction(() -> store.make(LapseRequests.class).lapse()))
                .isZero();
        assertThat(view(request).status()).isEqualTo(RequestStatus.ASKED);
        store.clock().advance(Duration.ofDays(1));
        at.refused(ErrorCode.REQUEST_MOVE_ILLEGAL, () -> decide.approve(at.cyd, request));

        assertThat(store.inTransaction(() -> store.make(LapseRequests.class).lapse()))
                .isEqualTo(1);

        assertThat(view(request).status()).isEqualTo(RequestStatus.LAPSED);
        assertThat(at.letter().map(TeamLetter::kind)).contains(TeamLetterKind.LAPSED);
    }

    @Test
    void requests_are_shown_to_members_alone_those_that_wait_first() {
        limited("1000");
        UUID first = asked(20);
        UUID second = asked(30);
        store.inTransaction(() -> decide.decline(at.cyd, second, ""));
        RequestQueries queries = store.make(RequestQueries.class);

        assertThat(queries.of(at.ada, team)).extracting(RequestView::id).containsExactly(first, second);
        assertThat(queries.find(at.bob, team, first))
                .hasValueSatisfying(shown -> assertThat(shown.mayTakeBack()).isTrue());
        store.inTransaction(() -> at.members().leave(at.cyd, team));
        assertThat(queries.of(at.cyd, team)).isEmpty();
        assertThat(queries.find(at.cyd, team, first)).isEmpty();
    }

    @Test
    void who_is_erased_leaves_no_request_and_no_name_behind() {
        limited("1000");
        UUID request = asked(20);
        UUID other = asked(30);
        store.inTransaction(() -> decide.decline(at.cyd, other, "No"));
        assertThat(store.make(OwnData.class).of(at.bob)).contains("\"teamRequests\"", "\"totalCents\": 4000");

        store.execute("delete from buyer_account where id = ?", at.cyd.id());
        assertThat(store.make(RequestQueries.class).find(at.ada, team, other))
                .hasValueSatisfying(shown -> assertThat(shown.decider()).isEmpty());
        store.execute("delete from buyer_account where id = ?", at.bob.id());

        assertThat(store.make(RequestQueries.class).find(at.ada, team, request)).isEmpty();
    }
}
