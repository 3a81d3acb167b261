package org.tonne.order.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.order.domain.GiftLifecycle.Action.CHANGE;
import static org.tonne.order.domain.GiftLifecycle.Action.DELIVER;
import static org.tonne.order.domain.GiftLifecycle.Action.REFUSE;
import static org.tonne.order.domain.GiftLifecycle.Action.SEND;
import static org.tonne.order.domain.GiftLifecycle.Action.WITHDRAW;
import static org.tonne.order.domain.GiftStatus.GOING;
import static org.tonne.order.domain.GiftStatus.REFUSED;
import static org.tonne.order.domain.GiftStatus.SENT;
import static org.tonne.order.domain.GiftStatus.WAITING;
import static org.tonne.order.domain.GiftStatus.WITHDRAWN;

/** Every legal move of the letter that tells somebody of a gift. */
public final class GiftLifecycle {

    /** The table. */
    public static final Lifecycle<GiftStatus, Action> MOVES = Lifecycle.of(GiftStatus.class, Action.class)
            .move(WAITING, SEND, GOING)
            .move(WAITING, WITHDRAW, WITHDRAWN)
            .move(GOING, DELIVER, SENT)
            .move(GOING, REFUSE, REFUSED)
            .move(REFUSED, CHANGE, WAITING)
            .move(REFUSED, WITHDRAW, WITHDRAWN)
            .build();

    private GiftLifecycle() {}

    /** What moves a letter. */
    public enum Action {
        /** Its day has come and the certificate is there. */
        SEND,
        /** The mail server has taken it. */
        DELIVER,
        /** The mail server says that there is no such address. */
        REFUSE,
        /** The giver corrects what was refused. */
        CHANGE,
        /** The giver wants it not to go. */
        WITHDRAW
    }
}
