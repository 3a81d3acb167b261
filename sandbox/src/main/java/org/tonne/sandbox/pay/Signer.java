package org.tonne.sandbox.pay;

import org.tonne.sandbox.base.Database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.zip.CRC32;

/** Signs what the provider sends, SHA-256 with RSA, by a key that is made once and kept. */
final class Signer {
    private static final int KEY_BITS = 2048;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    Signer(KeyPair pair) {
        privateKey = pair.getPrivate();
        publicKey = pair.getPublic();
    }

    /** The signer with the kept key; the first one to ask makes it. */
    static Signer kept(Database database) {
        return new Signer(database.ask(session -> {
            session.lock(KEY_BITS);
            String columns = "select private_key, public_key from sandbox.pay_key";
            var kept = session.first(columns, row -> pair(row.getString(1), row.getString(2)));
            if (kept.isPresent()) {
                return kept.get();
            }
            KeyPair made = make();
            session.update(
                    "insert into sandbox.pay_key values (1, ?, ?)",
                    Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()),
                    Base64.getEncoder().encodeToString(made.getPublic().getEncoded()));
            return made;
        }));
    }

    static KeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String privateKey, String publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance("RSA");
            Base64.Decoder decoder = Base64.getDecoder();
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(publicKey))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is signed of a transmission.
     *
     * @param body the event exactly as it is sent
     */
    record Transmission(String id, String time, String webhookId, String body) {
        byte[] signed() {
            CRC32 checksum = new CRC32();
            checksum.update(body.getBytes(StandardCharsets.UTF_8));
            return String.join("|", id, time, webhookId, Long.toString(checksum.getValue()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    String sign(Transmission transmission) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(transmission.signed());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature is ours; one that is no signature at all is not. */
    boolean verifies(Transmission transmission, String given) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey);
            signature.update(transmission.signed());
            return signature.verify(Base64.getDecoder().decode(given));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key in PEM. */
    String publicPem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }
}
