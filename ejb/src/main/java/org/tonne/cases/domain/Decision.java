package org.tonne.cases.domain;

/**
 * How a case is, or is to be, decided. It is kept as one text: what is done, a colon, and why.
 *
 * @param code what is done, a name that the feature which owns the kind of the case understands
 * @param about to what further it is done, or what it rests on, as the choice had it; empty where the case says it all
 * @param reason why, in the words of who said so first; may be empty where one person decides
 */
public record Decision(String code, String about, String reason) {

    private static final String BEFORE_REASON = ": ";

    /** What was kept. */
    public static Decision parse(String kept) {
        String[] parts = kept.split(BEFORE_REASON, 2);
        String[] key = parts[0].split(" ", 2);
        return new Decision(key[0], key.length == 2 ? key[1] : "", parts.length == 2 ? parts[1] : "");
    }

    /** What tells it from every other decision about the same case. */
    public String key() {
        return about.isEmpty() ? code : code + " " + about;
    }

    /** As it is kept. */
    public String print() {
        return reason.isEmpty() ? key() : key() + BEFORE_REASON + reason;
    }
}
