package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.sandbox.base.Desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

/** The part of the registry's administration that moves units, suspends accounts and sends notices. */
final class AccountDesk {
    private final Registry registry;

    AccountDesk(Registry registry) {
        this.registry = registry;
    }

    /** What it answers. */
    Map<String, Desk.Action> routes() {
        return Map.of(
                "POST /holdings/move", this::move,
                "POST /accounts", this::state,
                "POST /notices", this::notice,
                "GET /notices", this::notices);
    }

    private void move(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account from = account(request, "from");
        Account to = Desk.field(request, "to").isPresent() ? account(request, "to") : HoldingsShift.ELSEWHERE;
        SerialSpan run = new SerialSpan(wanted(request, "party"), number(request, "first"), number(request, "last"));
        long moved = registry.accounts().move(from, to, run);
        Desk.done(
                request,
                response,
                Json.createObjectBuilder().add("moved", moved).build());
    }

    private void state(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccountChecks.State state = AccountChecks.State.valueOf(wanted(request, "state"));
        Account account = account(request, "account");
        registry.accounts().put(account, state);
        Desk.done(
                request,
                response,
                Json.createObjectBuilder()
                        .add("account", account.toString())
                        .add("state", state.name())
                        .build());
    }

    private void notice(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AcceptITLNotice notice = new AcceptITLNotice();
        notice.setNotificationType((int) number(request, "type"));
        notice.setNotificationStatus(Desk.number(request, "status", 1));
        notice.setNotificationIdentifier(number(request, "identifier"));
        notice.setMessageContent(Desk.field(request, "content").orElse("Notice of the registry"));
        Desk.field(request, "project").ifPresent(notice::setProjectNumber);
        Desk.field(request, "due").map(LocalDate::parse).map(Wire::date).ifPresent(notice::setActionDueDate);
        registry.notices().queue(notice);
        Desk.done(
                request,
                response,
                Json.createObjectBuilder()
                        .add("identifier", notice.getNotificationIdentifier())
                        .build());
    }

    private void notices(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        registry.notices()
                .latest(Desk.number(request, "most", 100))
                .forEach(sent -> all.add(Json.createObjectBuilder()
                        .add("operation", sent.operation())
                        .add("about", sent.about())
                        .add("outcome", sent.outcome())));
        Desk.json(response, 200, all.build());
    }

    private static Account account(HttpServletRequest request, String name) {
        String[] parts = wanted(request, name).split("-", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException(name + " is an account such as 100-1001");
        }
        return new Account(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(wanted(request, name));
    }

    private static String wanted(HttpServletRequest request, String name) {
        return Desk.field(request, name).orElseThrow(() -> new IllegalArgumentException(name + " is wanted"));
    }
}
