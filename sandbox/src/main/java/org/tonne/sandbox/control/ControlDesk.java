package org.tonne.sandbox.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Html;
import org.tonne.sandbox.base.Setting;
import org.tonne.sandbox.pay.PayProvider;
import org.tonne.sandbox.registry.Registry;
import org.tonne.sandbox.registry.Summary;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The control page: what stands in for what, the failures to come, the durations, and what was said last. */
public class ControlDesk extends Desk {
    private static final long serialVersionUID = 1L;
    private static final int TRANSACTIONS = 20;

    private final Registry registry;
    private final PayProvider provider;
    private final Exchanges exchanges;

    /** A page for those stand-ins. */
    public ControlDesk(Registry registry, PayProvider provider, Exchanges exchanges) {
        this.registry = registry;
        this.provider = provider;
        this.exchanges = exchanges;
        on("GET /", this::show);
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String context = request.getContextPath();
        Html html = new Html(context, "Stand-ins for the outside world");
        html.notice(
                "For running, showing and testing the store on one machine. No unit is cancelled, no money moves, no mail leaves.");
        whatIsHere(html, context);
        faults(html, context, new FaultTable("registry", "transaction", registry.failures(), registry.asked()));
        faults(html, context, new FaultTable("pay", "target", provider.failures(), provider.asked()));
        durations(html, context);
        transactions(html, context);
        log(html);
        html(response, 200, html.page());
    }

    private static void whatIsHere(Html html, String context) {
        html.raw(
                "<h2>What is here</h2><div class=\"scroll\"><table><thead><tr><th scope=\"col\">Instead of<th scope=\"col\">Address<th scope=\"col\">Speaks</thead>");
        row(html, "a CDM registry", context + "/soap/registry?wsdl", "SOAP, document/literal, by its WSDL");
        row(html, "a payment provider", context + "/pay/faults", "PayPal's Orders v2 under " + context + "/pay");
        row(html, "everybody's mailbox", context + "/mail/", "SMTP, this page to read");
        html.raw("</table></div>");
    }

    private static void row(Html html, String instead, String address, String speaks) {
        html.raw("<tr><td>")
                .text(instead)
                .raw("<td class=\"code\"><a href=\"")
                .text(address)
                .raw("\">")
                .text(address)
                .raw("</a><td>")
                .text(speaks);
    }

    /** The failures of one stand-in: those there are and those asked for. */
    private record FaultTable(
            String area, String targetField, Map<String, String> meanings, List<Faults.Fault> asked) {}

    private static void faults(Html html, String context, FaultTable table) {
        String action = context + "/" + table.area() + "/faults";
        html.raw("<h2>Failures of the " + ("pay".equals(table.area()) ? "payment provider" : "registry") + "</h2>");
        if (table.asked().isEmpty()) {
            html.paragraph("None asked for.");
        } else {
            asked(html, table);
            html.raw("<form method=\"post\" action=\"")
                    .text(action)
                    .raw("/clear\"><button>Forget them all</button></form>");
        }
        html.raw("<form method=\"post\" action=\"")
                .text(action)
                .raw("\" class=\"row\"><label>Case<select name=\"case\">");
        table.meanings().forEach((number, meaning) -> html.raw("<option value=\"")
                .text(number)
                .raw("\">")
                .text(number + " " + meaning)
                .raw("</option>"));
        html.raw("</select></label>");
        field(html, table.targetField(), "Only for (identifier)", "");
        field(html, "count", "How often", "1");
        field(html, "share", "Of 100 requests", "100");
        field(html, "seed", "Seed", "0");
        field(html, "detail", "Detail (codes, milliseconds)", "");
        html.raw("<button class=\"primary\">Ask for it</button></form>");
    }

    private static void asked(Html html, FaultTable table) {
        html.raw(
                "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Case<th scope=\"col\">For<th scope=\"col\">Still<th scope=\"col\">Share<th scope=\"col\">Detail</thead>");
        for (Faults.Fault fault : table.asked()) {
            html.raw("<tr><td>")
                    .text(fault.kind() + " " + table.meanings().getOrDefault(fault.kind(), ""))
                    .raw("<td class=\"code\">")
                    .text(or(fault.target(), "any"))
                    .raw("<td>" + fault.remaining() + "<td>" + fault.share() + " %, seed " + fault.seed()
                            + "<td class=\"code\">")
                    .text(or(fault.detail(), ""));
        }
        html.raw("</table></div>");
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static void field(Html html, String name, String label, String value) {
        html.raw("<label>")
                .text(label)
                .raw("<input name=\"")
                .text(name)
                .raw("\" value=\"")
                .text(value)
                .raw("\"></label>");
    }

    private void durations(Html html, String context) {
        html.raw("<h2>Durations of the registry, in milliseconds</h2><form method=\"post\" class=\"row\" action=\"")
                .text(context)
                .raw("/registry/settings\">");
        for (Setting setting : registry.settings()) {
            field(
                    html,
                    setting.name(),
                    setting.name(),
                    Long.toString(setting.value().toMillis()));
        }
        html.raw("<button class=\"primary\">Set</button></form>");
    }

    private void transactions(Html html, String context) {
        html.raw("<h2>Latest transactions of the registry</h2>")
                .paragraph(registry.waiting() + " notifications wait for the platform.")
                .raw("<div class=\"buttons\"><form method=\"post\" action=\"")
                .text(context)
                .raw(
                        "/registry/notifications/drop\"><button>Stop sending what waits</button></form><form method=\"post\" action=\"")
                .text(context)
                .raw("/registry/reset\"><button>Empty the registry</button></form></div>")
                .raw(
                        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Identifier<th scope=\"col\">State<th scope=\"col\">Reported<th scope=\"col\">Attestation</thead>");
        for (Summary transaction : registry.summaries(TRANSACTIONS)) {
            html.raw("<tr><td class=\"code\">")
                    .text(transaction.id())
                    .raw("<td>")
                    .text(transaction.state())
                    .raw("<td class=\"code\">")
                    .text(transaction.units())
                    .raw("<td>");
            transaction.attestation().ifPresent(number -> html.raw("<a href=\"")
                    .text(context + "/registry/attestations/" + number)
                    .raw("\">")
                    .text(number)
                    .raw("</a>"));
        }
        html.raw("</table></div>");
    }

    private void log(Html html) {
        html.raw(
                "<h2>The last hundred exchanges</h2><div class=\"scroll\"><table><thead><tr><th scope=\"col\">At<th scope=\"col\">With<th scope=\"col\">What</thead>");
        for (Exchanges.Exchange exchange : exchanges.latest()) {
            html.raw("<tr><td class=\"code\">")
                    .text(exchange.at().toString())
                    .raw("<td>")
                    .text(exchange.area())
                    .raw(exchange.line().startsWith("FAULT") ? "<td class=\"code fault\">" : "<td class=\"code\">")
                    .text(exchange.line());
        }
        html.raw("</table></div>");
    }
}
