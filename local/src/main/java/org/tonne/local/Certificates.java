package org.tonne.local;

import org.tonne.local.Issuer.Validity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/**
 * Makes the keys and certificates with which the store and the stand-in registry prove themselves to each other on one
 * machine, and bad ones for tests. All are PKCS#12 under one password; they never leave the folder they are made in.
 *
 * <p>For each side, {@code platform} and {@code registry}: {@code SIDE.p12}; {@code SIDE-expired.p12}, whose time is
 * over; {@code SIDE-stranger.p12}, with the right name from an authority nobody trusts; {@code SIDE-other.p12}, from the
 * right authority with another name. {@code trust.p12} holds the right authority, {@code trust-stranger.p12} the wrong.
 */
public final class Certificates {

    /** The name in the store's certificate. */
    public static final String PLATFORM = "CN=VCP,O=Tonne on this machine";

    /** The name in the stand-in registry's certificate. */
    public static final String REGISTRY = "CN=CDM,O=Stand-in registry on this machine";

    private static final String OTHER = "CN=XYZ,O=Somebody else on this machine";
    private static final String PASSWORD = "TONNE_REGISTRY_KEYSTORE_PASSWORD";
    private static final Duration LIFE = Duration.ofDays(397);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final Path folder;
    private final char[] password;
    private final Validity valid;
    private final Validity over;

    private Certificates(Path folder, char[] password, Instant now) {
        this.folder = folder;
        this.password = password;
        this.valid = new Validity(now.minus(DAY), now.plus(LIFE));
        this.over = new Validity(now.minus(LIFE), now.minus(DAY));
    }

    /**
     * Makes them in the folder of the argument where there are none that hold for another month.
     *
     * @param arguments the folder; the password is the variable TONNE_REGISTRY_KEYSTORE_PASSWORD
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path folder = Path.of(arguments[0]);
        char[] password =
                Objects.requireNonNull(System.getenv(PASSWORD), PASSWORD).toCharArray();
        Instant now = Clock.systemUTC().instant();
        if (!hold(folder.resolve("platform.p12"), password, now.plus(RENEWED_BEFORE))) {
            make(folder, password, now);
        }
    }

    /** Makes all of them anew, as of this moment. */
    public static void make(Path folder, char[] password, Instant now) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        new Certificates(folder, password, now).makeAll();
    }

    private static boolean hold(Path file, char[] password, Instant then) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store.getCertificate("platform") instanceof X509Certificate certificate
                    && certificate.getNotAfter().after(Date.from(then));
        } catch (GeneralSecurityException | IOException unreadable) {
            return false;
        }
    }

    private void makeAll() throws IOException, GeneralSecurityException {
        Issuer right = Issuer.named("CN=Authority on this machine", valid);
        Issuer wrong = Issuer.named("CN=Authority that nobody trusts", valid);
        trust("trust", right);
        trust("trust-stranger", wrong);
        side("registry", REGISTRY, right, wrong);
        side("platform", PLATFORM, right, wrong);
    }

    private void side(String side, String name, Issuer right, Issuer wrong)
            throws IOException, GeneralSecurityException {
        KeyPair keys = Issuer.newKeys();
        keep(side, side + "-expired", keys, right.issue(name, keys, over), right);
        keep(side, side + "-stranger", keys, wrong.issue(name, keys, valid), wrong);
        keep(side, side + "-other", keys, right.issue(OTHER, keys, valid), right);
        keep(side, side, keys, right.issue(name, keys, valid), right);
    }

    private void keep(String alias, String file, KeyPair keys, X509Certificate certificate, Issuer issuer)
            throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry(alias, keys.getPrivate(), password, new Certificate[] {certificate, issuer.certificate()});
        write(store, file);
    }

    private void trust(String file, Issuer issuer) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setCertificateEntry("authority", issuer.certificate());
        write(store, file);
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void write(KeyStore store, String file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file + ".p12"))) {
            store.store(out, password);
        }
    }
}
