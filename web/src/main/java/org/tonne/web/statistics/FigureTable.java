package org.tonne.web.statistics;

import org.jspecify.annotations.Nullable;
import org.tonne.statistics.application.BuyerFigures;
import org.tonne.statistics.application.By;
import org.tonne.statistics.application.Figures;
import org.tonne.statistics.application.PlatformFigures;
import org.tonne.statistics.application.Scope;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists that can be taken away, by the name in their address. */
enum FigureTable {
    /** Units and cancellations by calendar quarter. */
    QUARTERS(By.QUARTER, "quarter", "cancellations", "cers"),
    /** By calendar year. */
    YEARS(By.YEAR, "year", "cancellations", "cers"),
    /** By host Party. */
    HOSTS(By.HOST, "host", "cancellations", "cers"),
    /** By kind of unit. */
    UNITS(By.UNIT, "unit", "cancellations", "cers"),
    /** Who buys here, by quarter. */
    BUYERS(
            null,
            "quarter",
            "cers_individuals",
            "cers_organisations",
            "new_purchasers",
            "returning_purchasers",
            "average_price_usd"),
    /** Where those live who buy here. */
    COUNTRIES(null, "country", "cers");

    private final @Nullable By by;
    private final List<String> columns;

    FigureTable(@Nullable By by, String... columns) {
        this.by = by;
        this.columns = List.of(columns);
    }

    /** The list of this name, if there is one. */
    static Optional<FigureTable> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.fileName().equals(name))
                .findFirst();
    }

    /** Its name in an address. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of its columns, for machines. */
    List<String> columns() {
        return columns;
    }

    /** Its rows: codes, whole numbers, and dollars with cents. */
    List<List<Object>> rows(PlatformFigures platform, BuyerFigures buyers, Scope scope) {
        if (by != null) {
            return platform.kept(scope, by).stream().map(FigureTable::row).toList();
        }
        BuyerFigures.Figures figures = buyers.now();
        return this == BUYERS
                ? figures.quarters().stream().map(FigureTable::row).toList()
                : figures.countries().stream()
                        .map(one -> List.<Object>of(one.code(), one.cers()))
                        .toList();
    }

    private static List<Object> row(Figures.Row row) {
        return List.of(row.key(), row.cancellations(), row.cers());
    }

    private static List<Object> row(BuyerFigures.Quarter one) {
        return List.of(
                one.key(),
                one.individuals(),
                one.organisations(),
                one.beginning(),
                one.returning(),
                BigDecimal.valueOf(one.averageCents(), 2));
    }
}
