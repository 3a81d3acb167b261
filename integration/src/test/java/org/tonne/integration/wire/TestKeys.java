package org.tonne.integration.wire;

import org.tonne.config.TlsSettings;
import org.tonne.local.Certificates;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Certificates of the registry link, good and bad, made once for all tests of a run; see {@link Certificates}. */
public final class TestKeys {

    /** Opens every file. */
    public static final String PASSWORD = "of the tests";

    private static final Path FOLDER = made();

    private TestKeys() {}

    /** A full hour in which all of them hold that are meant to. */
    public static Instant hour() {
        try {
            return ((X509Certificate) store("platform").getCertificate("platform"))
                    .getNotBefore()
                    .toInstant()
                    .plus(2, ChronoUnit.DAYS)
                    .truncatedTo(ChronoUnit.HOURS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The platform as it should be. */
    public static TlsSettings platform() {
        return platform("platform", "trust");
    }

    /** The platform with this key and this trust. */
    public static TlsSettings platform(String key, String trust) {
        return new TlsSettings(
                store(key), PASSWORD, store(trust), new X500Principal(Certificates.REGISTRY), Optional.empty());
    }

    /** One end of a connection with this key and this trust, that looks at chains but not at names. */
    public static SSLContext end(String key, String trust) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store(key), PASSWORD.toCharArray());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
            trusted.init(store(trust));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One of the files. */
    public static KeyStore store(String name) {
        try (InputStream in = Files.newInputStream(FOLDER.resolve(name + ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "keys");
            Certificates.make(folder, PASSWORD.toCharArray(), Clock.systemUTC().instant());
            return folder;
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
