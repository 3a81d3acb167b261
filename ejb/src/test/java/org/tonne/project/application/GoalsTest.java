package org.tonne.project.application;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

class GoalsTest {

    @Test
    void every_project_is_about_the_climate_and_goals_stand_in_order() {
        assertThat(Goals.of(null)).containsExactly(13);
        assertThat(Goals.of("ee-industry")).containsExactly(7, 9, 13);
        assertThat(Goals.of("landfill-gas")).containsExactly(11, 12, 13);
        assertThat(Goals.of("agriculture")).containsExactly(2, 13);
    }

    @Test
    void every_type_has_a_goal_beside_the_climate() throws IOException {
        Properties names = new Properties();
        names.load(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/org/tonne/project/names.properties")),
                StandardCharsets.UTF_8));

        assertThat(names.stringPropertyNames())
                .filteredOn(name -> name.startsWith("type."))
                .hasSize(29)
                .allSatisfy(name -> assertThat(Goals.of(name.substring("type.".length())))
                        .as(name)
                        .hasSizeGreaterThan(1));
    }
}
