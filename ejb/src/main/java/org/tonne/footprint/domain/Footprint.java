package org.tonne.footprint.domain;

import org.tonne.shared.Quantity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to a questionnaire. Lines are whole kilograms, so parts and total are exactly the sum of what is shown.
 *
 * @param version of the factors
 * @param people who share it, at least one
 * @param lines in the order of the questions
 */
public record Footprint(String version, int people, List<Line> lines) {

    /** Keeps the lines as they are. */
    public Footprint {
        if (people < 1) {
            throw new IllegalArgumentException("Nobody has no footprint");
        }
        lines = List.copyOf(lines);
    }

    /** All lines together. */
    public Mass total() {
        return sum(lines, Line::mass);
    }

    /** The low end of the range of the total: the low ends of all lines together. */
    public Mass low() {
        return sum(lines, Line::low);
    }

    /** The high end. */
    public Mass high() {
        return sum(lines, Line::high);
    }

    /** The share of each person. */
    public Mass perPerson() {
        return total().sharedBy(people);
    }

    /** The parts that have a line, in their order, with their lines. */
    public Map<Part, List<Line>> parts() {
        Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> {
            List<Line> own = lines.stream().filter(line -> line.part() == part).toList();
            if (!own.isEmpty()) {
                parts.put(part, own);
            }
        });
        return parts;
    }

    /** How many units stand for it; none where nothing was estimated. */
    public Optional<Quantity> toOffset() {
        return total().inUnits();
    }

    /** These lines together. */
    public static Mass sum(List<Line> lines, Function<Line, Mass> of) {
        return lines.stream().map(of).reduce(Mass.ZERO, Mass::plus);
    }
}
