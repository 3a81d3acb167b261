package org.tonne.integration.registry.soap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.config.TlsSettings;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.AnyReply;
import org.tonne.integration.registry.RegistryClock;
import org.tonne.integration.registry.WatchedLink;
import org.tonne.integration.registry.rest.RestRegistry;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.TestKeys;
import org.tonne.integration.wire.TestSettings;
import org.tonne.link.domain.Bar;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStatus;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tonne.integration.registry.soap.LinkScene.PROPOSAL;

/** What the link's end makes of a link that is not right: what stops it, with the bytes of the registry on the wire. */
class LinkStateTest {

    private static final String TIME = "<t:provideTimeResponse><t:resultIdentifier>1</t:resultIdentifier>"
            + "<t:systemTime>%s</t:systemTime></t:provideTimeResponse>";
    private static final String RIGHT_TIME = TIME.formatted("2026-11-22T12:00:01Z");
    private static final String OTHER_VERSION = "<t:provideTimeResponse><t:resultIdentifier>0</t:resultIdentifier>"
            + "<t:responseCodes>%s</t:responseCodes><t:systemTime>2026-11-22T12:00:00Z</t:systemTime>"
            + "</t:provideTimeResponse>";

    private final MovingClock clock = new MovingClock();
    private final LinkBook book = new LinkBook(clock);

