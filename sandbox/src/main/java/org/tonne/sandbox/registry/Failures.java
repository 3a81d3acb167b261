package org.tonne.sandbox.registry;

import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The failures that the registry can be asked for, those of a reconciliation among them. */
final class Failures {

    private Failures() {}

    /** Another identifier than this one, for an answer that is about something else (case 27). */
    static String another(String transaction) {
        return transaction.replaceFirst("[1-9]", "77");
    }

    /** Each with its meaning, in order. */
    static Map<String, String> all() {
        Map<String, String> failures = new LinkedHashMap<>();
        Case.numbers()
                .forEach(number ->
                        failures.put(number, Case.numbered(number).orElseThrow().meaning()));
        ReconciliationCase.all().forEach(one -> failures.put(one.number(), one.meaning()));
        failures.putAll(Notices.CASES);
        return failures;
    }

    /** Whether this registry was asked to forget that it completed the transaction. */
    static boolean hides(Database database, Faults faults, Transaction transaction) {
        List<String> missing = List.of(ReconciliationCase.MISSING_TRANSACTION.number());
        return transaction.status().filter(status -> status == 4).isPresent()
                && database.ask(session -> faults.take(session, transaction.id(), missing))
                        .isPresent();
    }
}
