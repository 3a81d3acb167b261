package org.tonne.bench;

import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.config.Database;
import org.tonne.config.Migration;
import org.tonne.config.ReconciliationSettings;
import org.tonne.config.RegistrySettings;
import org.tonne.reconciliation.application.ClaimReconciliationAnswer;
import org.tonne.reconciliation.application.ClaimRegistryInquiry;
import org.tonne.reconciliation.application.CompareBooks;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.InitiateReconciliation;
import org.tonne.reconciliation.application.ReconciliationAnswer;
import org.tonne.reconciliation.application.RecordAnswerReply;
import org.tonne.reconciliation.application.RecordDemand;
import org.tonne.reconciliation.application.RecordPage;
import org.tonne.reconciliation.application.RecordReconciliationResult;
import org.tonne.reconciliation.application.RegistryInquiry.Held;
import org.tonne.reconciliation.application.RegistryInquiry.Page;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;
import org.tonne.reconciliation.application.StartReconciliation;
import org.tonne.reconciliation.application.TakeSnapshot;
import org.tonne.shared.Codes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Reconciliation over so many blocks, in both directions, by the very use cases of the store on a database of its own; what
 * travels over the wire is left out. Prints seconds of each step and the highest use of the heap.
 */
public final class ReconciliationLoad {

    private static final int PAGE = 1_000;

    /** How long before its instant the registry announces a reconciliation: the first message takes a moment. */
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private final OneConnection source;
    private final Wiring wiring;
    private final PrintStream out;

    private ReconciliationLoad(OneConnection source, PrintStream out) {
        this.source = source;
        this.out = out;
        this.wiring = new Wiring()
                .with(Clock.class, Clock.systemUTC())
                .with(Codes.class, new Codes(new SecureRandom()))
                .with(Database.class, new Database(source))
                .with(
                        ReconciliationSettings.class,
                        new ReconciliationSettings(Optional.empty(), Duration.ofMinutes(5), Duration.ofHours(23)))
                .with(
                        RegistrySettings.class,
                        new RegistrySettings(
                                "soap",
                                URI.create("http://localhost:1/"),
                                "CDM",
                                "VCP",
                                2300,
                                Duration.ofSeconds(60),
                                Duration.ofMinutes(2),
                                Duration.ofHours(24),
                                Duration.ofHours(1)));
    }

    /** Fills and measures: {@code ReconciliationLoad JDBC-URL USER PASSWORD BLOCKS}. */
    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        try (OneConnection source = new OneConnection(arguments[0], arguments[1], arguments[2]);
                PrintStream out =
                        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            Migration.migrate(source.fresh());
            ReconciliationLoad load = new ReconciliationLoad(source, out);
            int blocks = Integer.parseInt(arguments[3]);
            load.fill(blocks);
            double theirs = load.byTheRegistry(blocks);
            double ours = load.byUs(blocks);
            out.printf(Locale.ROOT, "registry=%.1f ours=%.1f heapmib=%d blocks=%d%n", theirs, ours, peak(), blocks);
        }
    }

    private void fill(int blocks) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (InputStream script = ReconciliationLoad.class.getResourceAsStream("reconciliation.sql")) {
            if (script == null) {
                throw new IOException("reconciliation.sql is missing");
            }
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            source.run(text.replace(":blocks", Integer.toString(blocks)));
        }
        out.printf(Locale.ROOT, "filled in %.1f s%n", seconds(begun));
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The registry starts: snapshot, totals, every block in parts, result. */
    private double byTheRegistry(int blocks) throws SQLException, InterruptedException {
        Instant at = Clock.systemUTC().instant().plus(AHEAD);
        does(wiring.make(InitiateReconciliation.class).initiate("CDM1", at).isStored());
        TimeUnit.MILLISECONDS.sleep(AHEAD.toMillis());
        long begun = System.nanoTime();
        does(wiring.make(TakeSnapshot.class).takeOne());
        step("registry: snapshot", begun);
        want(Demand.Kind.TOTALS);
        want(Demand.Kind.BLOCKS);
        int told = 0;
        for (Optional<ReconciliationAnswer> part = claim(); part.isPresent(); part = claim()) {
            if (part.get() instanceof ReconciliationAnswer.Blocks some) {
                told += some.blocks().size();
            }
            wiring.make(RecordAnswerReply.class).taken(part.get().label());
            source.commit();
        }
        require(told == blocks, told + " blocks told");
        step("registry: snapshot, totals and every block read for the wire", begun);
        does(wiring.make(RecordReconciliationResult.class)
                .record("CDM1", 5, List.of())
                .isStored());
        return seconds(begun);
    }

    private void want(Demand.Kind kind) throws SQLException {
        does(wiring.make(RecordDemand.class)
                .record(new Demand("CDM1", kind.name(), kind, null, null, false, List.of()))
                .isStored());
    }

    private Optional<ReconciliationAnswer> claim() throws SQLException {
        Optional<ReconciliationAnswer> part =
                wiring.make(ClaimReconciliationAnswer.class).claim();
        source.commit();
        return part;
    }

    /** We start: snapshot, their blocks page by page, comparison. */
    private double byUs(int blocks) throws SQLException {
        long begun = System.nanoTime();
        String identifier = wiring.make(StartReconciliation.class).start("bench");
        does(wiring.make(TakeSnapshot.class).takeOne());
        step("ours: snapshot", begun);
        for (int next = 0; next < blocks; next += PAGE) {
            ReadPage asked =
                    (ReadPage) wiring.make(ClaimRegistryInquiry.class).claim().orElseThrow();
            source.commit();
            wiring.make(RecordPage.class).read(asked, page(next, Math.min(blocks, next + PAGE), blocks));
            source.commit();
        }
        step("ours: snapshot, and their blocks kept page by page", begun);
        does(wiring.make(CompareBooks.class).compareOne());
        require(
                source.text("select status from reconciliation where identifier = '" + identifier + "'")
                        .equals("COMPLETED"),
                "The books do not agree");
        return seconds(begun);
    }

    // What the account holds: the free blocks of the script, as a registry would name them.
    private static Page page(int from, int to, int blocks) {
        List<Held> held = new ArrayList<>(to - from);
        for (long i = from; i < to; i++) {
            held.add(new Held(new ReportedBlock("CN", 5, 4 * i + 1, 4 * i + 2, 2, 2, 0, 233), null));
        }
        Optional<String> next = to == blocks ? Optional.empty() : Optional.of("p" + to);
        return new Page(Optional.of(Instant.EPOCH), Optional.of(1L), held, next);
    }

    private void does(boolean done) throws SQLException {
        require(done, "A step of the reconciliation was refused");
        source.commit();
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalStateException(otherwise);
        }
    }

    private void step(String what, long begun) {
        out.printf(Locale.ROOT, "%s: after %.1f s%n", what, seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1024
                / 1024;
    }
}
