package org.tonne.config;

import javax.security.auth.x500.X500Principal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;

/**
 * How we and the registry prove ourselves to each other, whoever calls: each shows a certificate, and believes only
 * certificates of one authority with one name (registry protocol, section 10). There is no switch to do without.
 *
 * @param keys our private key with its certificate
 * @param keysPassword opens the key; never logged
 * @param trust the authorities that issue the registry's certificates
 * @param registry the name in the registry's certificate
 * @param credentials HTTP Basic inside TLS, where the registry wants it of us
 */
public record TlsSettings(
        KeyStore keys, String keysPassword, KeyStore trust, X500Principal registry, Optional<Credentials> credentials) {

    /**
     * Our own certificate.
     *
     * @throws IllegalStateException if the file holds none
     */
    public X509Certificate own() {
        try {
            return (X509Certificate) keys.getCertificate(alias());
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * The name under which the file holds our key and certificate.
     *
     * @throws IllegalStateException if the file holds none
     */
    public String alias() {
        try {
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate) {
                    return alias;
                }
            }
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
        throw new IllegalStateException("The file that TONNE_REGISTRY_KEYSTORE names holds no key.");
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TlsSettings[we are " + own().getSubjectX500Principal() + ", the registry is " + registry + "]";
    }

    /**
     * A name and a secret.
     *
     * @param user who we are
     * @param password the secret; never logged
     */
    public record Credentials(String user, String password) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }
}
