package org.tonne.web.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.web.catalogue.WorldMap.Point;

import static org.assertj.core.api.Assertions.assertThat;

class WorldMapTest {

    @ParameterizedTest
    @CsvSource({
        "IN, 22.9, 79.6",
        "BR, -10.8, -53.1",
        "KE, 0.5, 37.9",
        "FR, 46.6, 2.5",
        "MN, 46.8, 103",
        "CL, -34, -71.2",
        "NZ, -44, 171",
    })
    void a_place_lies_where_the_drawing_has_its_country(String country, double latitude, double longitude) {
        Point middle = WorldMap.centre(country).orElseThrow();
        Point place = WorldMap.at(latitude, longitude);

        assertThat(Math.hypot(place.x() - middle.x(), place.y() - middle.y()))
                .as("%s %s", place, middle)
                .isLessThan(8);
    }

    @Test
    void the_drawing_goes_around_the_world_once() {
        assertThat(WorldMap.at(0, -168.9).x()).isBetween(0.0, 2.0);
        assertThat(WorldMap.at(0, -169.1).x()).isBetween(998.0, 1000.0);
        assertThat(WorldMap.at(0, 11)).isEqualTo(new Point(500, 243.4));
        assertThat(WorldMap.centre("ZZ")).isEmpty();
        assertThat(WorldMap.at(60, 0).y()).isLessThan(WorldMap.at(-30, 0).y());
    }
}
