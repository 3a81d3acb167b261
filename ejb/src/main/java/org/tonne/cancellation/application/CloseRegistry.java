package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.persistence.RegistryClosing;
import org.tonne.cases.application.ConfirmDecision;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.application.ProposeDecision;
import org.tonne.cases.application.RejectDecision;
import org.tonne.cases.domain.CaseKind;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: the registry is closed for good. One person says so, another confirms it; then nothing more is sold, and what the
 * registry never had goes back to its buyers ({@link EndForClosedRegistry}).
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
    ProposeDecision proposeDecision;

    @Inject
    ConfirmDecision confirmDecision;

    @Inject
    RejectDecision rejectDecision;

    /**
     * The first person's word. Refused (DECISION_ILLEGAL) while another proposal waits, and when it is closed already.
     *
     * @param reason how it is known, in the person's words
     */
    public void propose(String reason, String actor) {
        refuseIfClosed();
        UUID caseId = openCase.open(
                CaseKind.REGISTRY_CLOSED,
                null,
                null,
                null,
                "The registry is said to be closed for good; " + underWay() + " cancellations are under way");
        proposeDecision.propose(caseId, "CLOSE: " + reason, actor);
    }

    /** The second person's word, which closes it. Refused (DECISION_ILLEGAL) for the person who proposed it. */
    public void confirm(String actor) {
        refuseIfClosed();
        UUID caseId = proposed().orElseThrow(CloseRegistry::illegal);
        confirmDecision.confirm(caseId, actor);
        closing.close(caseId.toString());
    }

    /** A second person does not agree. */
    public void reject(String actor) {
        rejectDecision.reject(proposed().orElseThrow(CloseRegistry::illegal), actor);
    }

    /** Whether it is closed, what is under way, and what a first person has said, if anybody has. */
    public View view() {
        return new View(
                closing.isClosed(),
                underWay(),
                Sql.first(
                                database.store(),
                                "select proposed_decision || ', ' || proposed_by from operator_case"
                                        + " where kind = ? and status = 'PROPOSED' order by opened_at",
                                row -> row.getString(1),
                                CaseKind.REGISTRY_CLOSED.name())
                        .orElse(""));
    }

    /**
     * The state of things.
     *
     * @param closed whether it is closed for good
     * @param underWay cancellations that have no end yet
     * @param proposed the first person's word and name; empty where nobody has said anything
     */
    public record View(boolean closed, long underWay, String proposed) {}

    private void refuseIfClosed() {
        if (closing.isClosed()) {
            throw illegal();
        }
    }

    private Optional<UUID> proposed() {
        return Sql.first(
                database.store(),
                "select id from operator_case where kind = ? and status = 'PROPOSED' order by opened_at",
                row -> row.getObject(1, UUID.class),
                CaseKind.REGISTRY_CLOSED.name());
    }

    private long underWay() {
        return Sql.first(
                        database.store(),
                        "select count(*) from cancellation"
                                + " where status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'UNKNOWN', 'CHECKED')",
                        row -> row.getLong(1))
                .orElse(0L);
    }

    private static Refused illegal() {
        return new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("case", CaseKind.REGISTRY_CLOSED));
    }
}
