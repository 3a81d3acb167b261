package org.tonne.integration.wire;

import org.jspecify.annotations.Nullable;
import org.tonne.config.TlsSettings;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.security.auth.x500.X500Principal;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** Takes a certificate that our own authorities issued to this one name; what the machine trusts otherwise counts for nothing. */
final class PinnedTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager chain;
    private final X500Principal name;
    private volatile @Nullable X509Certificate peer;

    private PinnedTrust(X509ExtendedTrustManager chain, X500Principal name) {
        this.chain = chain;
        this.name = name;
    }

    static PinnedTrust of(TlsSettings settings) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(settings.trust());
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager chain) {
                return new PinnedTrust(chain, settings.registry());
            }
        }
        throw new GeneralSecurityException("The platform has no trust manager for certificates");
    }

    Optional<X509Certificate> peer() {
        return Optional.ofNullable(peer);
    }

    private void requireName(X509Certificate[] shown) throws CertificateException {
        X500Principal subject = shown[0].getSubjectX500Principal();
        if (!subject.equals(name)) {
            throw new CertificateException("The certificate names " + subject.getName() + ", not the registry");
        }
        peer = shown[0];
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
        chain.checkClientTrusted(shown, type, socket);
        requireName(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, Socket socket) throws CertificateException {
        chain.checkServerTrusted(shown, type, socket);
        requireName(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
        chain.checkClientTrusted(shown, type, engine);
        requireName(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type, SSLEngine engine) throws CertificateException {
        chain.checkServerTrusted(shown, type, engine);
        requireName(shown);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String type) throws CertificateException {
        chain.checkClientTrusted(shown, type);
        requireName(shown);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String type) throws CertificateException {
        chain.checkServerTrusted(shown, type);
        requireName(shown);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return Arrays.copyOf(chain.getAcceptedIssuers(), chain.getAcceptedIssuers().length);
    }
}
