package org.tonne.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LifecycleTest {

    private enum Door {
        OPEN,
        SHUT,
        WALLED_UP
    }

    private enum Deed {
        SHUT,
        OPEN,
        WALL_UP
    }

    private static final Lifecycle<Door, Deed> MOVES = Lifecycle.of(Door.class, Deed.class)
            .move(Door.OPEN, Deed.SHUT, Door.SHUT)
            .move(Door.SHUT, Deed.OPEN, Door.OPEN)
            .move(Door.SHUT, Deed.WALL_UP, Door.WALLED_UP)
            .build();

    @Test
    void only_moves_in_the_table_lead_anywhere() {
        assertThat(MOVES.after(Door.OPEN, Deed.SHUT)).contains(Door.SHUT);
        assertThat(MOVES.after(Door.OPEN, Deed.WALL_UP)).isEmpty();
        assertThat(MOVES.after(Door.WALLED_UP, Deed.OPEN)).isEmpty();
    }

    @Test
    void a_status_without_moves_is_final() {
        assertThat(MOVES.isFinal(Door.WALLED_UP)).isTrue();
        assertThat(MOVES.isFinal(Door.SHUT)).isFalse();
    }

    @Test
    void a_second_row_for_the_same_status_and_action_is_refused() {
        var table = Lifecycle.of(Door.class, Deed.class).move(Door.OPEN, Deed.SHUT, Door.SHUT);

        assertThatIllegalArgumentException().isThrownBy(() -> table.move(Door.OPEN, Deed.SHUT, Door.WALLED_UP));
    }

    @Test
    void its_picture_shows_every_move_and_every_end() {
        assertThat(MOVES.toMermaid()).isEqualTo("""
                        stateDiagram-v2
                            OPEN --> SHUT: SHUT
                            SHUT --> OPEN: OPEN
                            SHUT --> WALLED_UP: WALL_UP
                            WALLED_UP --> [*]
                        """);
    }
}
