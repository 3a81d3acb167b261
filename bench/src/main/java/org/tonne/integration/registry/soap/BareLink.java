package org.tonne.integration.registry.soap;

import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.configuration.jsse.TLSServerParameters;
import org.apache.cxf.configuration.security.ClientAuthentication;
import org.apache.cxf.transport.http_jetty.JettyHTTPServerEngineFactory;
import org.tonne.bench.Keys;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.config.RegistrySettings;
import org.tonne.config.TlsSettings;
import org.tonne.contract.registry.CdmRegistryServicePort;
import org.tonne.contract.registry.RegistryFault;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.integration.callback.soap.CallbackEndpoint;
import org.tonne.integration.callback.soap.RegistryCallback;
import org.tonne.integration.callback.soap.Trade;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.link.domain.Rebuff;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The bare loop that the link is measured against: the client and the endpoint of the store, with the same validation and
 * the same TLS, making and taking the same calls, and nothing behind them.
 */
public final class BareLink {

    private final RegistrySettings settings;
    private final TlsSettings security;
    private final CdmRegistryServicePort port;
    private final Requests requests;
    private volatile CountDownLatch left = new CountDownLatch(0);

    private BareLink(URI registry, TlsSettings security) {
        this.settings = new RegistrySettings(
                "soap",
                registry,
                "CDM",
                "VCP",
                2300,
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofHours(24),
                Duration.ofHours(1));
        this.security = security;
        this.port = RegistryClient.of(settings, new RegistryTls(security), Optional.empty(), Optional.empty());
        this.requests = new Requests(settings, Clock.systemUTC());
    }

    /**
     * Measures: {@code BareLink REGISTRY-URL CALLBACK-URL KEYSTORE TRUSTSTORE AT-ONCE WARM-UP NUMBER ROUNDS}; prints
     * cancellations a second of every round.
     */
    public static void main(String[] arguments)
            throws IOException, GeneralSecurityException, InterruptedException, ExecutionException {
        TlsSettings security = new TlsSettings(
                Keys.store(Path.of(arguments[2])),
                Keys.password(),
                Keys.store(Path.of(arguments[3])),
                new X500Principal(System.getenv("TONNE_REGISTRY_SUBJECT")),
                Optional.empty());
        BareLink link = new BareLink(URI.create(arguments[0]), security);
        link.listen(URI.create(arguments[1]));
        int atOnce = Integer.parseInt(arguments[4]);
        int warmUp = Integer.parseInt(arguments[5]);
        int number = Integer.parseInt(arguments[6]);
        int rounds = Integer.parseInt(arguments[7]);
        link.cancel(1, warmUp, atOnce);
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            for (int round = 0; round < rounds; round++) {
                double seconds = link.cancel(1L + warmUp + (long) round * number, number, atOnce);
                out.printf(Locale.ROOT, "rate=%.0f%n", number / seconds);
            }
        }
        System.exit(0); // the endpoint's threads would go on
    }

    private void listen(URI address) throws GeneralSecurityException, IOException {
        Bus bus = new CXFBusFactory().createBus();
        TLSServerParameters tls = new TLSServerParameters();
        tls.setKeyManagers(new RegistryTls(security).keyManagers());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(security.trust());
        tls.setTrustManagers(trusted.getTrustManagers());
        ClientAuthentication client = new ClientAuthentication();
        client.setWant(true);
        client.setRequired(true);
        tls.setClientAuthentication(client);
        bus.getExtension(JettyHTTPServerEngineFactory.class)
                .setTLSServerParametersForPort(address.getHost(), address.getPort(), tls);
        CallbackEndpoint.publish(
                bus, address.toString(), new RegistryCallback(new Nobody(), settings, Clock.systemUTC()));
    }

    /** Proposes so many, so many at once, and waits until the last is notified as completed; seconds it took. */
    private double cancel(long first, int number, int atOnce) throws InterruptedException, ExecutionException {
        left = new CountDownLatch(number);
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                int part = i;
                work.add(() -> propose(first + part, first + number, atOnce));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        if (!left.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(left.getCount() + " were never completed");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private int propose(long first, long end, int step) throws RegistryFault {
        int proposed = 0;
        for (long number = first; number < end; number += step) {
            RegistryCommand.Propose proposal = new RegistryCommand.Propose(
                    "VCP" + number,
                    new RegistryCommand.Account(100, 999_999),
                    List.of(new UnitBlock(
                            "ZZ", UnitType.ofCode(5), new SerialRange(number, number), 2, 2, 0, 9_000_001)),
                    "A. Buyer",
                    "",
                    "BENCH000");
            if (port.acceptProposal(requests.proposal(proposal)).getResultIdentifier() != 1) {
                throw new IllegalStateException("Not taken: " + proposal);
            }
            proposed++;
        }
        return proposed;
    }

    /** A trade that stores nothing. */
    private final class Nobody implements Trade {

        @Override
        public RecordStatus.Outcome record(StatusReport report) {
            Integer status = report.registryStatus();
            if (status != null && status == 4) {
                left.countDown();
            }
            return RecordStatus.Outcome.ACCEPTED;
        }

        @Override
        public Verdict initiate(String identifier, Instant snapshotAt) {
            return Verdict.UNKNOWN;
        }

        @Override
        public Verdict want(Demand demand) {
            return Verdict.UNKNOWN;
        }

        @Override
        public Verdict end(String identifier, int status, List<ResponseCode> codes) {
            return Verdict.UNKNOWN;
        }

        @Override
        public TakeHoldingsNotice.Outcome take(HoldingsNotice notice) {
            return TakeHoldingsNotice.Outcome.NOT_OURS;
        }

        @Override
        public void take(ProjectNotice notice) {
            throw new UnsupportedOperationException("No project is spoken of here");
        }

        @Override
        public void rebuff(Rebuff rebuff, String subject, String facts) {
            throw new UnsupportedOperationException(rebuff + " is not expected here: " + facts);
        }

        @Override
        public void keep(String action, String subject, String facts) {
            throw new UnsupportedOperationException(action + " is not expected here: " + facts);
        }
    }
}
