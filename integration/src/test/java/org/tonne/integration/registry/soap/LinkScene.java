package org.tonne.integration.registry.soap;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.wire.TestKeys;
import org.tonne.integration.wire.TestSettings;
import org.tonne.shared.UnitBlock;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A link to a registry that is scripted, and what it answers. */
final class LinkScene {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final RegistryCommand.Propose PROPOSAL = new RegistryCommand.Propose(
            "VCP1000045",
            new RegistryCommand.Account(100, 10455),
            List.of(UnitBlock.parse("CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233")),
            "Café <مثال> Ltd",
            "2025 travel",
            "7KQ4M2XN");

    private LinkScene() {}

    static SoapRegistry link(URI url) {
        return new SoapRegistry(settings(url, Duration.ofSeconds(20)), TestKeys.platform(), clock());
    }

    static <T> Answer.Troubled<T> troubled(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Troubled.class);
        return (Answer.Troubled<T>) answer;
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static RegistrySettings settings(URI url, Duration timeout) {
        return TestSettings.registry("soap", url, timeout);
    }

    static <T> T given(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Given.class);
        return ((Answer.Given<T>) answer).body();
    }

    static <T> Answer.Unusable<T> unusable(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Unusable.class);
        return (Answer.Unusable<T>) answer;
    }

    static String completed(String identifier) {
        return "<t:getTransactionStatusResponse><t:resultIdentifier>1</t:resultIdentifier><t:transactionIdentifier>"
                + identifier
                + "</t:transactionIdentifier><t:transactionStatus>4</t:transactionStatus>"
                + "<t:transactionStatusDateTime>2026-11-22T11:00:00Z</t:transactionStatusDateTime>"
                + "<t:transactionBlocks><t:unitSerialBlockStart>10</t:unitSerialBlockStart><t:unitSerialBlockEnd>5</t:unitSerialBlockEnd>"
                + "<t:originatingRegistryCode>CN</t:originatingRegistryCode><t:unitType>5</t:unitType>"
                + "<t:originalCommitPeriod>1</t:originalCommitPeriod><t:applicableCommitPeriod>1</t:applicableCommitPeriod>"
                + "</t:transactionBlocks><t:attestation><t:attestationNumber>VC77/2026</t:attestationNumber>"
                + "<t:issuedOn>2026-11-22</t:issuedOn><t:sha256>AB12</t:sha256></t:attestation>"
                + "</t:getTransactionStatusResponse>";
    }
}
