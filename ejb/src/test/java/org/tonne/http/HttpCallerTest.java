package org.tonne.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.net.ssl.SSLContext;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class HttpCallerTest {

    private static final int MOST = 10_000;
    private static final int PLACES = 32;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String GOOD = OK + "Content-Length: 2\r\n\r\nhi";

    private final HttpCaller patient = caller(Duration.ofSeconds(20));

    private static HttpCaller caller(Duration whole) {
        try {
            return new HttpCaller(SSLContext.getDefault(), whole, MOST);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no status line\r\nContent-Length: 2\r\n\r\nhi",
                "\u0015\u0003\u0003\u0000\u0002\u0002\n\r\n\r\n",
                "HTTP/1.1 abc\r\nContent-Length: 2\r\n\r\nhi",
                "\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
                OK + "Content-Length: many\r\n\r\nhi",
                OK + "Content-Length: -2\r\n\r\nhi",
                OK + "Content-Length: 99999999999999999999\r\n\r\nhi",
                OK + "Content-Length: 10001\r\n\r\nhi",
                OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi!",
                OK + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi",
                OK + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: gzip\r\n\r\nhi",
                OK + "Transfer-Encoding: chunked\r\n\r\nmany\r\nhi\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi, and more\r\n0\r\n\r\n",
                OK + "No colon in here\r\n\r\nhi"
            })
    void an_answer_that_is_none_of_http_is_refused_and_its_connection_closed(String answer) throws IOException {
        try (RudeServer server = RudeServer.saying(answer)) {
            refused(patient, server);
        }
    }

    @Test
    void what_does_not_end_is_cut_off_and_its_connection_closed() throws IOException {
        try (RudeServer lines = RudeServer.saying(OK, "X-More: and more\r\n");
                RudeServer line = RudeServer.saying(OK + "X-More: ", "and more ");
                RudeServer empty = RudeServer.saying("", "\r\n");
                RudeServer body = RudeServer.saying(OK + "\r\n", "and more ");
                RudeServer chunks = RudeServer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n", "2\r\nhi\r\n");
                RudeServer chunk = RudeServer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n2;", "more=more;");
                RudeServer trailers =
                        RudeServer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-More: and more\r\n")) {
            for (RudeServer server : List.of(lines, line, empty, body, chunks, chunk, trailers)) {
                assertThat(refused(patient, server)).doesNotContain("timed out");
            }
        }
    }

    @Test
    void silence_a_drip_and_answers_before_the_answer_end_with_the_time_out() throws IOException {
        ScheduledExecutorService tap = Executors.newSingleThreadScheduledExecutor();
        try (RudeServer silent = RudeServer.saying("");
                RudeServer half = RudeServer.saying(OK + "Content-Length: 900\r\n\r\nhi");
                RudeServer early = RudeServer.saying("HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Wait\r\n\r\n");
                RudeServer drip = new RudeServer((question, out) -> {
                    out.write((OK + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    tap.scheduleWithFixedDelay(() -> drop(out), 0, 20, TimeUnit.MILLISECONDS);
                })) {
            for (RudeServer server : List.of(silent, half, early, drip)) {
                assertThat(refused(caller(Duration.ofSeconds(2)), server)).contains("timed out after PT2S");
            }
        } finally {
            tap.shutdownNow();
        }
    }

    private static void drop(java.io.OutputStream out) {
        try {
            out.write('.');
            out.flush();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** Why it was refused; asked once, and afterwards no connection is left. */
    private static String refused(HttpCaller caller, RudeServer server) {
        CallFailed failure = catchThrowableOfType(
                CallFailed.class, () -> caller.send(Question.get(server.url()).post("text/plain", "")));
        assertThat(failure).isNotNull();
        assertThat(failure.sent()).as(failure.getMessage()).isTrue();
        assertThat(server.heads()).hasSize(1);
        await().untilAsserted(() -> assertThat(server.open()).isZero());
        return String.valueOf(failure.getMessage());
    }

    @Test
    void a_good_answer_is_read_whole_and_its_connection_used_again() throws IOException {
        try (RudeServer server = RudeServer.saying(OK + "ETag: \"1\"\r\neTag: \"2\"\r\nContent-Length: 2\r\n\r\nhi")) {
            for (int time = 1; time <= 3; time++) {
                Reply reply = patient.send(Question.get(server.url()));

                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.header("etag")).contains("\"1\"");
                assertThat(reply.header("Location")).isEmpty();
                assertThat(reply.body()).isEqualTo("hi".getBytes(StandardCharsets.US_ASCII));
                assertThat(server.open()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_question_is_said_as_it_is_and_nothing_besides() throws IOException {
        try (RudeServer server = RudeServer.saying(GOOD)) {
            patient.send(Question.get(server.url()).with("Accept", "a/b").post("c/d", "é"));

            assertThat(server.heads().get(0).split("\r\n"))
                    .containsExactlyInAnyOrder(
                            "POST /x HTTP/1.1",
                            "Accept: a/b",
                            "Content-Type: c/d",
                            "Content-Length: 2",
                            "Host: localhost:" + server.url().getPort(),
                            "Connection: keep-alive");
        }
    }

    @Test
    void bytes_beyond_an_answer_are_not_the_next_answer() throws IOException {
        try (RudeServer server = RudeServer.saying(GOOD + OK + "Content-Length: 6\r\n\r\nforged")) {
            assertThat(patient.send(Question.get(server.url())).body()).hasSize(2);

            CallFailed failure = catchThrowableOfType(CallFailed.class, () -> patient.send(Question.get(server.url())));

            assertThat(failure).hasMessageContaining("belong to no answer");
            await().untilAsserted(() -> assertThat(server.open()).isZero());
        }
    }

    @Test
    void an_answer_that_is_lost_is_not_asked_for_again() throws IOException {
        try (RudeServer server = new RudeServer((question, out) -> {
            if (question > 1) {
                throw new IOException("hangs up");
            }
            out.write(GOOD.getBytes(StandardCharsets.ISO_8859_1));
        })) {
            patient.send(Question.get(server.url()));

            CallFailed failure = catchThrowableOfType(CallFailed.class, () -> patient.send(Question.get(server.url())));

            assertThat(failure.sent()).isTrue();
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void a_connection_that_the_other_side_has_closed_meanwhile_is_not_used() throws IOException {
        try (RudeServer server = RudeServer.saying(GOOD)) {
            patient.send(Question.get(server.url()));
            server.hangUp();

            assertThat(patient.send(Question.get(server.url())).status()).isEqualTo(200);
        }
    }

    @Test
    void what_was_cut_off_in_the_middle_is_kept_as_far_as_it_came() throws IOException {
        try (RudeServer server = RudeServer.saying(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\nnothing\r\n")) {
            CallFailed failure = catchThrowableOfType(CallFailed.class, () -> patient.send(Question.get(server.url())));

            assertThat(failure.soFar()).isEqualTo("hi".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void redirections_cookies_and_packed_bodies_are_left_alone() throws IOException {
        try (RudeServer server = RudeServer.saying("HTTP/1.1 302 Found\r\nLocation: /y\r\nSet-Cookie: a=b\r\n"
                + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nhi")) {
            assertThat(patient.send(Question.get(server.url())).status()).isEqualTo(302);
            assertThat(patient.send(Question.get(server.url())).body()).hasSize(2);

            assertThat(server.heads()).hasSize(2).noneMatch(head -> head.contains("Cookie") || head.contains("GET /y"));
        }
    }

    @Test
    void nobody_there_and_no_such_host_mean_that_nothing_was_sent() throws IOException {
        URI nowhere;
        try (RudeServer server = RudeServer.saying("")) {
            nowhere = server.url();
        }
        for (URI address : List.of(nowhere, URI.create("http://nobody.invalid/x"))) {
            CallFailed failure = catchThrowableOfType(CallFailed.class, () -> patient.send(Question.get(address)));

            assertThat(failure.sent()).as(failure.getMessage()).isFalse();
        }
    }

    @Test
    void a_server_that_speaks_no_tls_has_read_no_question() throws IOException {
        try (RudeServer server = RudeServer.saying(GOOD)) {
            URI secure = URI.create("https://localhost:" + server.url().getPort() + "/x");
            CallFailed failure = catchThrowableOfType(
                    CallFailed.class, () -> caller(Duration.ofMillis(500)).send(Question.get(secure)));

            assertThat(failure.sent()).isFalse();
            await().untilAsserted(() -> assertThat(server.open()).isZero());
        }
    }

    @Test
    void a_proxy_of_the_machine_is_not_used() throws IOException {
        String before = System.setProperty("http.proxyHost", "nobody.invalid");
        try (RudeServer server = RudeServer.saying(GOOD)) {
            assertThat(caller(Duration.ofSeconds(20))
                            .send(Question.get(server.url()))
                            .status())
                    .isEqualTo(200);
        } finally {
            if (before == null) {
                System.clearProperty("http.proxyHost");
            } else {
                System.setProperty("http.proxyHost", before);
            }
        }
    }

    @Test
    void many_calls_at_once_share_a_bounded_number_of_connections() throws Exception {
        CountDownLatch full = new CountDownLatch(PLACES);
        try (RudeServer server = new RudeServer((question, out) -> {
            full.countDown();
            try {
                full.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            out.write(GOOD.getBytes(StandardCharsets.ISO_8859_1));
        })) {
            var threads = Executors.newCachedThreadPool();
            List<java.util.concurrent.Future<Reply>> calls = new ArrayList<>();
            for (int call = 0; call < PLACES + 10; call++) {
                calls.add(threads.submit(() -> patient.send(Question.get(server.url()))));
            }
            for (var call : calls) {
                assertThat(call.get().status()).isEqualTo(200);
            }
            threads.shutdown();
            assertThat(server.open()).isBetween(1, PLACES);
        }
    }
}
