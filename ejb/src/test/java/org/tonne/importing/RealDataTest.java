package org.tonne.importing;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.project.application.ProjectFilter;
import org.tonne.project.application.ProjectQueries;
import org.tonne.statistics.application.By;
import org.tonne.statistics.application.CancellationFigures;
import org.tonne.statistics.application.Figures;
import org.tonne.statistics.application.PlatformFigures;
import org.tonne.statistics.application.RefreshPlatformFigures;
import org.tonne.statistics.application.Scope;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDataTest {

    private static final LocalDate LAUNCH = LocalDate.of(2015, 9, 15);
    private static final LocalDate REPORT = LocalDate.of(2019, 3, 20);

    private StoreDatabase store;

    @BeforeAll
    void load() {
        store = StoreDatabase.fresh();
        ImportedData.registry(store);
    }

    @Test
    void every_row_of_the_registry_is_imported() {
        assertThat(store.number("select count(*) from project")).isEqualTo(8_219);
        assertThat(store.number("select count(*) from issuance")).isEqualTo(12_548);
        assertThat(store.number("select count(*) from past_cancellation")).isEqualTo(15_314);
    }

    @Test
    void the_invariants_hold() {
        Invariants.check(store);
    }

    @Test
    void the_platform_had_cancelled_729504_cers_in_5003_cancellations_by_20_march_2019() {
        CancellationFigures figures = store.make(CancellationFigures.class);
        for (By by : By.values()) {
            assertThat(figures.figures(LAUNCH, REPORT, by, Scope.PLATFORM).total())
                    .isEqualTo(new Figures.Total(5_003, 729_504));
        }
    }

    @Test
    void quarters_of_the_platform_are_those_of_the_published_series() {
        List<Figures.Row> quarters = store.make(CancellationFigures.class)
                .figures(LAUNCH, LocalDate.of(2020, 12, 31), By.QUARTER, Scope.PLATFORM)
                .rows();

        assertThat(quarters)
                .contains(
                        new Figures.Row("2015-Q3", 26, 445),
                        new Figures.Row("2018-Q4", 1_686, 183_557),
                        new Figures.Row("2020-Q4", 983, 354_798));
    }

    @Test
    void kept_figures_are_the_counted_ones() {
        RefreshPlatformFigures refresh = store.make(RefreshPlatformFigures.class);
        refresh.parts().stream()
                .filter(part -> part.by() == By.YEAR || part.by() == By.UNIT)
                .forEach(refresh::refresh);
        refresh.finish();

        for (Scope scope : Scope.values()) {
            assertThat(store.make(PlatformFigures.class).kept(scope, By.YEAR))
                    .isEqualTo(store.make(CancellationFigures.class)
                            .figures(LocalDate.MIN, LocalDate.MAX, By.YEAR, scope)
                            .rows());
        }
        assertThat(store.make(PlatformFigures.class).asOf())
                .contains(store.clock().instant());
    }

    @Test
    void the_index_finds_every_project() {
        ProjectQueries projects = store.make(ProjectQueries.class);
        assertThat(projects.search(ProjectFilter.ALL).total()).isEqualTo(8_219);
        assertThat(projects.search(ProjectFilter.ALL).pages()).isEqualTo(343);
        assertThat(projects.byKey("NA-9310").orElseThrow().hostParty()).isEqualTo("NA");
    }
}
