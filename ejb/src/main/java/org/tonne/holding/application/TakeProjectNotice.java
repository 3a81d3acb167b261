package org.tonne.holding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.domain.CaseKind;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.holding.persistence.Freezes;
import org.tonne.holding.persistence.Notices;
import org.tonne.holding.persistence.Notices.Effect;
import org.tonne.holding.persistence.Notices.Project;

import java.util.List;
import java.util.Optional;

/**
 * Use case: the registry sends a notice. One about projects lets the offers of its project rest until it is completed or two
 * people decide otherwise; orders for them stay, and wait. Every notice is kept; a second message of the same one freezes
 * nothing anew.
 */
@Stateless
public class TakeProjectNotice {

    private static final String REGISTRY = "registry";

    @Inject
    Notices notices;

    @Inject
    Freezes freezes;

    @Inject
    EndCase endCase;

    @Inject
    OpenCase openCase;

    @Inject
    Audit audit;

    /** Takes the notice into account; see the type. */
    public void take(ProjectNotice notice) {
        notices.lock(notice.identifier());
        if (notices.known(notice.messageKey())) {
            return;
        }
        Optional<Integer> before = notices.statusOf(notice.identifier());
        List<Project> projects = notice.isAboutProject() ? notices.projectsOf(notice) : List.of();
        Effect effect = effect(notice, before, projects);
        long id =
                notices.add(notice, projects.isEmpty() ? null : projects.get(0).id(), effect);
        if (effect == Effect.FROZEN) {
            projects.forEach(project -> freeze(project, notice, id));
        } else if (effect == Effect.THAWED) {
            thaw(notice);
        } else if (effect == Effect.PROJECT_UNKNOWN) {
            openCase.about(CaseKind.NOTICE_UNCLEAR, "notice " + notice.identifier(), about(notice));
        }
        audit.write(REGISTRY, "notice." + effect, String.valueOf(notice.identifier()), about(notice));
    }

    private static Effect effect(ProjectNotice notice, Optional<Integer> before, List<Project> projects) {
        if (!notice.isAboutProject()) {
            return Effect.KEPT;
        }
        if (notice.isCompleted()) {
            return Effect.THAWED;
        }
        if (before.isPresent()) {
            return before.get() > notice.status() ? Effect.OVERTAKEN : Effect.KEPT;
        }
        return projects.isEmpty() ? Effect.PROJECT_UNKNOWN : Effect.FROZEN;
    }

    private void freeze(Project project, ProjectNotice notice, long id) {
        freezes.freeze(
                project,
                notice.identifier(),
                id,
                openCase.about(CaseKind.PROJECT_FROZEN, project.key(), about(notice)));
    }

    private void thaw(ProjectNotice notice) {
        freezes.thawNotice(notice.identifier(), REGISTRY)
                .forEach(thawed -> endCase.end(thawed.caseId(), "COMPLETED_BY_NOTICE", REGISTRY));
    }

    private static String about(ProjectNotice notice) {
        return "Notice " + notice.identifier() + " of type " + notice.type() + ", status " + notice.status()
                + (notice.projectNumber() == null ? "" : ", project " + notice.projectNumber());
    }
}
