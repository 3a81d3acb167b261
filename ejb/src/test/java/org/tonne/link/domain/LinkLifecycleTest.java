package org.tonne.link.domain;

import org.junit.jupiter.api.Test;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinkLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static LinkState in(LinkStatus status) {
        return switch (status) {
            case OPEN -> LinkState.fresh();
            case STOPPED -> LinkState.fresh().bar(Bar.TLS, "expired", NOW);
            case HELD -> LinkState.fresh().bar(Bar.FALSE_SENDERS, "five", NOW);
        };
    }

    @Test
    void every_status_allows_what_its_table_says_and_nothing_else() {
        for (LinkStatus status : LinkStatus.values()) {
            for (LinkAction action : LinkAction.values()) {
                LinkState before = in(status);
                var after = LinkLifecycle.MOVES.after(status, action);
                if (after.isPresent()) {
                    assertThat(act(before, action).status())
                            .as(status + " " + action)
                            .isEqualTo(after.get());
                } else {
                    assertThatThrownBy(() -> act(before, action))
                            .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                                    .isEqualTo(ErrorCode.LINK_MOVE_ILLEGAL));
                }
            }
        }
    }

    private static LinkState act(LinkState state, LinkAction action) {
        return switch (action) {
            case STOP -> state.bar(Bar.CLOCK, "apart", NOW);
            case HOLD -> state.bar(Bar.PERSON, "rest", NOW);
            case RECOVER -> state.recover("well", NOW);
            case REOPEN -> state.reopen("seen", NOW);
        };
    }

    @Test
    void what_shows_itself_when_it_is_mended_stops_and_the_rest_holds() {
        for (Bar bar : Bar.values()) {
            LinkState state = LinkState.fresh().bar(bar, "why", NOW);

            assertThat(state.status()).isEqualTo(bar.isLiftedByProbe() ? LinkStatus.STOPPED : LinkStatus.HELD);
            assertThat(state.bar()).isEqualTo(bar);
            assertThat(state.isOpen()).isFalse();
        }
    }

    @Test
    void a_link_that_stands_still_minds_only_what_is_worse() {
        assertThat(in(LinkStatus.STOPPED).minds(Bar.CLOCK)).isFalse();
        assertThat(in(LinkStatus.STOPPED).minds(Bar.PERSON)).isTrue();
        assertThat(in(LinkStatus.HELD).minds(Bar.TLS)).isFalse();
        assertThat(in(LinkStatus.HELD).minds(Bar.PERSON)).isFalse();
    }

    @Test
    void a_reason_is_one_line_of_500_characters_at_most() {
        String reason = LinkState.fresh()
                .bar(Bar.TLS, "one\ntwo" + "x".repeat(600), NOW)
                .reason();

        assertThat(reason).startsWith("one two").hasSize(500);
    }
}
