package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.persistence.RegistryClosing;
import org.tonne.cases.application.DecideCase;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/**
 * Use case: one person says that the registry is closed for good. Another confirms it on the case; then nothing more is sold, and
 * what the registry never had goes back to its buyers ({@link EndForClosedRegistry}).
 */
@Stateless
public class CloseRegistry {

    @Inject
    Database database;

    @Inject
    RegistryClosing closing;

    @Inject
    OpenCase openCase;

    @Inject
    DecideCase decideCase;

    /**
     * The first person's word. Refused (DECISION_ILLEGAL) while another proposal waits, and when it is closed already.
     *
     * @param reason how it is known, in the person's words
     * @return the case on which another person confirms it
     */
    public UUID propose(String reason, String actor) {
        if (closing.isClosed()) {
            throw new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("case", CaseKind.REGISTRY_CLOSED));
        }
        UUID caseId = openCase.open(
                CaseKind.REGISTRY_CLOSED,
                null,
                null,
                null,
                "The registry is said to be closed for good; " + underWay() + " cancellations are under way");
        decideCase.propose(caseId, DecideClosing.Decisions.CLOSE.name(), reason, actor);
        return caseId;
    }

    /** Whether it is closed, what is under way, and the case about it, if there is one. */
    public View view() {
        return new View(
                closing.isClosed(),
                underWay(),
                Sql.first(
                                database.store(),
                                "select id from operator_case where kind = ? and status <> 'CLOSED' order by opened_at",
                                row -> row.getObject(1, UUID.class),
                                CaseKind.REGISTRY_CLOSED.name())
                        .orElse(null));
    }

    /**
     * The state of things.
     *
     * @param closed whether it is closed for good
     * @param underWay cancellations that have no end yet
     * @param caseId the case that waits for people; nothing where nobody has said anything
     */
    public record View(
            boolean closed, long underWay, @Nullable UUID caseId) {}

    private long underWay() {
        return Sql.first(
                        database.store(),
                        "select count(*) from cancellation"
                                + " where status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED')",
                        row -> row.getLong(1))
                .orElse(0L);
    }
}
