package org.tonne.web.team;

import org.tonne.team.application.RequestView;
import org.tonne.team.domain.RequestStatus;
import org.tonne.web.ui.Visit;

/** A request for approval in the words of its pages. */
public final class RequestWords {

    private final Visit visit;
    private final RequestView request;
    private final String team;

    /**
     * The words.
     *
     * @param team where the page of the team is
     */
    RequestWords(Visit visit, RequestView request, String team) {
        this.visit = visit;
        this.request = request;
        this.team = team;
    }

    /** Where its page is. */
    public String getAddress() {
        return team + "/requests/" + request.id();
    }

    /** The address of who asked. */
    public String getAsker() {
        return request.asker();
    }

    /** The name on the certificate. */
    public String getBeneficiary() {
        return request.beneficiary();
    }

    /** The reason on the certificate; may be empty. */
    public String getReason() {
        return request.reason();
    }

    /** Who pays. */
    public String getPayer() {
        return request.payer();
    }

    /** What it cost when it was asked for. */
    public String getTotal() {
        return visit.getWriting().money(request.total());
    }

    /** How the organisation books it; may be empty. */
    public String getCostCentre() {
        return request.costCentre();
    }

    /** The number of the organisation's own purchase order; may be empty. */
    public String getOrderNumber() {
        return request.orderNumber();
    }

    /** When it was asked. */
    public String getDay() {
        return visit.getWriting().shortDay(request.askedAt());
    }

    /** Until when it can be answered. */
    public String getUntil() {
        return visit.getWriting().day(request.expiresAt());
    }

    /** Where it stands, in a word. */
    public String getStatus() {
        return visit.texts().get("team.request.state." + request.status());
    }

    /** The look of that word. */
    public String getTag() {
        return switch (request.status()) {
            case ASKED -> "tag tag--wait";
            case PLACED -> "tag tag--done";
            case UNPLACED -> "tag tag--bad";
            case DECLINED, TAKEN_BACK, LAPSED -> "tag";
        };
    }

    /** Whether it waits for an approver. */
    public boolean isWaiting() {
        return request.status() == RequestStatus.ASKED;
    }

    /** The address of who answered; empty where nobody has. */
    public String getDecider() {
        return request.decider();
    }

    /** The remark of who answered; may be empty. */
    public String getRemark() {
        return request.remark();
    }

    /** Why nothing could be ordered; empty unless it could not. */
    public String getObstacle() {
        return request.obstacle() == null ? "" : visit.texts().get("team.request.obstacle." + request.obstacle());
    }

    /** The page of the order; empty unless it was placed. */
    public String getOrder() {
        return request.purchaseId() == null ? "" : visit.getBase() + "/orders/" + request.purchaseId();
    }

    /** Whether its reader may answer it. */
    public boolean isDecidable() {
        return request.decidable();
    }

    /** Whether its reader may take it back. */
    public boolean isRevocable() {
        return request.mayTakeBack();
    }
}
