package org.tonne.statistics.application;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonne.fixture.StoreDatabase;
import org.tonne.importing.ImportedData;
import org.tonne.shared.Refused;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancellationFiguresTest {

    private StoreDatabase store;
    private CancellationFigures figures;

    @BeforeAll
    void load() {
        store = StoreDatabase.fresh();
        ImportedData.demo(store);
        figures = store.make(CancellationFigures.class);
    }

    @Test
    void both_days_are_included() {
        LocalDate day = LocalDate.parse(store.text("select (completed_at at time zone 'UTC')::date"
                + " from past_cancellation where via_un_platform order by completed_at limit 1 offset 100"));

        assertThat(figures.figures(day, day, By.MONTH, Scope.PLATFORM).total().cancellations())
                .isEqualTo(store.number("select count(*) from past_cancellation where via_un_platform"
                        + " and (completed_at at time zone 'UTC')::date = '" + day + "'"));
    }

    @Test
    void keys_name_month_quarter_year_host_and_unit() {
        assertThat(keys(By.MONTH)).contains("2019-03");
        assertThat(keys(By.QUARTER)).contains("2019-Q1");
        assertThat(keys(By.YEAR)).contains("2019");
        assertThat(keys(By.HOST)).contains("MW", "IN");
        assertThat(keys(By.UNIT)).containsExactly("CER", "tCER");
    }

    private java.util.List<String> keys(By by) {
        return figures.figures(LocalDate.of(2015, 1, 1), LocalDate.of(2020, 12, 31), by, Scope.PLATFORM).rows().stream()
                .map(Figures.Row::key)
                .toList();
    }

    @Test
    void the_registry_counts_more_than_the_platform() {
        Figures.Total platform = figures.figures(LocalDate.MIN, LocalDate.MAX, By.YEAR, Scope.PLATFORM)
                .total();
        Figures.Total registry = figures.figures(LocalDate.MIN, LocalDate.MAX, By.YEAR, Scope.REGISTRY)
                .total();

        assertThat(registry.cancellations()).isEqualTo(store.number("select count(*) from past_cancellation"));
        assertThat(platform.cancellations())
                .isLessThan(registry.cancellations())
                .isPositive();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        LocalDate day = LocalDate.of(2019, 3, 20);

        assertThatThrownBy(() -> figures.figures(day, day.minusDays(1), By.YEAR, Scope.PLATFORM))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PERIOD_INVALID");
    }

    @Test
    void the_totals_of_the_entrance_page_are_those_of_the_platform_and_the_shelf() {
        PlatformTotals.Totals totals = store.make(PlatformTotals.class).now();

        assertThat(totals.cers())
                .isEqualTo(figures.figures(LocalDate.MIN, LocalDate.MAX, By.YEAR, Scope.PLATFORM)
                        .total()
                        .cers());
        assertThat(totals.available()).isEqualTo(store.number("select sum(available) from stock"));
        assertThat(totals.hosts()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void parts_survive_as_text_and_counting_one_twice_changes_nothing() {
        RefreshPlatformFigures refresh = store.make(RefreshPlatformFigures.class);
        RefreshPlatformFigures.Part part = refresh.parts().get(3);

        refresh.refresh(RefreshPlatformFigures.Part.parse(part.toString()));
        refresh.refresh(part);

        assertThat(store.make(PlatformFigures.class).kept(part.scope(), part.by()))
                .filteredOn(row -> row.key().equals(part.key()))
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row.cancellations()).isPositive());
    }
}
