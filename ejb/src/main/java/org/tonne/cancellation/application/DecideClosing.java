package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.persistence.RegistryClosing;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Two people decide that the registry is closed for good; one is enough to see that it is not. */
@ApplicationScoped
public class DecideClosing implements CaseOwner {

    /** How it can be decided. */
    public enum Decisions {
        /** It is closed for good. */
        CLOSE,
        /** It is not. */
        STAYS_OPEN
    }

    @Inject
    RegistryClosing closing;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.REGISTRY_CLOSED);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return List.of(Choice.ofTwo(Decisions.CLOSE), Choice.ofOne(Decisions.STAYS_OPEN));
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        if (decided.code().equals(Decisions.CLOSE.name())) {
            closing.close(about.id().toString());
        }
    }
}
