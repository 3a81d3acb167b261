package org.tonne.sandbox.registry;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Desk;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.LostReply;

import java.io.IOException;
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

    /** How a face of the registry says what it says wrongly on purpose. */
    interface WrongWords {
        /** Says as the contract has it that the registry is in trouble, which passes or does not. */
        void trouble(HttpServletResponse response, Case failure) throws IOException;

        /** Says that nothing is looked at for so many seconds. */
        void maintenance(HttpServletResponse response, String seconds) throws IOException;

        /** A reply that is no longer one of the contract. */
        String broken(String reply, Case failure);
    }

    /** The failure that befalls this SOAP message, if one does. */
    Optional<Faults.Fault> on(String message) {
        return mayBefall() ? on(found(OPERATION, message).orElse(""), found(TRANSACTION, message)) : Optional.empty();
    }

    /**
     * The failure that befalls a message, if one does.
     *
     * @param operation which one, by its name in the WSDL
     * @param transaction what it is about, if about one
     */
    Optional<Faults.Fault> on(String operation, Optional<String> transaction) {
        String name = transaction.orElse(operation);
        Optional<Faults.Fault> taken = faults.take(database, name, Case.numbers(Case.Place.ANY_MESSAGE));
        return taken.isEmpty() && "acceptProposal".equals(operation)
                ? faults.take(database, name, Case.numbers(Case.Place.WIRE))
                : taken;
    }

    private boolean mayBefall() {
        return faults.mayBefall(database, Case.numbers(Case.Place.ANY_MESSAGE))
                || faults.mayBefall(database, Case.numbers(Case.Place.WIRE));
    }

    private static Optional<String> found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Lets it befall the message. */
    static void befall(Faults.Fault fault, LostReply reply, WrongWords words, Handling usual)
            throws ServletException, IOException {
        Case failure = Case.numbered(fault.kind()).orElse(Case.NONE);
        HttpServletResponse response = (HttpServletResponse) reply.getResponse();
        switch (failure) {
            case UNREAD -> reply.lose();
            case PAGE -> Desk.html(response, 200, "<!DOCTYPE html><html><body><h1>Maintenance</h1></body></html>");
            case BUSY -> Desk.text(response, 503, "Later\n");
            case GONE -> Desk.text(response, 410, "This registry is closed for good\n");
            case MAINTENANCE ->
                words.maintenance(response, Objects.requireNonNullElse(fault.detail(), MAINTENANCE_SECONDS));
            case FAULT, FINAL_FAULT -> words.trouble(response, failure);
            default -> after(fault, reply, words, usual);
        }
    }

    private static void after(Faults.Fault fault, LostReply reply, WrongWords words, Handling usual)
            throws ServletException, IOException {
        Case failure = Case.numbered(fault.kind()).orElse(Case.NONE);
        usual.handle();
        switch (failure) {
            case CUT -> {
                reply.cut();
                return;
            }
            case LATE_REPLY -> pause(Long.parseLong(Objects.requireNonNullElse(fault.detail(), LATE_MILLIS)));
            default -> reply.rewrite(text -> words.broken(text, failure));
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
