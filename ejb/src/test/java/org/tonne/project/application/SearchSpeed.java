package org.tonne.project.application;

import org.postgresql.ds.PGSimpleDataSource;
import org.tonne.config.Database;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Measures searches per second on the database whose address is given, with 1,000 different filters. Not a test. */
final class SearchSpeed {

    private SearchSpeed() {}

    public static void main(String[] arguments) throws InterruptedException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser("tonne");
        source.setPassword("tonne");
        CatalogueTables tables = new CatalogueTables();
        tables.database = new Database(source);
        tables.clock = Clock.systemUTC();
        CatalogueIndex index = new CatalogueIndex();
        index.tables = tables;
        index.clock = tables.clock;
        for (int i = 0; i < 4; i++) {
            long begun = System.nanoTime();
            index.refresh();
            System.out.printf("refresh %d: %.1f ms%n", i, (System.nanoTime() - begun) / 1e6);
        }
        List<ProjectFilter> filters = filters(index.shelf().catalogue);
        for (int threads : new int[] {1, 1, 2}) {
            measure("searched", filter -> new CatalogueSearch(index.shelf(), filter).page(), filters, threads);
            measure("kept", filter -> index.shelf().page(filter), filters, threads);
        }
    }

    private static void measure(
            String what, Function<ProjectFilter, ProjectPage> search, List<ProjectFilter> filters, int threads)
            throws InterruptedException {
        LongAdder done = new LongAdder();
        CountDownLatch over = new CountDownLatch(threads);
        long end = System.nanoTime() + 5_000_000_000L;
        for (int t = 0; t < threads; t++) {
            Random random = new Random(t);
            new Thread(() -> {
                        while (System.nanoTime() < end) {
                            ProjectPage page = search.apply(filters.get(random.nextInt(filters.size())));
                            done.add(page.total() >= 0 ? 1 : 0);
                        }
                        over.countDown();
                    })
                    .start();
        }
        over.await();
        System.out.printf("%s, %d threads: %,.0f a second%n", what, threads, done.sum() / 5.0);
    }

    private static List<ProjectFilter> filters(Catalogue catalogue) {
        Random random = new Random(7);
        List<String> hosts =
                catalogue.sets(Facet.HOST).keySet().stream().sorted().toList();
        List<String> types =
                catalogue.sets(Facet.TYPE).keySet().stream().sorted().toList();
        List<String> words =
                List.of("", "", "", "wind", "hydro power", "biogas", "sao", "1300", "gas", "solar india", "hydropwoer");
        List<ProjectFilter> filters = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            filters.add(new ProjectFilter(
                    words.get(random.nextInt(words.size())),
                    Map.of(
                            Facet.HOST,
                            random.nextInt(3) == 0 ? Set.of(hosts.get(random.nextInt(hosts.size()))) : Set.of(),
                            Facet.TYPE,
                            random.nextInt(3) == 0 ? Set.of(types.get(random.nextInt(types.size()))) : Set.of(),
                            Facet.SCOPE,
                            random.nextInt(5) == 0 ? Set.of(String.valueOf(1 + random.nextInt(15))) : Set.of(),
                            Facet.PERIOD,
                            random.nextInt(4) == 0 ? Set.of(String.valueOf(1 + random.nextInt(2))) : Set.of()),
                    random.nextInt(5) == 0 ? 50L + random.nextInt(100) : null,
                    null,
                    ProjectSort.values()[random.nextInt(6)],
                    1 + random.nextInt(40),
                    ProjectFilter.PAGE_SIZE,
                    random.nextBoolean()));
        }
        return filters;
    }
}
