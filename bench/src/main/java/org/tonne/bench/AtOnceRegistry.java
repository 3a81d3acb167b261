package org.tonne.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A registry that answers at once, as a process of its own: takes every proposal over mutual TLS, and notifies of status 1,
 * 2 and 4 in this order, each when the one before was taken. It has no database and no checks, so that what is measured is
 * the platform. It serves two platforms, told apart by the path on which they call, and says by plain HTTP what it has done:
 * {@code GET /counts/PATH}.
 */
public final class AtOnceRegistry {

    private static final int AT_ONCE = 16;
    private static final Pattern IDENTIFIER = Pattern.compile("transactionIdentifier>([^<]+)<");
    private static final Pattern BLOCK =
            Pattern.compile("proposalUnitBlocks[^>]*>(.*?)</(?:\\w+:)?proposalUnitBlocks>", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("<(/?)(?:\\w+:)?(\\w+)>");

    private final Map<String, Platform> platforms = new ConcurrentHashMap<>();
    private final ExecutorService notifying = Executors.newFixedThreadPool(AT_ONCE);

    private AtOnceRegistry() {}

    /**
     * Serves until it is killed: {@code AtOnceRegistry TLS-PORT COUNTS-PORT KEYSTORE TRUSTSTORE PATH=CALLBACK-URL...}; the
     * password of the files is in TONNE_REGISTRY_KEYSTORE_PASSWORD.
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        System.setProperty("http.maxConnections", "64");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "256");
        SSLContext tls = Keys.context(Path.of(arguments[2]), Path.of(arguments[3]));
        AtOnceRegistry registry = new AtOnceRegistry();
        for (int i = 4; i < arguments.length; i++) {
            String[] one = arguments[i].split("=", 2);
            registry.platforms.put(one[0], new Platform(new CallbackLine(URI.create(one[1]), tls)));
        }
        registry.serve(Integer.parseInt(arguments[0]), tls);
        registry.count(Integer.parseInt(arguments[1]));
    }

    private void serve(int port, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", port), 256);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters mutual = getSSLContext().getDefaultSSLParameters();
                mutual.setNeedClientAuth(true);
                parameters.setSSLParameters(mutual);
            }
        });
        server.setExecutor(Executors.newFixedThreadPool(2 * AT_ONCE));
        platforms.forEach((path, platform) -> server.createContext(path, exchange -> answer(exchange, platform)));
        server.start();
    }

    private void count(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 16);
        server.createContext("/counts", exchange -> {
            Platform asked = platforms.get(exchange.getRequestURI().getPath().substring("/counts".length()));
            respond(exchange, asked == null ? 404 : 200, "text/plain", asked == null ? "" : asked.counts());
        });
        server.start();
    }

    private void answer(HttpExchange exchange, Platform platform) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (request.contains("acceptProposal")) {
            platform.proposals.incrementAndGet();
            String identifier = identifier(request);
            boolean first = platform.known.add(identifier);
            respond(exchange, 200, "text/xml; charset=utf-8", taken());
            if (first) {
                String blocks = blocks(request);
                notifying.execute(() -> platform.tell(identifier, blocks));
            }
        } else if (request.contains("provideTime")) {
            respond(exchange, 200, "text/xml; charset=utf-8", Envelope.time());
        } else {
            platform.others.incrementAndGet();
            respond(exchange, 500, "text/xml; charset=utf-8", Envelope.fault());
        }
    }

    private static String taken() {
        return Envelope.of(
                "<t:acceptProposalResponse><t:resultIdentifier>1</t:resultIdentifier></t:acceptProposalResponse>");
    }

    private static String identifier(String request) {
        Matcher found = IDENTIFIER.matcher(request);
        if (!found.find()) {
            throw new IllegalArgumentException("A proposal without identifier");
        }
        return found.group(1);
    }

    /** The blocks proposed are those cancelled, whatever prefix the platform gives the contract's namespace. */
    private static String blocks(String request) {
        StringBuilder blocks = new StringBuilder();
        Matcher found = BLOCK.matcher(request);
        while (found.find()) {
            blocks.append("<t:transactionBlocks>")
                    .append(PREFIX.matcher(found.group(1)).replaceAll("<$1t:$2>"))
                    .append("</t:transactionBlocks>");
        }
        return blocks.toString();
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A platform with what was heard from it and told to it. */
    private static final class Platform {

        private static final int[] STATUSES = {1, 2, 4};

        private final CallbackLine line;
        private final Set<String> known = ConcurrentHashMap.newKeySet();
        private final AtomicLong proposals = new AtomicLong();
        private final AtomicLong others = new AtomicLong();
        private final AtomicLong repeated = new AtomicLong();
        private final AtomicLong done = new AtomicLong();

        private Platform(CallbackLine line) {
            this.line = line;
        }

        private void tell(String identifier, String blocks) {
            for (int status : STATUSES) {
                String message = Envelope.notification(identifier, status, status == 4 ? blocks : "");
                while (!line.taken(message)) {
                    repeated.incrementAndGet();
                }
            }
            done.incrementAndGet();
        }

        private String counts() {
            return String.format(
                    Locale.ROOT,
                    "proposals=%d distinct=%d done=%d repeated=%d others=%d%n",
                    proposals.get(),
                    known.size(),
                    done.get(),
                    repeated.get(),
                    others.get());
        }
    }
}
