package org.tonne.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Makes the pair of keys with which the registry's stand-in signs its events and the store checks them. */
public final class LocalKeys {

    private LocalKeys() {}

    /**
     * Prints two lines for a shell: the stand-in's private key and the store's public one.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println("export TONNE_SANDBOX_EVENTS_KEY="
                    + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            out.println("export TONNE_REGISTRY_EVENTS_KEY="
                    + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        }
    }
}
