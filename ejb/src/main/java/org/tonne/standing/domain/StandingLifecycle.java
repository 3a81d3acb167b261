package org.tonne.standing.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.standing.domain.StandingLifecycle.Action.END;
import static org.tonne.standing.domain.StandingLifecycle.Action.PAUSE;
import static org.tonne.standing.domain.StandingLifecycle.Action.RESUME;
import static org.tonne.standing.domain.StandingStatus.ACTIVE;
import static org.tonne.standing.domain.StandingStatus.ENDED;
import static org.tonne.standing.domain.StandingStatus.PAUSED;

/** Every legal move of a standing order. */
public final class StandingLifecycle {

    /** The table. */
    public static final Lifecycle<StandingStatus, Action> MOVES = Lifecycle.of(StandingStatus.class, Action.class)
            .move(ACTIVE, PAUSE, PAUSED)
            .move(ACTIVE, END, ENDED)
            .move(PAUSED, RESUME, ACTIVE)
            .move(PAUSED, END, ENDED)
            .build();

    private StandingLifecycle() {}

    /** What moves a standing order: always its buyer. */
    public enum Action {
        /** It shall place nothing for now. */
        PAUSE,
        /** It shall place orders again. */
        RESUME,
        /** It shall place nothing any more. */
        END
    }
}
