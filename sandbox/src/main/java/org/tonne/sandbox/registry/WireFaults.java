package org.tonne.sandbox.registry;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.LostReply;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What befalls messages on their way to the registry and back, whatever the registry itself does. */
final class WireFaults {
    private static final Pattern OPERATION = Pattern.compile("<(?:\\w+:)?Body[^>]*>\\s*<(?:\\w+:)?(\\w+)");
    private static final Pattern TRANSACTION =
            Pattern.compile("transactionIdentifier>\\s*([A-Z]{2,3}[1-9][0-9]{0,14})\\s*<");
    private static final String LATE_MILLIS = "61000";
    private static final String MAINTENANCE_SECONDS = "21600";
    private static final String FAULT =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault><faultcode>s:Server</faultcode>"
                    + "<faultstring>On purpose</faultstring><detail><t:registryFault"
                    + " xmlns:t=\"urn:cer-cancellation:registry:types:1.0\"><t:retryable>%s</t:retryable><t:detail>case %s</t:detail>"
                    + "</t:registryFault></detail></s:Fault></s:Body></s:Envelope>";

    private final Database database;
    private final Faults faults;

    WireFaults(Database database, Faults faults) {
        this.database = database;
        this.faults = faults;
    }

    /** Handles a request as usual. */
    @FunctionalInterface
    interface Handling {
        void handle() throws ServletException, IOException;
    }

    /** The failure that befalls this message, if one does. */
    Optional<Faults.Fault> on(String message) {
        List<String> any = Case.numbers(Case.Place.ANY_MESSAGE);
        List<String> proposals = Case.numbers(Case.Place.WIRE);
        if (!faults.mayBefall(database, any) && !faults.mayBefall(database, proposals)) {
            return Optional.empty();
        }
        String operation = found(OPERATION, message).orElse("");
        String name = found(TRANSACTION, message).orElse(operation);
        Optional<Faults.Fault> taken = faults.take(database, name, any);
        return taken.isEmpty() && "acceptProposal".equals(operation) ? faults.take(database, name, proposals) : taken;
    }

    private static Optional<String> found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Lets it befall the message. */
    void befall(Faults.Fault fault, LostReply reply, Handling usual) throws ServletException, IOException {
        Case failure = Case.numbered(fault.kind()).orElse(Case.NONE);
        HttpServletResponse response = (HttpServletResponse) reply.getResponse();
        switch (failure) {
            case UNREAD -> reply.lose();
            case PAGE -> Desk.html(response, 200, "<!DOCTYPE html><html><body><h1>Maintenance</h1></body></html>");
            case BUSY -> Desk.text(response, 503, "Later\n");
            case GONE -> Desk.text(response, 410, "This registry is closed for good\n");
            case MAINTENANCE -> {
                response.setHeader("Retry-After", Objects.requireNonNullElse(fault.detail(), MAINTENANCE_SECONDS));
                Desk.text(response, 503, "Maintenance\n");
            }
            case FAULT, FINAL_FAULT ->
                Desk.xml(response, 500, String.format(Locale.ROOT, FAULT, failure == Case.FAULT, failure.number()));
            default -> after(fault, failure, reply, usual);
        }
    }

    private static void after(Faults.Fault fault, Case failure, LostReply reply, Handling usual)
            throws ServletException, IOException {
        usual.handle();
        switch (failure) {
            case CUT -> {
                reply.cut();
                return;
            }
            case LATE_REPLY -> pause(Long.parseLong(Objects.requireNonNullElse(fault.detail(), LATE_MILLIS)));
            case NO_RESULT ->
                reply.rewrite(text -> text.replaceAll("<(\\w+:)?resultIdentifier>\\d</(\\w+:)?resultIdentifier>", ""));
            case RESULT_TWO -> reply.rewrite(text -> text.replaceAll("(resultIdentifier>)\\d<", "$12<"));
            case OTHER_NAMESPACE ->
                reply.rewrite(
                        text -> text.replace("urn:cer-cancellation:registry:types:1.0", "urn:something:else:1.0"));
            default -> {}
        }
        reply.send();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
