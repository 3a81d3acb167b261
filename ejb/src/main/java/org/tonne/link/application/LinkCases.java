package org.tonne.link.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.cases.application.CloseCase;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.Rebuff;

import java.util.UUID;

/** What staff see of the link among their cases. */
@Dependent
public class LinkCases {

    /** What its cases and audit entries are about. */
    static final String LINK = "registry link";

    @Inject
    OpenCase openCase;

    @Inject
    CloseCase closeCase;

    @Inject
    Database database;

    void stopped(Bar bar, String reason) {
        openCase.about(CaseKind.LINK_STOPPED, LINK, "Nothing is sent to the registry, " + bar + ": " + reason);
    }

    void falseSender(Rebuff rebuff, String detail) {
        openCase.about(CaseKind.FALSE_SENDER, LINK, "Somebody spoke in the registry's name, " + rebuff + ": " + detail);
    }

    /** Closes what was open about a link that stood still; where a person closed it before, there is nothing to do. */
    void goesOn(String decision, String actor) {
        close(CaseKind.LINK_STOPPED, decision, actor);
    }

    /** Closes what was open about false senders. */
    void seen(String actor) {
        close(CaseKind.FALSE_SENDER, "SEEN", actor);
    }

    private void close(CaseKind kind, String decision, String actor) {
        Sql.list(
                        database.store(),
                        "select id from operator_case where kind = ? and status = 'OPEN'",
                        row -> row.getObject(1, UUID.class),
                        kind.name())
                .forEach(id -> closeCase.close(id, decision, actor));
    }
}
