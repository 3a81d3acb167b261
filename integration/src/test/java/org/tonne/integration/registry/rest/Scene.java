package org.tonne.integration.registry.rest;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.wire.RegistryTls;
import org.tonne.integration.wire.TestKeys;
import org.tonne.integration.wire.TestSettings;
import org.tonne.shared.UnitBlock;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of the REST link say to each other. */
final class Scene {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final RegistryTls TLS = new RegistryTls(TestKeys.platform());
    static final String JSON = "Content-Type: application/json\r\n";
    static final String TAKEN = "{\"transactionIdentifier\":\"VCP1000045\"}";
    static final RegistryCommand.Propose PROPOSAL = new RegistryCommand.Propose(
            "VCP1000045",
            new RegistryCommand.Account(100, 10455),
            List.of(UnitBlock.parse("CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233")),
            "Café <مثال> Ltd",
            "2025 travel",
            "7KQ4M2XN");
    static final String HOLDINGS =
            "{\"account\":{\"type\":100,\"id\":7},\"asOf\":\"2026-11-22T11:00:00Z\",\"balanceVersion\":17,"
                    + "\"blocks\":[{\"unitSerialBlockStart\":1,\"unitSerialBlockEnd\":9,\"originatingRegistryCode\":\"IN\",\"unitType\":5,"
                    + "\"originalCommitPeriod\":2,\"applicableCommitPeriod\":2,\"projectIdentifier\":7,\"reservedForTransaction\":\"VCP9\","
                    + "\"acquisitionDate\":\"2020-01-31\"}],\"nextCursor\":\"c2\"}";

    private Scene() {}

    static String completed(String identifier) {
        return "{\"transactionIdentifier\":\"" + identifier + "\",\"transactionStatus\":4,"
                + "\"transactionStatusDateTime\":\"2026-11-22T11:00:00Z\",\"blocks\":[{\"unitSerialBlockStart\":10,"
                + "\"unitSerialBlockEnd\":5,\"originatingRegistryCode\":\"CN\",\"unitType\":5,\"originalCommitPeriod\":1,"
                + "\"applicableCommitPeriod\":1}],\"evaluationResult\":[{\"responseCode\":{\"system\":\"DES\",\"code\":4003},"
                + "\"unitBlockIdentifiers\":[{\"unitSerialBlockStart\":5,\"unitSerialBlockEnd\":9,"
                + "\"originatingRegistryCode\":\"CN\"}]}],\"attestation\":{\"attestationNumber\":\"VC77/2026\","
                + "\"issuedOn\":\"2026-11-22\",\"documentUri\":\"http://registry.example/VC77\",\"sha256\":\""
                + "ab".repeat(32)
                + "\"}}";
    }

    static ScriptedRest problem(String status, String headers, String members) {
        return ScriptedRest.http(
                status,
                "Content-Type: application/problem+json\r\n" + headers,
                "{\"type\":\"about:blank\",\"title\":\"No\",\"status\":" + status.substring(0, 3) + members + "}");
    }

    static RestRegistry link(URI url) {
        return new RestRegistry(settings(url, Duration.ofSeconds(20)), TLS, clock());
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static RegistrySettings settings(URI url, Duration timeout) {
        return TestSettings.registry("rest", url, timeout);
    }

    static <T> T given(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return ((Answer.Given<T>) answer).body();
    }

    static <T> Answer.Unusable<T> unusable(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Unusable.class);
        return (Answer.Unusable<T>) answer;
    }

    /** A clock that only the test moves. */
    static final class Ticking extends Clock {

        private Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

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
