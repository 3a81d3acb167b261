package org.tonne.cases.application;

import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;

import java.util.List;
import java.util.Set;

/** The feature that owns some kinds of cases: it knows what can be decided about them, and does it. */
public interface CaseOwner {

    /** The kinds it owns; every kind has exactly one owner. */
    Set<CaseKind> kinds();

    /** Everything that can be decided about a case that is not closed, as things stand now. */
    List<Choice> choices(OperatorCase about);

    /**
     * Does what was decided, in the transaction that closes the case.
     *
     * @param decided one of the open choices
     * @param actor who decided last
     */
    void carryOut(OperatorCase about, Decision decided, String actor);
}
