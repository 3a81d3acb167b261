package org.tonne.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.certificate.application.SerialQueries;
import org.tonne.certificate.application.SerialWhereabouts;
import org.tonne.certificate.domain.TypedSerial;
import org.tonne.shared.Refused;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Behind serials.xhtml: says where the units are whose serials stand in the address, or in the form. */
@Named("serials")
@RequestScoped
public class SerialsView {

    private static final int SHOWN = 160;

    @Inject
    SerialQueries serialQueries;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private String typed = "";
    private Optional<TypedSerial> read = Optional.empty();
    private Optional<SerialSheet> sheet = Optional.empty();
    private String mistake = "";

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        String address = visit.part("serial");
        typed = address.isEmpty() ? visit.value("serial") : decoded(address);
        if (typed.isEmpty()) {
            return;
        }
        try {
            TypedSerial serial = TypedSerial.read(typed);
            SerialWhereabouts found = serialQueries.whereabouts(serial.block());
            read = Optional.of(serial);
            sheet = Optional.of(new SerialSheet(visit, found));
        } catch (Refused refusal) {
            mistake = visit.texts()
                    .say(
                            "serial.wrong." + refusal.facts().get("reason"),
                            refusal.facts().getOrDefault("registry", ""));
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException noEscape) {
            return part;
        }
    }

    /** Says to machines what the page says to people: unreadable, or never issued. */
    public void answer() {
        if (!mistake.isEmpty()) {
            reply.status(400);
        } else if (sheet.filter(found -> !found.isIssued()).isPresent()) {
            reply.status(404);
        }
    }

    /** What was typed. */
    public String getTyped() {
        return typed.substring(0, Math.min(typed.length(), SHOWN));
    }

    /** Why it is no serial, in a sentence; empty where it is one, or nothing was typed. */
    public String getMistake() {
        return mistake;
    }

    /** Whether there is an answer. */
    public boolean isFound() {
        return sheet.isPresent();
    }

    /** The answer. */
    public SerialSheet getSheet() {
        return sheet.orElseThrow();
    }

    /** What had to be made good to read it, in sentences. */
    public List<String> getForgiven() {
        return read.stream()
                .flatMap(serial -> Arrays.stream(TypedSerial.Forgiven.values()).filter(serial.forgiven()::contains))
                .map(forgiven -> Visit.of(request).texts().get("serial.forgiven." + forgiven))
                .toList();
    }
}
