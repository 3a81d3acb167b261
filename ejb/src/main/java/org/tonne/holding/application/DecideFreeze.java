package org.tonne.holding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.holding.persistence.Freezes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Two people decide that the offers of a frozen project go on before the registry says so. */
@ApplicationScoped
public class DecideFreeze implements CaseOwner {

    /** How it can be decided; otherwise the registry's own word ends it. */
    public enum Decisions {
        /** The project is put on offer again. */
        THAW
    }

    @Inject
    Freezes freezes;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.PROJECT_FROZEN);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return List.of(Choice.ofTwo(Decisions.THAW));
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        freezes.thawProject(String.valueOf(about.about()), actor);
    }
}
