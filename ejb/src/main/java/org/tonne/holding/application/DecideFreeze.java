package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cases.application.ConfirmDecision;
import org.tonne.cases.application.ProposeDecision;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.persistence.Freezes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;
import java.util.UUID;

/** Use case: two people decide that the offers of a frozen project go on before the registry says so. */
@Stateless
public class DecideFreeze {

    @Inject
    Database database;

    @Inject
    Freezes freezes;

    @Inject
    ProposeDecision proposeDecision;

    @Inject
    ConfirmDecision confirmDecision;

    /**
     * The first person's proposal. Refused with CASE_UNKNOWN where the project is not frozen, with DECISION_ILLEGAL while
     * another proposal waits.
     *
     * @param project its key, such as CN-233
     * @param reason why, in the person's words
     * @param actor who
     */
    public void propose(String project, String reason, String actor) {
        proposeDecision.propose(caseOf(project), reason, actor);
    }

    /**
     * The second person's confirmation, which puts the project on offer again.
     *
     * @param actor who; refused with DECISION_ILLEGAL when it is the one who proposed
     */
    public void confirm(String project, String actor) {
        confirmDecision.confirm(caseOf(project), actor);
        freezes.thawProject(project, actor);
    }

    private UUID caseOf(String project) {
        return Sql.first(
                        database.store(),
                        "select f.case_id from project_freeze f join project p on p.id = f.project_id"
                                + " where p.key = ? and f.thawed_at is null order by f.id desc",
                        row -> row.getObject(1, UUID.class),
                        project)
                .orElseThrow(() -> new Refused(ErrorCode.CASE_UNKNOWN, Map.of("case", project)));
    }
}
