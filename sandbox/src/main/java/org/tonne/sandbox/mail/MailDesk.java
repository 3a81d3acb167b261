package org.tonne.sandbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Html;

import java.io.IOException;
import java.util.Optional;

/** Shows the mailbox by HTTP, to people and to tests. */
public class MailDesk extends Desk {
    private static final long serialVersionUID = 1L;
    private static final String MESSAGES = "/messages/";

    private final Mailbox mailbox;

    /** A desk for that mailbox. */
    public MailDesk(Mailbox mailbox) {
        this.mailbox = mailbox;
        on("GET /", this::list);
        on("GET /messages.json", this::json);
        on("GET " + MESSAGES + "*", this::message);
        on("POST /clear", this::clear);
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html html = new Html(request.getContextPath(), "Mailbox");
        html.notice("Mail to any address ends here. Nothing is sent on.");
        html.raw("<form method=\"post\" action=\"")
                .text(request.getContextPath())
                .raw("/mail/clear\"><button>Empty the mailbox</button></form>")
                .raw(
                        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Received<th scope=\"col\">To<th scope=\"col\">Subject</thead>");
        mailbox.latest(field(request, "to")).forEach(mail -> {
            String subject = Letter.read(mail.raw()).subject();
            html.raw("<tr><td>")
                    .text(mail.receivedAt().toString())
                    .raw("<td>")
                    .text(String.join(", ", mail.recipients()))
                    .raw("<td><a href=\"")
                    .text(request.getContextPath() + "/mail" + MESSAGES + mail.id())
                    .raw("\">")
                    .text(subject.isEmpty() ? "(no subject)" : subject)
                    .raw("</a>");
        });
        html(response, 200, html.raw("</table></div>").page());
    }

    private void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        mailbox.latest(field(request, "to")).forEach(mail -> {
            Letter letter = Letter.read(mail.raw());
            JsonArrayBuilder to = Json.createArrayBuilder();
            mail.recipients().forEach(to::add);
            JsonArrayBuilder files = Json.createArrayBuilder();
            letter.attachments().forEach(file -> files.add(attachment(file)));
            all.add(Json.createObjectBuilder()
                    .add("id", mail.id())
                    .add("from", letter.from())
                    .add("to", to)
                    .add("subject", letter.subject())
                    .add("receivedAt", mail.receivedAt().toString())
                    .add("text", letter.text())
                    .add("html", letter.html())
                    .add("attachments", files));
        });
        json(response, 200, all.build());
    }

    private static JsonObjectBuilder attachment(Letter.Attachment file) {
        return Json.createObjectBuilder()
                .add("name", file.name())
                .add("type", file.type())
                .add("size", file.content().length);
    }

    private void message(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo().substring(MESSAGES.length()).split("/");
        Optional<Mailbox.Delivered> mail = mailbox.find(Long.parseLong(path[0]));
        if (mail.isEmpty()) {
            text(response, 404, "No such message\n");
            return;
        }
        Letter letter = Letter.read(mail.get().raw());
        switch (path.length == 1 ? "" : path[1]) {
            case "" -> html(response, 200, page(request, mail.get(), letter));
            case "html" -> {
                response.setHeader(
                        "Content-Security-Policy",
                        "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
                html(response, 200, letter.html());
            }
            case "raw" -> file(response, "message.eml", mail.get().raw());
            default -> attached(response, letter, Integer.parseInt(path[1]));
        }
    }

    private static void attached(HttpServletResponse response, Letter letter, int number) throws IOException {
        if (number < 0 || number >= letter.attachments().size()) {
            text(response, 404, "No such attachment\n");
            return;
        }
        Letter.Attachment attachment = letter.attachments().get(number);
        file(response, attachment.name(), attachment.content());
    }

    private static void file(HttpServletResponse response, String name, byte[] content) throws IOException {
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String page(HttpServletRequest request, Mailbox.Delivered mail, Letter letter) {
        String here = request.getContextPath() + "/mail" + MESSAGES + mail.id();
        Html html = new Html(request.getContextPath(), letter.subject().isEmpty() ? "Message" : letter.subject());
        html.paragraph(
                "From " + letter.from() + " to " + String.join(", ", mail.recipients()) + ", " + mail.receivedAt());
        html.raw("<h2>Text</h2><pre>").text(letter.text()).raw("</pre>");
        if (!letter.html().isEmpty()) {
            html.raw("<h2>HTML</h2><iframe title=\"HTML of the message\" sandbox=\"allow-popups\" src=\"")
                    .text(here + "/html")
                    .raw("\"></iframe>");
        }
        for (int i = 0; i < letter.attachments().size(); i++) {
            html.link(
                    here + "/" + i, "Attachment: " + letter.attachments().get(i).name());
        }
        return html.link(here + "/raw", "As it came in")
                .link(request.getContextPath() + "/mail/", "All messages")
                .page();
    }

    private void clear(HttpServletRequest request, HttpServletResponse response) throws IOException {
        mailbox.clear();
        done(request, response, Json.createObjectBuilder().add("cleared", true).build());
    }
}
