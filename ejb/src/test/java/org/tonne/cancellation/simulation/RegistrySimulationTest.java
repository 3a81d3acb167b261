package org.tonne.cancellation.simulation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The registry link against a model of the registry, in one thread under a clock of its own: see docs/simulation.md. Set
 * {@code -Dtonne.simulation.seed=} to tell the story of one seed again, {@code -Dtonne.simulation.steps=} for more.
 */
class RegistrySimulationTest {

    private static final Logger LOG = Logger.getLogger(RegistrySimulationTest.class.getName());
    private static final long FIRST_SEED = 20_261_126;
    private static final long STEPS = Long.getLong("tonne.simulation.steps", 1_000_000);
    private static final int STORIES_UNTIL_FOUND = 300;

    @Test
    void a_million_steps_break_no_rule() {
        Long only = Long.getLong("tonne.simulation.seed");
        if (only != null) {
            assertThat(broken(only, Fault.NONE)).isEmpty();
            return;
        }
        long steps = 0;
        long seed = FIRST_SEED;
        while (steps < STEPS) {
            Story story = new Story(seed, Fault.NONE, false);
            try {
                story.run();
            } catch (Violation violation) {
                throw new AssertionError(told(seed, Fault.NONE, violation), violation);
            }
            steps += story.steps();
            seed++;
        }
        LOG.info("Simulated " + steps + " steps in " + (seed - FIRST_SEED) + " stories");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_fault_is_found(Fault fault) {
        Optional<Violation> found = Optional.empty();
        long seed = FIRST_SEED;
        while (found.isEmpty() && seed < FIRST_SEED + STORIES_UNTIL_FOUND) {
            found = broken(seed++, fault);
        }
        assertThat(found).as("stories until %s is found", fault).isPresent();
        LOG.info(fault + " found after " + (seed - FIRST_SEED) + " stories: "
                + found.orElseThrow().getMessage());
    }

    @Test
    void every_planted_fault_has_its_row_in_the_document() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "simulation.md"));

        assertThat(Arrays.stream(Fault.values()).filter(fault -> fault != Fault.NONE))
                .allSatisfy(fault -> assertThat(document).contains("| `" + fault + "` |"));
    }

    private static Optional<Violation> broken(long seed, Fault fault) {
        try {
            new Story(seed, fault, false).run();
            return Optional.empty();
        } catch (Violation violation) {
            return Optional.of(violation);
        }
    }

    /** The same story once more, this time written down. */
    private static String told(long seed, Fault fault, Violation violation) {
        Story again = new Story(seed, fault, true);
        try {
            again.run();
        } catch (Violation expected) {
            assertThat(expected.rule()).isEqualTo(violation.rule());
        }
        return violation.getMessage() + "\nReplay with -Dtonne.simulation.seed=" + seed + "\n"
                + String.join("\n", again.lastLines(60));
    }
}
