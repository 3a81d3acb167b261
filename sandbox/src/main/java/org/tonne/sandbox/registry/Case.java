package org.tonne.sandbox.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The failures of the registry that can be asked for, numbered as the project's list of failure cases has them. */
enum Case {
    NONE("", "works as it should"),
    LOST_REPLY("5", "commits, then loses the reply to the proposal"),
    REFUSED("9", "refuses the proposal with the codes of the detail (DES:4010 unless given)"),
    DISCREPANCY("10", "replies 1, then status 3 with the codes of the detail (DES:4003 unless given)"),
    EARLY("12", "sends the first notification before the proposal's reply"),
    REVERSED("13", "sends 4 before 2"),
    TWICE("14", "sends 4, then the same message again, then once more under another message identifier"),
    SAME_AGAIN("14a", "sends 4, then the same message again"),
    RENAMED_AGAIN("14b", "sends 4, then again under another message identifier"),
    COMPLETED_AFTER_DISCREPANCY("15", "sends 3, then 4"),
    COMPLETED_AFTER_CANCELLED("15b", "sends 7, then 4"),
    DISCREPANCY_AFTER_COMPLETED("15c", "sends 2, 4, then 3"),
    SILENT("17", "never sends anything and stays at status 1"),
    SILENT_COMPLETED("17a", "completes and never says so"),
    SILENT_LAPSED("17b", "sets 7 at the deadline and never says so"),
    LATE("18", "sends 7 at the deadline and 4 one second later"),
    LAPSED("18a", "sends 7 at the deadline"),
    FEWER("19a", "reports one unit fewer than ordered"),
    MORE("19b", "reports one unit more than ordered"),
    GAP("19c", "reports the ordered number of units with a gap among them"),
    OVERLAP("19d", "reports units of an earlier cancellation in the place of the first ones"),
    BACKWARDS("19e", "reports a block whose end is before its start");

    private final String number;
    private final String meaning;

    Case(String number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    String number() {
        return number;
    }

    String meaning() {
        return meaning;
    }

    static Optional<Case> numbered(String number) {
        return Arrays.stream(values()).filter(c -> c.number.equals(number)).findFirst();
    }

    static List<String> numbers() {
        return Arrays.stream(values()).filter(c -> c != NONE).map(Case::number).toList();
    }
}
