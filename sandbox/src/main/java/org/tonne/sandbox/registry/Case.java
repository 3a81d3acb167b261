package org.tonne.sandbox.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The failures of the registry that can be asked for, numbered as the project's list of failure cases has them. */
enum Case {
    NONE("", "works as it should"),
    DEAF("1", "refuses connections for the milliseconds of the detail (5000); begins when it is asked for", Place.DOOR),
    UNREAD("3", "drops the connection; nothing of the proposal is done", Place.WIRE),
    CUT("4", "takes the proposal, then the connection breaks in the middle of the reply", Place.WIRE),
    LOST_REPLY("5", "commits, then loses the reply to the proposal"),
    LATE_REPLY("6", "takes the proposal and replies after the milliseconds of the detail (61000)", Place.WIRE),
    PAGE("7a", "does nothing and answers 200 with a page of HTML", Place.WIRE),
    BUSY("7b", "does nothing and answers 503", Place.WIRE),
    FAULT("7c", "does nothing and answers with the contract's fault, retryable", Place.WIRE),
    FINAL_FAULT("7d", "does nothing and answers with the contract's fault, not retryable", Place.WIRE),
    NO_RESULT("8a", "takes the proposal and replies without resultIdentifier", Place.WIRE),
    RESULT_TWO("8b", "takes the proposal and replies with resultIdentifier 2", Place.WIRE),
    OTHER_NAMESPACE("8c", "takes the proposal and replies in another namespace", Place.WIRE),
    REFUSED("9", "refuses the proposal with the codes of the detail (DES:4010 unless given)"),
    DISCREPANCY("10", "replies 1, then status 3 with the codes of the detail (DES:4003 unless given)"),
    UNKNOWN_CODE("11", "replies 1, then status 3 with a code that nobody knows (REGISTRY:9876)"),
    EARLY("12", "sends the first notification before the proposal's reply"),
    REVERSED("13", "sends 4 before 2"),
    TWICE("14", "sends 4, then the same message again, then once more under another message identifier"),
    SAME_AGAIN("14a", "sends 4, then the same message again"),
    RENAMED_AGAIN("14b", "sends 4, then again under another message identifier"),
    COMPLETED_AFTER_DISCREPANCY("15", "sends 3, then 4"),
    COMPLETED_AFTER_CANCELLED("15b", "sends 7, then 4"),
    DISCREPANCY_AFTER_COMPLETED("15c", "sends 2, 4, then 3"),
    STRAY("16", "sends 2, 4, and 4 for a transaction of the platform that was never proposed"),
    STRAY_OF_OTHERS("16b", "sends 2, 4, and 4 for a transaction of another platform"),
    SILENT("17", "never sends anything and stays at status 1"),
    SILENT_COMPLETED("17a", "completes and never says so"),
    SILENT_LAPSED("17b", "sets 7 at the deadline and never says so"),
    LATE("18", "sends 7 at the deadline and 4 one second later"),
    LAPSED("18a", "sends 7 at the deadline"),
    FEWER("19a", "reports one unit fewer than ordered"),
    MORE("19b", "reports one unit more than ordered"),
    GAP("19c", "reports the ordered number of units with a gap among them"),
    OVERLAP("19d", "reports units of an earlier cancellation in the place of the first ones"),
    BACKWARDS("19e", "reports a block whose end is before its start"),
    OTHER_PROJECT("20a", "reports the units under another project"),
    OTHER_TYPE("20b", "reports the units as tCERs"),
    OTHER_PERIOD("20c", "reports the units under another commitment period"),
    OTHER_HOST("20d", "reports the units under another originating Party"),
    TOO_MANY("21", "refuses the proposal as one of more than 3000 blocks (REGISTRY:3004)"),
    ZEROS("22", "prints the serials of the attestation with leading zeros"),
    LAGGING("26", "answers a question about the transaction as if it did not know it", Place.QUESTION),
    OTHER_ANSWER("27", "answers a question about the transaction with one about another", Place.QUESTION),
    ATTESTED_LATE("32a", "attests after the milliseconds of the detail (two days), in a second notification 4"),
    NOT_ATTESTED("32b", "never attests"),
    NUMBER_AGAIN("32c", "attests under the number of an earlier attestation"),
    OTHER_SERIALS("32d", "attests other serials than those it reports"),
    OTHER_HASH("32e", "tells another SHA-256 than that of the attestation's document"),
    FOREIGN_DOCUMENT("32f", "says that the attestation's document lies on another host"),
    HELD_BACK("37", "holds the notifications back until they are released"),
    MAINTENANCE("38", "answers any message 503 with Retry-After, the seconds of the detail (21600)", Place.ANY_MESSAGE),
    GONE("38b", "answers any message 410: closed for good", Place.ANY_MESSAGE),
    SHRUNK("23", "moves the first wanted unit out of the account before it looks at the proposal"),
    USED("39", "refuses the proposal as if its identifier had been used with other content (DES:3001)");

    /** Which requests a case can befall. */
    enum Place {
        /** A proposal, by what follows from it. */
        PROPOSAL,
        /** A proposal, on its way here or back. */
        WIRE,
        /** A question about a transaction. */
        QUESTION,
        /** Whatever is said to the registry. */
        ANY_MESSAGE,
        /** Nobody in particular: the door is shut as soon as it is asked for. */
        DOOR
    }

    private final String number;
    private final String meaning;
    private final Place place;

    Case(String number, String meaning) {
        this(number, meaning, Place.PROPOSAL);
    }

    Case(String number, String meaning, Place place) {
        this.number = number;
        this.meaning = meaning;
        this.place = place;
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

    Place place() {
        return place;
    }

    /** Every case that can be asked for. */
    static List<String> numbers() {
        return Arrays.stream(values()).filter(c -> c != NONE).map(Case::number).toList();
    }

    /** Those that can befall such a request. */
    static List<String> numbers(Place at) {
        return Arrays.stream(values())
                .filter(c -> c != NONE && c.place == at)
                .map(Case::number)
                .toList();
    }

    /** Whether the detail of this case is a list of response codes. */
    boolean takesCodes() {
        return this == REFUSED || this == DISCREPANCY || this == UNKNOWN_CODE;
    }
}
