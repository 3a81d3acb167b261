package org.tonne.account.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A browser with a device that holds one passkey, written after WebAuthn level 3 and CTAP 2 and after nothing of the store's:
 * makes a key, attests it as "none", and signs what it is asked. Each thing that it says can be changed.
 */
final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair key;
    private final byte[] credentialId = new byte[32];
    private byte[] handle = new byte[0];

    /** What it says it is answering, and whether it has looked at its owner. */
    String origin = "https://tonne.example";

    String host = "tonne.example";
    boolean verified = true;
    int counter;

    SoftAuthenticator(int seed) {
        Arrays.fill(credentialId, (byte) seed);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes the passkey that was asked for. */
    String create(String options) {
        JsonObject asked = read(options);
        handle = Base64.getUrlDecoder().decode(asked.getJsonObject("user").getString("id"));
        byte[] client = client("webauthn.create", asked.getString("challenge"));
        byte[] data =
                joined(authenticatorData(ATTESTED), new byte[16], shorts(credentialId.length), credentialId, cose());
        byte[] attestation = joined(
                bytes(0xA3, 0x63),
                text("fmt"),
                bytes(0x64),
                text("none"),
                bytes(0x67),
                text("attStmt"),
                bytes(0xA0, 0x68),
                text("authData"),
                bytes(0x58, data.length),
                data);
        return answer("attestationObject", attestation, client, new byte[0]);
    }

    /** Signs what it was asked. */
    String sign(String options) {
        counter++;
        byte[] client = client("webauthn.get", read(options).getString("challenge"));
        byte[] data = authenticatorData(0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer("authenticatorData", data, client, signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] client(String type, String challenge) {
        return text(Json.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", false)
                .build()
                .toString());
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | (verified ? VERIFIED : 0) | more;
        return joined(
                sha256(text(host)),
                bytes(flags),
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    /** The public key as COSE_Key (RFC 9052): EC2, ES256, P-256, x, y. */
    private byte[] cose() {
        ECPublicKey pub = (ECPublicKey) key.getPublic();
        return joined(
                bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                coordinate(pub.getW().getAffineX().toByteArray()),
                bytes(0x22, 0x58, 0x20),
                coordinate(pub.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, fixed, 32 - (number.length - from), number.length - from);
        return fixed;
    }

    private String answer(String what, byte[] data, byte[] client, byte[] signature) {
        var response =
                Json.createObjectBuilder().add("clientDataJSON", base64(client)).add(what, base64(data));
        if (signature.length > 0) {
            response.add("signature", base64(signature)).add("userHandle", base64(handle));
        }
        return Json.createObjectBuilder()
                .add("id", base64(credentialId))
                .add("rawId", base64(credentialId))
                .add("type", "public-key")
                .add("response", response)
                .add("clientExtensionResults", Json.createObjectBuilder())
                .build()
                .toString();
    }

    /** Whose passkey it says it is. */
    void claims(byte[] owner) {
        handle = owner.clone();
    }

    private static JsonObject read(String options) {
        try (JsonReader reader = Json.createReader(new StringReader(options))) {
            return reader.readObject();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shorts(int number) {
        return bytes(number >> 8, number);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