    @ParameterizedTest
    @ValueSource(strings = {"registry-expired", "registry-stranger", "registry-other", "platform"})
    void case_02_a_bad_certificate_of_the_registry_stops_the_link_and_a_good_one_opens_it(String bad)
            throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME).over(TestKeys.end(bad, "trust"))) {
            WatchedLink link = link(registry.url(), TestKeys.platform());

            assertThat(link.propose(PROPOSAL)).isInstanceOf(Answer.Barred.class);
            assertThat(book.state.bar()).isEqualTo(Bar.TLS);
            assertThat(link.isOpen()).isFalse();
            assertThat(registry.requests()).isEmpty();
        }
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME).over(TestKeys.end("registry", "trust"))) {
            WatchedLink link = link(registry.url(), TestKeys.platform());
            clock(link).checkWhenDue();

            assertThat(link.isOpen()).isTrue();
            assertThat(book.shown).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-expired", "platform-stranger"})
    void case_02_the_probe_finds_that_our_own_certificate_is_refused(String bad) throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME).over(TestKeys.end("registry", "trust"))) {
            RegistryClock probe = clock(link(registry.url(), TestKeys.platform(bad, "trust")));

            // on a busy machine the word of refusal may come later than a probe waits for it: the next one hears it
            await().until(() -> {
                probe.checkWhenDue();
                clock.now = clock.now.plusSeconds(60);
                return book.state.bar() == Bar.TLS;
            });
            assertThat(registry.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"401 Unauthorized", "403 Forbidden"})
    void case_02_who_is_turned_away_by_rest_stops_the_link_until_a_probe_is_good(String status) {
        AnyReply registry = new AnyReply();
        WatchedLink link = byRest(registry.url());
        registry.answer(
                bytes("HTTP/1.1 " + status + "\r\nContent-Type: application/problem+json\r\nConnection: close\r\n\r\n"
                        + "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":" + status.substring(0, 3) + "}"),
                "");
        link.propose(PROPOSAL);

        assertThat(book.state.bar()).isEqualTo(Bar.IDENTITY);
        assertThat(link.isOpen()).isFalse();
        assertThat(link.mayProbe()).isFalse();

        clock.now = clock.now.plusSeconds(60);
        assertThat(link.mayProbe()).isTrue();
        registry.answer(bytes("{\"systemTime\":\"2026-11-22T12:01:01Z\"}"), "application/json");
        clock(link).checkWhenDue();
        assertThat(link.isOpen()).isTrue();
    }

    @Test
    void case_02_a_stopped_link_is_probed_once_a_minute_and_no_more() throws IOException {
        try (ScriptedRegistry registry =
                ScriptedRegistry.soap(RIGHT_TIME).over(TestKeys.end("registry-expired", "trust"))) {
            WatchedLink link = link(registry.url(), TestKeys.platform());
            RegistryClock probe = clock(link);
            for (int second = 0; second < 300; second++) {
                probe.checkWhenDue();
                clock.now = clock.now.plusSeconds(1);
            }

            // each probe may ring at the door a few times to hear why; the registry hears of it a moment later
            await().until(() -> registry.refusals().size() >= 5);
            assertThat(registry.refusals()).hasSizeLessThanOrEqualTo(30);
        }
    }

    @Test
    void a_connection_that_is_refused_is_no_matter_of_the_link() throws IOException {
        URI nobody;
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME)) {
            nobody = registry.url();
        }
        assertThat(link(nobody, TestKeys.platform()).propose(PROPOSAL)).isInstanceOf(Answer.NotSent.class);

        assertThat(book.isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:05Z, true",
        "2026-11-22T11:59:55Z, true",
        "2026-11-22T12:01:00Z, true",
        "2026-11-22T12:02:00Z, false",
        "2026-11-22T11:58:00Z, false",
        "2026-11-23T12:00:00Z, false",
        "2026-11-22T12:00:00, false",
        "2026-11-22T13:00:00+01:00, true",
        "2026-11-22T12:00:00+01:00, false"
    })
    void case_30_a_clock_more_than_a_minute_apart_stops_the_link_and_a_right_one_opens_it(String time, boolean open)
            throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(TIME.formatted(time))) {
            clock(link(registry.url(), TestKeys.platform())).checkWhenDue();

            assertThat(book.isOpen()).isEqualTo(open);
            assertThat(book.state.bar()).isEqualTo(open ? null : Bar.CLOCK);
        }
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME)) {
            clock(link(registry.url(), TestKeys.platform())).checkWhenDue();

            assertThat(book.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T12:00:01Z, true", "2026-11-22T12:02:00Z, false"})
    void case_30_servers_whose_own_clocks_differ_find_the_same_of_the_registrys(String time, boolean right)
            throws IOException {
        MovingClock ahead = new MovingClock();
        ahead.now = ahead.now.plusSeconds(120);
        try (ScriptedRegistry registry = ScriptedRegistry.soap(TIME.formatted(time))) {
            for (Clock own : List.of(clock, ahead, clock, ahead)) {
                RegistryClock probe = new RegistryClock(link(registry.url(), TestKeys.platform()), book, own);
                probe.checkWhenDue();

                assertThat(book.isOpen()).isEqualTo(right);
                assertThat(probe.agrees())
                        .as("only a server whose own clock is right may speak")
                        .isEqualTo(right && own == clock);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1031", "1032"})
    void case_31_a_registry_that_does_not_know_our_version_stops_the_link(String code) throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(OTHER_VERSION.formatted(code))) {
            clock(link(registry.url(), TestKeys.platform())).checkWhenDue();

            assertThat(book.state.status()).isEqualTo(LinkStatus.STOPPED);
            assertThat(book.state.bar()).isEqualTo(Bar.VERSION_REFUSED);
        }
    }

    @Test
    void case_35_hostile_bytes_leave_the_link_open_and_three_in_a_row_ask_for_a_probe() throws IOException {
        String deep = ScriptedRegistry.envelope("<t:a>".repeat(50_000) + "</t:a>".repeat(50_000));
        try (ScriptedRegistry registry = ScriptedRegistry.http("200 OK", "text/xml", deep)) {
            WatchedLink link = link(registry.url(), TestKeys.platform());
            link.propose(PROPOSAL);
            link.propose(PROPOSAL);
            assertThat(link.isDoubtful()).isFalse();
            link.propose(PROPOSAL);

            assertThat(link.isDoubtful()).isTrue();
            assertThat(link.isDoubtful()).isFalse();
            assertThat(link.isOpen()).isTrue();
        }
    }

    @Test
    void a_hurried_probe_comes_within_a_minute_of_the_last_instead_of_an_hour() throws IOException {
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME)) {
            RegistryClock probe = clock(link(registry.url(), TestKeys.platform()));
            probe.checkWhenDue();
            clock.now = clock.now.plusSeconds(59);
            probe.hurry();
            probe.checkWhenDue();
            assertThat(registry.requests()).hasSize(1);
            clock.now = clock.now.plusSeconds(1);
            probe.checkWhenDue();

            assertThat(registry.requests()).hasSize(2);
        }
    }

    @Test
    void a_link_that_a_person_holds_is_not_even_probed() throws IOException {
        book.state = LinkState.fresh().bar(Bar.PERSON, "rest", LinkScene.NOW);
        try (ScriptedRegistry registry = ScriptedRegistry.soap(RIGHT_TIME)) {
            assertThat(link(registry.url(), TestKeys.platform()).mayProbe()).isFalse();
        }
    }

    private WatchedLink link(URI url, TlsSettings security) {
        return new WatchedLink(
                new SoapRegistry(LinkScene.settings(url, Duration.ofSeconds(20)), security, clock), book);
    }

    private WatchedLink byRest(URI url) {
        return new WatchedLink(
                new RestRegistry(
                        TestSettings.registry("rest", url, Duration.ofSeconds(20)),
                        new RegistryTls(TestKeys.platform()),
                        clock),
                book);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RegistryClock clock(WatchedLink link) {
        return new RegistryClock(link, book, clock);
    }

    /** A clock that a test moves. */
    private static final class MovingClock extends Clock {

        private Instant now = LinkScene.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
