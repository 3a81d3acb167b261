package org.tonne.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Owns the cases that tell staff something and leave nothing to be done: the store has done it, or nobody here can. */
@ApplicationScoped
public class OnlySeen implements CaseOwner {

    /** What can be decided. */
    public enum Decisions {
        /** A person has looked at it. */
        SEEN
    }

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(
                CaseKind.LATE_MONEY,
                CaseKind.STRAY_NOTIFICATION,
                CaseKind.HOLDINGS_SHORT,
                CaseKind.NOTICE_UNCLEAR,
                CaseKind.LINK_STOPPED,
                CaseKind.FALSE_SENDER);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return List.of(Choice.ofOne(Decisions.SEEN));
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        // closing the case is all
    }
}
