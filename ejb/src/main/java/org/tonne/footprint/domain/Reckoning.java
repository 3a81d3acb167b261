package org.tonne.footprint.domain;

/** Turns answers into a footprint. */
public final class Reckoning {

    private Reckoning() {}

    /**
     * The footprint that the answers say.
     *
     * @throws IllegalArgumentException where something is wrong with them
     */
    public static Footprint of(FactorSet factors, Answers answers) {
        if (!answers.objections().isEmpty()) {
            throw new IllegalArgumentException("Answers with objections cannot be reckoned: " + answers.objections());
        }
        return switch (answers.questionnaire()) {
            case HOUSEHOLD -> HouseholdReckoning.ofYear(factors, answers);
            case SHORT -> HouseholdReckoning.inShort(factors, answers);
            case TRIP -> OutingReckoning.ofTrip(factors, answers);
            case EVENT -> OutingReckoning.ofEvent(factors, answers);
        };
    }
}
