package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.BuyerAccounts;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.application.BasketQueries;
import org.tonne.order.application.BasketView;
import org.tonne.order.application.OpenCheckouts;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.UUID;

/**
 * Use case: a checkout for a team costs more than its buyer may spend, and an approver is asked. No units are held. Nothing
 * in the checkout changes any more: what is approved is what was asked for.
 */
@Stateless
public class AskApproval {

    private static final String APPROVERS = """
            select a.email, a.language from team_member m join buyer_account a on a.id = m.account_id
             where m.team_id = ? and m.approver and m.account_id <> ? order by a.email
            """;

    @Inject
    TeamRequests requests;

    @Inject
    TeamLetters letters;

    @Inject
    SpendingLimits limits;

    @Inject
    BuyerAccounts accounts;

    @Inject
    OpenCheckouts checkouts;

    @Inject
    BasketQueries baskets;

    @Inject
    Database database;

    @Inject
    Audit audit;

    /**
     * Whether a checkout waits for an approver, or would have to.
     *
     * @param total what it costs now, in cents
     */
    public boolean isNeeded(UUID checkout, long total) {
        return requests.find(checkout).isPresent() || limits.exceeded(checkout, total);
    }

    /**
     * Asks; the approvers are told. Who has asked already asks no second time. It is paid by bank transfer then.
     *
     * @param locale the language of the letters about the order and of the certificate
     * @throws Refused APPROVER_MISSING, PRICE_CHANGED where anything about the basket has changed, CHECKOUT_UNKNOWN,
     *     IDENTITY_UNKNOWN
     */
    public void ask(BuyerAccount account, UUID checkout, String locale) {
        accounts.lock(account);
        if (requests.find(checkout).isPresent()) {
            return;
        }
        BasketView basket = baskets.view(checkouts.hold(checkout));
        if (!basket.mayCheckOut()) {
            throw new Refused(ErrorCode.PRICE_CHANGED);
        }
        SpendingLimits.ForTeam team = limits.team(checkout).orElseThrow(() -> new Refused(ErrorCode.TEAM_NOT_ALLOWED));
        List<TeamLetters.Reader> approvers = approvers(team.id(), account);
        if (approvers.isEmpty()) {
            throw new Refused(ErrorCode.APPROVER_MISSING);
        }
        requests.add(checkout, team.id(), account.id(), basket.total());
        checkouts.close(checkout, TeamRequests.LIFE, locale);
        letters.about(TeamLetterKind.ASKED, approvers, team.name(), account.email(), checkout);
        audit.write(account.actor(), "team.approval-asked", checkout.toString(), "team " + team.id());
    }

    private List<TeamLetters.Reader> approvers(UUID team, BuyerAccount account) {
        return Sql.list(
                database.store(),
                APPROVERS,
                row -> new TeamLetters.Reader(row.getString(1), row.getString(2)),
                team,
                account.id());
    }
}
