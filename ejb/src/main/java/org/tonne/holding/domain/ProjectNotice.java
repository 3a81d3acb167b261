package org.tonne.holding.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A notice of the registry (registry protocol, section 4: notice types and statuses).
 *
 * @param messageKey what tells this message from every other
 * @param identifier what the registry calls the notice; the same while its status goes on
 * @param type 1 to 13, or whatever the registry writes
 * @param status 1 open, 2 incomplete, 3 completed
 * @param projectNumber the project as the registry names it, such as CN233; null where none was named
 * @param serials units that the notice names
 * @param actionDueOn until when something must be done, if the registry says so
 * @param content what it says, in its words
 * @param writtenAt when it was written
 */
public record ProjectNotice(
        String messageKey,
        long identifier,
        int type,
        int status,
        @Nullable String projectNumber,
        List<SerialRun> serials,
        @Nullable LocalDate actionDueOn,
        String content,
        Instant writtenAt) {

    /** Reversal of storage, non-submission of a certification report, excess issuance, and the two of carbon capture. */
    private static final Set<Integer> ABOUT_PROJECTS = Set.of(4, 5, 6, 12, 13);

    private static final int COMPLETED = 3;

    /** Whether offers of its project must rest while it is open. */
    public boolean isAboutProject() {
        return ABOUT_PROJECTS.contains(type);
    }

    /** Whether what it wanted is done. */
    public boolean isCompleted() {
        return status == COMPLETED;
    }
}
