package org.tonne.cases.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use case: people decide a case; one does where nothing moves, two different ones where units or money do. */
@Stateless
public class DecideCase {

    private static final int LONGEST_REASON = 500;

    @Inject
    OperatorCases cases;

    @Inject
    CaseOwners owners;

    @Inject
    ProposeDecision proposeDecision;

    @Inject
    ConfirmDecision confirmDecision;

    @Inject
    RejectDecision rejectDecision;

    @Inject
    CloseCase closeCase;

    /** Everything that can be decided about it now; nothing about one that is closed or waits for a second person. */
    public List<Choice> choices(UUID caseId) {
        return cases.find(caseId)
                .filter(one -> one.status() == CaseStatus.OPEN)
                .map(one -> owners.of(one.kind()).choices(one))
                .orElse(List.of());
    }

    /**
     * One person decides; it is carried out at once.
     *
     * @param key of one of the choices
     * @param reason why, up to 500 characters; may be empty
     * @throws Refused CASE_UNKNOWN; DECISION_ILLEGAL where that is no choice of one person; FIELD_TOO_LONG,
     *     FIELD_CHARACTERS
     */
    public void decide(UUID caseId, String key, String reason, String actor) {
        OperatorCase about = cases.get(caseId);
        Choice chosen = open(about, key);
        if (chosen.twoPeople()) {
            throw illegal(about);
        }
        Decision decision = new Decision(chosen.code(), chosen.about(), checked(reason));
        closeCase.close(caseId, decision.print(), actor);
        owners.of(about.kind()).carryOut(about, decision, actor);
    }

    /**
     * The first of two people says how it should be decided.
     *
     * @param key of one of the choices
     * @param reason why, 1 to 500 characters
     * @throws Refused CASE_UNKNOWN; DECISION_ILLEGAL where that is no choice of two people, or another proposal waits;
     *     FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS
     */
    public void propose(UUID caseId, String key, String reason, String actor) {
        OperatorCase about = cases.get(caseId);
        Choice chosen = open(about, key);
        if (!chosen.twoPeople()) {
            throw illegal(about);
        }
        if (reason.isBlank()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", "reason"));
        }
        Decision decision = new Decision(chosen.code(), chosen.about(), checked(reason));
        proposeDecision.propose(caseId, decision.print(), actor);
    }

    /**
     * The second person agrees, which carries it out.
     *
     * @throws Refused CASE_UNKNOWN; DECISION_ILLEGAL for the person who proposed it, where nothing is proposed, and where
     *     it can no longer be done
     */
    public void confirm(UUID caseId, String actor) {
        OperatorCase about = cases.get(caseId);
        Decision proposed = Decision.parse(String.valueOf(about.proposedDecision()));
        open(about, proposed.key());
        confirmDecision.confirm(caseId, actor);
        owners.of(about.kind()).carryOut(about, proposed, actor);
    }

    /**
     * Somebody does not agree, or takes a proposal back; the case waits for another one.
     *
     * @throws Refused CASE_UNKNOWN; DECISION_ILLEGAL where nothing is proposed
     */
    public void reject(UUID caseId, String actor) {
        rejectDecision.reject(caseId, actor);
    }

    private Choice open(OperatorCase about, String key) {
        return owners.of(about.kind()).choices(about).stream()
                .filter(choice -> choice.isOpen() && choice.key().equals(key))
                .filter(choice -> about.status() != CaseStatus.CLOSED)
                .findFirst()
                .orElseThrow(() -> illegal(about));
    }

    private static String checked(String reason) {
        String text = reason.strip();
        if (text.codePointCount(0, text.length()) > LONGEST_REASON) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("field", "reason", "max", LONGEST_REASON));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", "reason"));
        }
        return text;
    }

    private static Refused illegal(OperatorCase about) {
        return new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("case", about.id(), "kind", about.kind()));
    }
}
