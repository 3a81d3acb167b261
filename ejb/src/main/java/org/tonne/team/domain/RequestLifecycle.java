package org.tonne.team.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.team.domain.RequestLifecycle.Action.DECLINE;
import static org.tonne.team.domain.RequestLifecycle.Action.FAIL;
import static org.tonne.team.domain.RequestLifecycle.Action.LAPSE;
import static org.tonne.team.domain.RequestLifecycle.Action.PLACE;
import static org.tonne.team.domain.RequestLifecycle.Action.TAKE_BACK;
import static org.tonne.team.domain.RequestStatus.ASKED;
import static org.tonne.team.domain.RequestStatus.DECLINED;
import static org.tonne.team.domain.RequestStatus.LAPSED;
import static org.tonne.team.domain.RequestStatus.PLACED;
import static org.tonne.team.domain.RequestStatus.TAKEN_BACK;
import static org.tonne.team.domain.RequestStatus.UNPLACED;

/** Every legal move of a request for approval. */
public final class RequestLifecycle {

    /** The table. */
    public static final Lifecycle<RequestStatus, Action> MOVES = Lifecycle.of(RequestStatus.class, Action.class)
            .move(ASKED, PLACE, PLACED)
            .move(ASKED, FAIL, UNPLACED)
            .move(ASKED, DECLINE, DECLINED)
            .move(ASKED, TAKE_BACK, TAKEN_BACK)
            .move(ASKED, LAPSE, LAPSED)
            .build();

    private RequestLifecycle() {}

    /** What moves a request. */
    public enum Action {
        /** An approver says yes, and the order is placed. */
        PLACE,
        /** An approver says yes, but nothing can be ordered. */
        FAIL,
        /** An approver says no. */
        DECLINE,
        /** Who asked takes it back. */
        TAKE_BACK,
        /** Thirty days are over. */
        LAPSE
    }
}
