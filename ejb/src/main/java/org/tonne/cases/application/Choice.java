package org.tonne.cases.application;

/**
 * One way to decide a case as it stands now.
 *
 * @param code what would be done; its words and what it does stand in the bundles of the edges
 * @param about to what further, such as the id of a payment, or what it rests on, such as how much the registry has said; empty
 *     where the case says it all
 * @param aboutWords the same for people, such as the reference of an order; empty where there is nothing to say
 * @param twoPeople whether one person proposes and another confirms; else one person decides
 * @param hindrance why it cannot be chosen at the moment, a code; empty where it can
 */
public record Choice(String code, String about, String aboutWords, boolean twoPeople, String hindrance) {

    /** What one person decides. */
    public static Choice ofOne(Enum<?> code) {
        return new Choice(code.name(), "", "", false, "");
    }

    /** What two people decide. */
    public static Choice ofTwo(Enum<?> code) {
        return new Choice(code.name(), "", "", true, "");
    }

    /** The same, done to this. */
    public Choice about(String id, String words) {
        return new Choice(code, id, words, twoPeople, hindrance);
    }

    /** The same, which cannot be chosen for this reason. */
    public Choice hinderedBy(Enum<?> reason) {
        return new Choice(code, about, aboutWords, twoPeople, reason.name());
    }

    /** Whether it can be chosen now. */
    public boolean isOpen() {
        return hindrance.isEmpty();
    }

    /** What tells it from every other choice about the same case. */
    public String key() {
        return about.isEmpty() ? code : code + " " + about;
    }
}
