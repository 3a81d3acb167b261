package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.OpenCheckouts;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.team.application.TeamRequests.Kept;
import org.tonne.team.application.TeamRequests.Outcome;
import org.tonne.team.domain.RequestLifecycle.Action;
import org.tonne.team.domain.RequestStatus;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: an approver says yes or no to a request, never to an own one; who asked takes it back; or nobody answers in time.
 * The purchase commits in a transaction of its own while this one holds the request.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DecideRequest {

    @Inject
    TeamRequests requests;

    @Inject
    PlaceApproved placeApproved;

    @Inject
    TeamLetters letters;

    @Inject
    OpenCheckouts checkouts;

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Says yes: the order is placed, to be paid by bank transfer, or it is kept why not. Who asked is told.
     *
     * @return PLACED or UNPLACED
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED, REQUEST_MOVE_ILLEGAL where it was answered or is too old
     */
    public RequestStatus approve(BuyerAccount approver, UUID request) {
        Kept kept = decidable(approver, request);
        PlaceApproved.Tried tried = placeApproved.place(kept);
        Action action = tried.purchase().isPresent() ? Action.PLACE : Action.FAIL;
        return end(
                kept,
                approver.actor(),
                new Outcome(
                        action,
                        approver.id(),
                        "",
                        tried.obstacle().orElse(null),
                        tried.purchase().orElse(null)));
    }

    /**
     * Says no. Who asked is told.
     *
     * @param remark why; may be empty
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED, REQUEST_MOVE_ILLEGAL, FIELD_TOO_LONG, FIELD_CHARACTERS
     */
    public void decline(BuyerAccount approver, UUID request, String remark) {
        String why = TextRule.optional("remark", remark);
        Kept kept = decidable(approver, request);
        end(kept, approver.actor(), new Outcome(Action.DECLINE, approver.id(), why, null, null));
    }

    /**
     * Takes an own request back.
     *
     * @throws Refused TEAM_UNKNOWN, NOT_ALLOWED, REQUEST_MOVE_ILLEGAL
     */
    public void takeBack(BuyerAccount account, UUID request) {
        Kept kept = held(request);
        if (!kept.askedBy().equals(account.id())) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
        end(kept, account.actor(), new Outcome(Action.TAKE_BACK, null, "", null, null));
    }

    /** Lets a request lapse that nobody has answered in time; nothing happens where it is not so. */
    public void lapse(UUID request) {
        requests.hold(request)
                .filter(kept -> kept.status() == RequestStatus.ASKED && isOver(kept))
                .ifPresent(kept -> end(kept, Audit.STORE, lapsed(request)));
    }

    /** An order that was placed before a crash stays approved. */
    private Outcome lapsed(UUID request) {
        Optional<UUID> purchase = placeApproved.before(request);
        Action action = purchase.isPresent() ? Action.PLACE : Action.LAPSE;
        return new Outcome(action, null, "", null, purchase.orElse(null));
    }

    private Kept held(UUID request) {
        return requests.hold(request).orElseThrow(() -> new Refused(ErrorCode.TEAM_UNKNOWN));
    }

    private boolean isOver(Kept kept) {
        return !kept.expiresAt().isAfter(clock.instant());
    }

    private Kept decidable(BuyerAccount approver, UUID request) {
        Kept kept = held(request);
        boolean approves = Sql.first(
                        database.store(),
                        "select 1 from team_member where team_id = ? and account_id = ? and approver",
                        row -> row.getInt(1),
                        kept.team(),
                        approver.id())
                .isPresent();
        if (!approves || kept.askedBy().equals(approver.id())) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
        if (kept.status() != RequestStatus.ASKED || isOver(kept)) {
            throw TeamRequests.illegal(request);
        }
        return kept;
    }

    private RequestStatus end(Kept kept, String actor, Outcome outcome) {
        RequestStatus to = requests.end(kept, outcome);
        if (outcome.purchase() != null) {
            checkouts.became(kept.id(), outcome.purchase());
        }
        if (to != RequestStatus.TAKEN_BACK) {
            letters.about(TeamLetterKind.valueOf(to.name()), asker(kept), kept.teamName(), outcome.remark(), kept.id());
        }
        audit.write(
                actor,
                "team.approval-" + to.name().toLowerCase(Locale.ROOT),
                kept.id().toString(),
                "");
        return to;
    }

    private List<TeamLetters.Reader> asker(Kept kept) {
        return Sql.list(
                database.store(),
                "select email, language from buyer_account where id = ?",
                row -> new TeamLetters.Reader(row.getString(1), row.getString(2)),
                kept.askedBy());
    }
}
