package org.tonne.footprint.application;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tonne.footprint.domain.Airport;
import org.tonne.footprint.domain.Airports;
import org.tonne.footprint.domain.Factor;
import org.tonne.footprint.domain.FactorSet;
import org.tonne.footprint.domain.Mass;
import org.tonne.footprint.domain.Mean;
import org.tonne.footprint.domain.Source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the factors that the product ships. */
final class ReadFactors {

    /** Changes with every change of the files beside it, so that an answer of today can be understood later. */
    static final String VERSION = "2026-1";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ReadFactors() {}

    static FactorSet read() {
        Map<String, Source> sources = sources();
        return new FactorSet(
                VERSION,
                rows("factors", row -> factor(row, sources)),
                rows("means", row -> mean(row, sources)),
                new Airports(rows("airports", ReadFactors::airport)));
    }

    static Map<String, Source> sources() {
        return rows(
                        "sources",
                        row -> new Source(
                                row.get("source"),
                                row.get("short"),
                                row.get("title"),
                                row.get("publisher"),
                                row.get("url"),
                                row.get("licence")))
                .stream()
                .collect(Collectors.toMap(Source::id, Function.identity()));
    }

    private static Factor factor(CSVRecord row, Map<String, Source> sources) {
        return new Factor(
                row.get("key"),
                row.get("region"),
                row.get("elsewhere").equals("yes"),
                row.get("unit"),
                Mass.ofKilograms(row.get("direct_kg")),
                Mass.ofKilograms(row.get("supply_kg")),
                Mass.ofKilograms(row.get("low_kg")),
                Mass.ofKilograms(row.get("high_kg")),
                row.get("range_basis"),
                Integer.parseInt(row.get("year")),
                source(row, sources),
                row.get("source_row"));
    }

    private static Mean mean(CSVRecord row, Map<String, Source> sources) {
        return new Mean(
                row.get("region"),
                Mass.ofKilograms(row.get("kg_per_person")),
                Integer.parseInt(row.get("year")),
                source(row, sources));
    }

    private static Airport airport(CSVRecord row) {
        return new Airport(
                row.get("code"),
                row.get("name"),
                row.get("city"),
                row.get("country"),
                Double.parseDouble(row.get("latitude")),
                Double.parseDouble(row.get("longitude")),
                row.get("large").equals("yes"));
    }

    private static Source source(CSVRecord row, Map<String, Source> sources) {
        @Nullable Source source = sources.get(row.get("source"));
        if (source == null) {
            throw new IllegalStateException("No such source: " + row.get("source"));
        }
        return source;
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        String path = "/org/tonne/footprint/" + file + ".csv";
        try (InputStream bytes = ReadFactors.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("No factors: " + path);
            }
            try (CSVParser rows = CSVParser.builder()
                    .setReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .setFormat(FORMAT)
                    .get()) {
                return rows.stream().map(read).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
