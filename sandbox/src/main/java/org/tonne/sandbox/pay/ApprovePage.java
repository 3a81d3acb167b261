package org.tonne.sandbox.pay;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The page on which the payer pays, declines or turns back. It says on top that no money moves. */
final class ApprovePage {
    private static final Set<String> OPEN = Set.of("CREATED", "PAYER_ACTION_REQUIRED");

    private final PayProvider provider;

    ApprovePage(PayProvider provider) {
        this.provider = provider;
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = Desk.field(request, "token").orElse("");
        try {
            Orders.Kept order = provider.context().database().ask(session -> provider.orders()
                    .get(session, token));
            Desk.html(response, 200, OPEN.contains(order.status()) ? page(request, order) : closed(request, order));
        } catch (ApiError unknown) {
            Html html = new Html(request.getContextPath(), "No such order");
            html.paragraph("There is no order of that name here.");
            Desk.html(response, 404, html.page());
        }
    }

    void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = Desk.field(request, "token").orElse("");
        String action = Desk.field(request, "action").orElse("cancel");
        try {
            String target = provider.context().database().ask(session -> {
                Orders.Kept order = provider.orders().get(session, token);
                if (!OPEN.contains(order.status())) {
                    return withToken(order.returnUrl(), token);
                }
                if ("cancel".equals(action)) {
                    return withToken(order.cancelUrl(), token);
                }
                String payer = provider.orders().approve(session, order, action, outcomes(request, order, action));
                return withToken(order.returnUrl(), token) + "&PayerID=" + payer;
            });
            provider.context().exchanges().note("pay", "payer: " + action + " " + token);
            Desk.see(response, target);
        } catch (ApiError unknown) {
            Desk.text(response, 404, "No such order\n");
        }
    }

    private static List<Outcome> outcomes(HttpServletRequest request, Orders.Kept order, String action) {
        int units = order.units().size();
        if ("decline".equals(action)) {
            return Collections.nCopies(units, Outcome.DECLINED);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            outcomes.add(Outcome.of(Desk.field(request, "unit" + i).orElse("completed")));
        }
        return outcomes;
    }

    private static String withToken(String address, String token) {
        return address + (address.contains("?") ? "&" : "?") + "token=" + token;
    }

    private static String closed(HttpServletRequest request, Orders.Kept order) {
        Html html = new Html(request.getContextPath(), "This payment is settled already");
        html.paragraph("The order " + order.id() + " is " + order.status() + ".");
        html.link(withToken(order.returnUrl(), order.id()), "Back to the shop");
        return html.page();
    }

    private static String page(HttpServletRequest request, Orders.Kept order) {
        Html html = new Html(request.getContextPath(), "Pay");
        html.notice("This is a stand-in for a payment provider. No money moves, whatever you choose.");
        html.raw("<form method=\"post\" action=\"")
                .text(request.getContextPath() + "/pay/approve")
                .raw("\"><input type=\"hidden\" name=\"token\" value=\"")
                .text(order.id())
                .raw("\">");
        List<JsonObject> units = order.units();
        for (int i = 0; i < units.size(); i++) {
            unit(html, i, units.get(i));
        }
        long total = units.stream()
                .mapToLong(unit -> Amount.of(unit.getJsonObject("amount")).minor())
                .sum();
        Amount sum = Amount.of(units.get(0).getJsonObject("amount")).withMinor(total);
        html.raw("<p class=\"total\">Together <strong>")
                .text(sum.value() + " " + sum.currency())
                .raw("</strong></p><div class=\"buttons\">");
        button(html, "card", "primary", "Pay by card");
        button(html, "paypal", "primary", "Pay with PayPal account");
        button(html, "decline", "quiet", "Decline the payment");
        button(html, "cancel", "quiet", "Cancel and return");
        return html.raw("</div></form>").page();
    }

    private static void button(Html html, String action, String look, String label) {
        html.raw("<button name=\"action\" value=\"" + action + "\" class=\"" + look + "\" id=\"" + action + "\">")
                .text(label)
                .raw("</button>");
    }

    private static void unit(Html html, int number, JsonObject unit) {
        Amount amount = Amount.of(unit.getJsonObject("amount"));
        html.raw("<fieldset><legend>")
                .text(amount.value() + " " + amount.currency() + " to "
                        + Docs.text(unit, "payee", "merchant_id").orElse("the shop"))
                .raw("</legend>");
        Docs.text(unit, "description").ifPresent(html::paragraph);
        Docs.text(unit, "invoice_id").ifPresent(invoice -> html.paragraph("Invoice " + invoice));
        html.raw("<p>How this payment is to end:</p><div class=\"choices\">");
        for (Outcome outcome : Outcome.values()) {
            String name = "unit" + number;
            html.raw("<label><input type=\"radio\" name=\"" + name + "\" value=\"" + outcome.name() + "\""
                            + (outcome == Outcome.COMPLETED ? " checked" : "") + "> ")
                    .text(outcome.words())
                    .raw("</label>");
        }
        html.raw("</div></fieldset>");
    }
}
