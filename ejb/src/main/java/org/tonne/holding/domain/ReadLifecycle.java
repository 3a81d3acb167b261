package org.tonne.holding.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.holding.domain.ReadAction.FAIL;
import static org.tonne.holding.domain.ReadAction.FINISH;
import static org.tonne.holding.domain.ReadAction.RESTART;
import static org.tonne.holding.domain.ReadStatus.DONE;
import static org.tonne.holding.domain.ReadStatus.FAILED;
import static org.tonne.holding.domain.ReadStatus.READING;
import static org.tonne.holding.domain.ReadStatus.RESTARTED;

/** Every legal move of a full re-read. */
public final class ReadLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<ReadStatus, ReadAction> MOVES = Lifecycle.of(ReadStatus.class, ReadAction.class)
            .move(READING, FINISH,  DONE)
            .move(READING, RESTART, RESTARTED)
            .move(READING, FAIL,    FAILED)
            .build();
    // spotless:on

    private ReadLifecycle() {}
}
