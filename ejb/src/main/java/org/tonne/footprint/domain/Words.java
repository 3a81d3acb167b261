package org.tonne.footprint.domain;

import java.util.List;

/** The choices that several questionnaires offer, each the end of the key of a factor. */
final class Words {

    /** The choice of those who do not know; what is reckoned from it is a default. */
    static final String ANY = "unknown";

    /** The cabin of nobody in particular; a default as well. */
    static final String AVERAGE = "average";

    static final List<String> HEATS = List.of("gas-kwh", "gas-m3", "oil", "lpg", "coal", "logs", "pellets", "district");
    static final List<String> FUELS =
            List.of("unknown", "petrol", "diesel", "hybrid", "lpg", "cng", "plugin", "electric");
    static final List<String> CABINS = List.of("average", "economy", "premium", "business", "first");
    static final List<String> FORCING = List.of("rf", "plain");
    static final List<String> DIETS =
            List.of("high-meat", "medium-meat", "low-meat", "pescatarian", "vegetarian", "vegan");
    static final String DIET = "medium-meat";
    static final List<String> GOODS =
            List.of("t-shirt", "trousers", "jumper", "coat", "shoes", "phone", "laptop", "television");
    static final List<String> TREATMENTS = List.of("unknown", "landfill", "incineration");

    /** Our assumption: the middle of the band of short flights, which ends at 3,700 km. */
    static final String SHORT_KM = "1850";

    /** Our assumption: twice as far as the band of long flights begins. */
    static final String LONG_KM = "7400";

    private Words() {}
}
