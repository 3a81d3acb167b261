package org.tonne.sandbox.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The failures of a reconciliation that can be asked for, numbered as the project's list of failure cases has them. */
enum ReconciliationCase {
    NONE("", "works as it should"),
    WRONG_TOTAL("28a", "reconciliation: a wrong total in one cell"),
    WRONG_BLOCKS("28b", "reconciliation: right totals, wrong blocks"),
    EXTRA_TRANSACTION("28c", "reconciliation: a transaction that the platform does not know"),
    MISSING_TRANSACTION("28d", "reconciliation: a completed transaction is missing"),
    PAST("28e", "reconciliation: a snapshot in the past"),
    SECOND("28f", "reconciliation: a second one is announced while one runs"),
    UNKNOWN("28g", "reconciliation: totals are wanted under an unknown identifier");

    /** Those that befall a reconciliation, or what the platform asks in one of its own. */
    static final List<String> DISTORTIONS = List.of("28a", "28b", "28c", "28d");

    private final String number;
    private final String meaning;

    ReconciliationCase(String number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    String number() {
        return number;
    }

    String meaning() {
        return meaning;
    }

    static Optional<ReconciliationCase> numbered(String number) {
        return Arrays.stream(values()).filter(c -> c.number.equals(number)).findFirst();
    }

    static List<ReconciliationCase> all() {
        return Arrays.stream(values()).filter(c -> c != NONE).toList();
    }
}
