package org.tonne.link.domain;

import org.tonne.shared.Lifecycle;

import static org.tonne.link.domain.NoteAction.DELIVER;
import static org.tonne.link.domain.NoteAction.HAND_OVER;
import static org.tonne.link.domain.NoteAction.REFUSE;
import static org.tonne.link.domain.NoteStatus.DELIVERED;
import static org.tonne.link.domain.NoteStatus.REFUSED;
import static org.tonne.link.domain.NoteStatus.WAITING;

/** Every legal move of a note to the registry. */
public final class NoteLifecycle {

    // spotless:off
    /** The table. */
    public static final Lifecycle<NoteStatus, NoteAction> MOVES = Lifecycle.of(NoteStatus.class, NoteAction.class)
            .move(WAITING, DELIVER,   DELIVERED)
            .move(WAITING, HAND_OVER, DELIVERED)
            .move(WAITING, REFUSE,    REFUSED)
            .build();
    // spotless:on

    private NoteLifecycle() {}
}
