package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which Sustainable Development Goals a type of project is about. A rule of this store, made from the words of the targets in
 * the global indicator framework (General Assembly resolution 71/313, annex): nothing is said about what a single project has
 * reached. Climate action, goal 13, is what every project is about. Beside it:
 *
 * <ul>
 *   <li>7: access to modern energy, share of renewable energy, energy efficiency (targets 7.1, 7.2, 7.3);
 *   <li>9: industries upgraded with cleaner technologies and processes (9.4);
 *   <li>11: transport systems, municipal waste (11.2, 11.6);
 *   <li>12: chemicals and wastes handled soundly, less waste (12.4, 12.5);
 *   <li>2: sustainable and resilient agriculture (2.4);
 *   <li>15: afforestation and reforestation (15.2).
 * </ul>
 */
final class Goals {

    private static final int CLIMATE = 13;

    private static final Map<String, List<Integer>> BY_TYPE = rule(
            "7 wind hydro solar solar-wind geothermal tidal biomass-energy mixed-renewables hybrid-renewables"
                    + " energy-distribution ee-households ee-industry ee-own-generation ee-service ee-supply-side",
            "9 ee-industry ee-own-generation cement fossil-fuel-switch hfcs n2o pfcs-and-sf6 co2-usage fugitive"
                    + " coal-bed-mine-methane",
            "11 transport landfill-gas",
            "12 landfill-gas methane-avoidance hfcs n2o pfcs-and-sf6",
            "2 agriculture",
            "15 afforestation reforestation");

    private Goals() {}

    private static Map<String, List<Integer>> rule(String... lines) {
        Map<String, List<Integer>> rule = new TreeMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.split(" "));
            for (String type : words.subList(1, words.size())) {
                rule.merge(type, List.of(Integer.valueOf(words.get(0))), Goals::both);
            }
        }
        return rule;
    }

    private static List<Integer> both(List<Integer> some, List<Integer> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream())
                .sorted()
                .toList();
    }

    /** The goals of a project of this type, by their numbers. */
    static List<Integer> of(@Nullable String typeKey) {
        return both(typeKey == null ? List.of() : BY_TYPE.getOrDefault(typeKey, List.of()), List.of(CLIMATE));
    }
}
