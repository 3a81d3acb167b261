package org.tonne.sandbox.base;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.function.Predicate;

/** Asks for, lists and clears the failures of one stand-in by HTTP. */
public final class FaultForm {
    private static final int MOST = 1_000_000;

    private final Database database;
    private final Faults faults;
    private final Predicate<String> known;
    private final String targetField;

    /**
     * A form.
     *
     * @param known whether a case exists
     * @param targetField name of the field that says which request is meant
     */
    public FaultForm(Database database, Faults faults, Predicate<String> known, String targetField) {
        this.database = database;
        this.faults = faults;
        this.known = known;
        this.targetField = targetField;
    }

    /** Takes the fields case, count, share, seed, detail and the one that names the request. */
    public void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kind = Desk.field(request, "case").orElse("");
        if (!known.test(kind)) {
            throw new IllegalArgumentException("There is no case " + kind);
        }
        int count = Desk.number(request, "count", 1);
        int share = Desk.number(request, "share", 100);
        if (count < 1 || count > MOST || share < 1 || share > 100) {
            throw new IllegalArgumentException("count is 1 to " + MOST + ", share 1 to 100");
        }
        long seed = Desk.field(request, "seed").map(Long::valueOf).orElse(0L);
        String target = Desk.field(request, targetField).orElse(null);
        String detail = Desk.field(request, "detail").orElse(null);
        database.run(session -> faults.ask(session, new Faults.Fault(0, "", kind, target, count, share, seed, detail)));
        Desk.done(
                request,
                response,
                Json.createObjectBuilder().add("case", kind).add("count", count).build());
    }

    /** Lists what is still to come. */
    public void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Faults.Fault fault : database.ask(faults::open)) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("case", fault.kind())
                    .add("remaining", fault.remaining())
                    .add("share", fault.share())
                    .add("seed", fault.seed());
            if (fault.target() != null) {
                one.add(targetField, fault.target());
            }
            if (fault.detail() != null) {
                one.add("detail", fault.detail());
            }
            all.add(one);
        }
        Desk.json(response, 200, all.build());
    }

    /** Forgets them all. */
    public void clear(HttpServletRequest request, HttpServletResponse response) throws IOException {
        database.run(faults::clear);
        Desk.done(
                request,
                response,
                Json.createObjectBuilder().add("cleared", true).build());
    }
}
