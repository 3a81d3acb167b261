package org.tonne.link.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.link.domain.LinkAction.HOLD;
import static org.tonne.link.domain.LinkAction.RECOVER;
import static org.tonne.link.domain.LinkAction.REOPEN;
import static org.tonne.link.domain.LinkAction.STOP;
import static org.tonne.link.domain.LinkStatus.HELD;
import static org.tonne.link.domain.LinkStatus.OPEN;
import static org.tonne.link.domain.LinkStatus.STOPPED;

/** Every legal move of the link to the registry. */
public final class LinkLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<LinkStatus, LinkAction> MOVES = Lifecycle.of(LinkStatus.class, LinkAction.class)
            .move(OPEN,    STOP,    STOPPED)
            .move(OPEN,    HOLD,    HELD)
            .move(STOPPED, HOLD,    HELD)
            .move(STOPPED, RECOVER, OPEN)
            .move(STOPPED, REOPEN,  OPEN)
            .move(HELD,    REOPEN,  OPEN)
            .build();
    // spotless:on

    private LinkLifecycle() {}
}
