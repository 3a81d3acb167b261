package org.tonne.web.team;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.account.application.BuyerAccount;
import org.tonne.shared.Codes;
import org.tonne.shared.Money;
import org.tonne.team.application.TeamOrder;
import org.tonne.team.application.TeamOrders;
import org.tonne.team.application.TeamQueries;
import org.tonne.web.buyer.Buyer;
import org.tonne.web.ui.Csv;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Sends a member of a team all that was bought for it. */
public class TeamOrdersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String HEAD = Csv.line(
            "order",
            "placed",
            "buyer",
            "seller",
            "beneficiary",
            "units",
            "total_usd",
            "status",
            "cost_centre",
            "order_number");

    @Inject
    private transient Buyer buyer;

    @Inject
    private transient TeamQueries teamQueries;

    @Inject
    private transient TeamOrders teamOrders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.account();
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", visit.getBase() + "/account/sign-in");
            return;
        }
        Optional<UUID> team = Ids.read(visit.part("id"))
                .filter(id -> teamQueries.find(account.get(), id).isPresent());
        if (team.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        PrintWriter out = response.getWriter();
        out.write(HEAD);
        teamOrders.all(account.get(), team.get()).forEach(order -> out.write(line(order)));
    }

    private static String line(TeamOrder order) {
        Money total = order.total();
        return Csv.line(
                Codes.printed(order.reference()),
                order.placedAt(),
                order.buyer(),
                order.seller(),
                order.beneficiary(),
                order.units(),
                total.amount(),
                order.status(),
                order.costCentre(),
                order.orderNumber());
    }
}
