package org.tonne.sandbox.registry;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.configuration.jsse.TLSClientParameters;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/**
 * The registry's own key, and whose certificates it believes.
 *
 * @param keys its key with its certificate
 * @param password opens the key
 * @param trust the authorities that issue certificates of platforms
 * @param platform the name in the certificate of the one platform it knows
 * @param signs whether messages are signed beside that, both ways
 */
public record LinkKeys(KeyStore keys, char[] password, KeyStore trust, X500Principal platform, boolean signs) {

    /** Opens both files, which are PKCS#12 under one password. */
    public static LinkKeys open(Path keys, Path trust, char[] password, X500Principal platform, boolean signs) {
        try {
            return new LinkKeys(opened(keys, password), password, opened(trust, password), platform, signs);
        } catch (IOException | GeneralSecurityException closed) {
            throw new IllegalStateException("The registry's keys cannot be opened", closed);
        }
    }

    private static KeyStore opened(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    /** Whether whoever asks has shown the certificate of the platform. */
    boolean showsPlatform(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] shown
                && shown[0].getSubjectX500Principal().equals(platform);
    }

    /** The registry's end of a connection that it opens. */
    TLSClientParameters client() {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
            own.init(keys, password);
            TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
            others.init(trust);
            TLSClientParameters parameters = new TLSClientParameters();
            parameters.setKeyManagers(own.getKeyManagers());
            parameters.setTrustManagers(others.getTrustManagers());
            return parameters;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The registry's keys cannot be used", unusable);
        }
    }
}
