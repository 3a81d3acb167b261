package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CaseView;
import org.tonne.cases.domain.CaseKind;
import org.tonne.holding.application.HoldingQueries;
import org.tonne.holding.application.HoldingQueries.AccountView;
import org.tonne.holding.application.HoldingQueries.DriftView;
import org.tonne.holding.application.HoldingQueries.EventView;
import org.tonne.holding.application.NoticeQueries;
import org.tonne.holding.application.RequestHoldings;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Behind admin/holdings.xhtml: what the registry says that sellers hold, what differs, and what is frozen. */
@Named("holdings")
@RequestScoped
public class HoldingsView {

    private static final Set<CaseKind> KINDS =
            EnumSet.of(CaseKind.HOLDINGS_SHORT, CaseKind.ACCOUNT_REFUSED, CaseKind.NOTICE_UNCLEAR);

    @Inject
    HoldingQueries holdingQueries;

    @Inject
    NoticeQueries noticeQueries;

    @Inject
    CaseQueries caseQueries;

    @Inject
    RequestHoldings requestHoldings;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    /** Every account of a seller. */
    public List<AccountView> getAccounts() {
        return holdingQueries.accounts();
    }

    /** Lots of which units are missing. */
    public List<DriftView> getDrifts() {
        return holdingQueries.drifts();
    }

    /** Projects whose offers rest. */
    public List<NoticeQueries.FrozenView> getFrozen() {
        return noticeQueries.frozen();
    }

    /** The latest notices. */
    public List<NoticeQueries.NoticeView> getNotices() {
        return noticeQueries.latest();
    }

    /** Cases that wait for a person: missing units, refused accounts, notices that are unclear. */
    public List<CaseView> getCases() {
        return caseQueries.open().stream()
                .filter(one -> KINDS.contains(one.kind()))
                .toList();
    }

    private Optional<AccountNumber> asked() {
        return AccountNumber.read(Visit.of(request).value("account"));
    }

    /** The account asked for, or nothing. */
    public String getAccount() {
        return asked().map(AccountNumber::toString).orElse("");
    }

    /** What was heard about it. */
    public List<EventView> getEvents() {
        return asked().map(holdingQueries::events).orElse(List.of());
    }

    /** How its drift came and went. */
    public List<DriftView> getPast() {
        return asked().map(holdingQueries::driftHistory).orElse(List.of());
    }

    /** Does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        AccountNumber.read(visit.value("read"))
                .ifPresent(account -> desk.say(
                        "desk.done.read", () -> requestHoldings.one(account, "Asked for at the desk", desk.actor())));
    }
}
