package org.tonne.integration.signature;

import org.apache.cxf.staxutils.StaxUtils;
import org.tonne.config.SignatureSettings;
import org.tonne.config.TlsSettings;
import org.tonne.integration.wire.TestKeys;
import org.tonne.local.Certificates;
import org.w3c.dom.Document;

import javax.security.auth.x500.X500Principal;
import javax.xml.stream.XMLStreamException;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Messages signed by one end of the link or the other, as the bytes that travel. */
public final class SignedBytes {

    /** What both ends are set to. */
    public static final SignatureSettings POLICY = new SignatureSettings(true, Duration.ofMinutes(5));

    private SignedBytes() {}

    /** The platform's end, at this time, with a memory of its own. */
    public static Signatures platform(Instant now) {
        return new Signatures(TestKeys.platform(), POLICY, fixed(now), memory());
    }

    /** The platform's end, which takes a message as often as it comes. */
    public static Signatures oblivious(Instant now) {
        return new Signatures(TestKeys.platform(), POLICY, fixed(now), (digest, until) -> true);
    }

    /** The platform's end while its database is away. */
    public static Signatures forgetful(Instant now) {
        return new Signatures(TestKeys.platform(), POLICY, fixed(now), (digest, until) -> {
            throw new IllegalStateException("the database is away");
        });
    }

    /** Signs as the registry does at this time. */
    public static String registry(String envelope, Instant now) {
        return by("registry", envelope, now, POLICY);
    }

    /** Signs with one of the keys, at this time, to hold as long as this policy says. */
    public static String by(String key, String envelope, Instant now, SignatureSettings policy) {
        Document document = read(envelope);
        end(key, now, policy).sign(document);
        return StaxUtils.toString(document);
    }

    /** Whether the registry would believe this message of the platform. */
    public static Optional<Flaw> flawForRegistry(String envelope, Instant now) {
        try {
            end("registry", now, POLICY).verify(read(envelope));
            return Optional.empty();
        } catch (NotBelieved reason) {
            return Optional.of(reason.flaw());
        }
    }

    private static Signatures end(String key, Instant now, SignatureSettings policy) {
        TlsSettings keys = new TlsSettings(
                TestKeys.store(key),
                TestKeys.PASSWORD,
                TestKeys.store("trust"),
                new X500Principal(Certificates.PLATFORM),
                Optional.empty());
        return new Signatures(keys, policy, fixed(now), memory());
    }

    static Document read(String envelope) {
        try {
            return StaxUtils.read(new StringReader(envelope));
        } catch (XMLStreamException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Clock fixed(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static SeenMessages memory() {
        Set<ByteBuffer> seen = new HashSet<>();
        return (digest, until) -> seen.add(ByteBuffer.wrap(digest));
    }
}
