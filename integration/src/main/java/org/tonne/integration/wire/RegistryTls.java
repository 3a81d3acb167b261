package org.tonne.integration.wire;

import org.tonne.config.TlsSettings;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Our end of every connection to the registry: shows our certificate, and takes the registry's and no other. */
public final class RegistryTls {

    private final KeyManager[] keys;
    private final PinnedTrust trust;

    /**
     * Takes key and trust from the settings; nothing is connected.
     *
     * @throws IllegalStateException if they cannot be used
     */
    public RegistryTls(TlsSettings settings) {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(settings.keys(), settings.keysPassword().toCharArray());
            keys = factory.getKeyManagers();
            trust = PinnedTrust.of(settings);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("Key or trust of the registry link cannot be used", unusable);
        }
    }

    /** What shows our certificate. */
    public KeyManager[] keyManagers() {
        return keys.clone();
    }

    /** What looks at the registry's. */
    public TrustManager[] trustManagers() {
        return new TrustManager[] {trust};
    }

    /** Both, for clients of TLS 1.2 and 1.3. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The certificate that the registry showed last, if ever; it was good then. */
    public Optional<X509Certificate> peer() {
        return trust.peer();
    }
}
