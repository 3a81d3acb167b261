package org.tonne.bench;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** Keys of the link as the build makes them; their password is in TONNE_REGISTRY_KEYSTORE_PASSWORD. */
public final class Keys {

    private Keys() {}

    /** The password of the files. */
    public static String password() {
        return System.getenv("TONNE_REGISTRY_KEYSTORE_PASSWORD");
    }

    /** One of the files. */
    public static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password().toCharArray());
            return store;
        }
    }

    /** One end of the link. */
    static SSLContext context(Path keystore, Path truststore) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(keystore), password().toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(store(truststore));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
