package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.sandbox.base.Bench;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.tonne.sandbox.registry.Proposing.proposal;

/** A registry on a real database with a platform that listens or not, and the words of the tests about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegistryScene {
    static final Duration DELAY = Duration.ofSeconds(2);

    Bench bench;
    Registry registry;
    final List<AcceptNotification> told = new ArrayList<>();
    boolean platformListens;

    @BeforeAll
    void open() throws IOException, SQLException {
        bench = new Bench(RegistryTables.SCRIPT);
    }

    @AfterAll
    void close() throws IOException {
        bench.close();
    }

    @BeforeEach
    void fill() throws IOException {
        registry = restarted();
        registry.reset();
        bench.database().run(registry.faults()::clear);
        told.clear();
        platformListens = true;
        registry.add(
                file("100,10455,CN,5,1,1,233,1001,2000", "100,10455,CN,5,1,1,233,3001,4000", "110,1,IN,5,2,2,7,1,50"));
    }

    Registry restarted() {
        Registry fresh = new Registry(
                bench.database(),
                new Registry.Identity("CDM", "VCP", "http://localhost:9090/sandbox", DELAY),
                new Exchanges(bench),
                bench);
        fresh.notifyThrough(message -> {
            if (platformListens) {
                told.add(message);
            }
            return new Callback.Reply(platformListens, platformListens ? "1" : "no answer");
        });
        return fresh;
    }

    static BufferedReader file(String... lines) {
        return new BufferedReader(new StringReader(
                Stream.concat(Stream.of(HoldingsFile.HEADER), Stream.of(lines)).collect(Collectors.joining("\n"))));
    }

    void work() {
        for (int quietRounds = 0; quietRounds < 2; ) {
            quietRounds = registry.workOnce() ? 0 : quietRounds + 1;
        }
    }

    void pass(Duration time) {
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minusSeconds(1)) {
            bench.pass(Duration.ofSeconds(1));
            work();
        }
    }

    List<Code> propose(String id, SerialSpan... spans) {
        return registry.propose(proposal(id, spans)).codes();
    }

    void ask(String kind, @Nullable String transaction, @Nullable String detail) {
        bench.database().run(session -> registry.faults()
                .ask(session, new Faults.Fault(0, "", kind, transaction, 1, 100, 0, detail)));
    }

    List<Block> blocks() {
        return bench.database()
                .ask(session -> session.list(
                        "select " + Ledger.COLUMNS + " from sandbox.unit_block b order by party, serial_start",
                        Ledger::block));
    }

    List<Integer> statuses() {
        return told.stream().map(AcceptNotification::getTransactionStatus).toList();
    }

    GetTransactionStatusResponse status(String id) {
        GetTransactionStatusResponse answer = new GetTransactionStatusResponse();
        registry.fillStatus(id, answer);
        return answer;
    }
}
