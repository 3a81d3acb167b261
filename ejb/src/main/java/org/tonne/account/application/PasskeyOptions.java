package org.tonne.account.application;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What a browser is asked, in the words of WebAuthn level 3, 5.4 and 5.5; bytes in base64url without padding. */
final class PasskeyOptions {

    /** ES256, EdDSA and RS256, as COSE numbers them. */
    private static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private PasskeyOptions() {}

    /** Asks for a new passkey that is found without a name, on a device that has none of these yet. */
    static String create(String host, BuyerAccount account, byte[] challenge, List<byte[]> known) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        ALGORITHMS.forEach(algorithm -> algorithms.add(
                Json.createObjectBuilder().add("type", "public-key").add("alg", algorithm)));
        JsonArrayBuilder exclude = Json.createArrayBuilder();
        known.forEach(id ->
                exclude.add(Json.createObjectBuilder().add("type", "public-key").add("id", text(id))));
        return asked(challenge)
                .add("rp", Json.createObjectBuilder().add("id", host).add("name", "Tonne"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", text(handle(account.id())))
                                .add("name", account.email())
                                .add("displayName", account.name().isEmpty() ? account.email() : account.name()))
                .add("pubKeyCredParams", algorithms)
                .add("excludeCredentials", exclude)
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("attestation", "none")
                .build()
                .toString();
    }

    /** Asks for a signature by whichever passkey its owner chooses. */
    static String get(String host, byte[] challenge) {
        return asked(challenge)
                .add("rpId", host)
                .add("userVerification", "required")
                .build()
                .toString();
    }

    private static JsonObjectBuilder asked(byte[] challenge) {
        return Json.createObjectBuilder()
                .add("challenge", text(challenge))
                .add("timeout", PasskeyChallenges.LIFE.toMillis());
    }

    /** How a device knows an account: by bytes that say nothing about its owner. */
    static byte[] handle(UUID account) {
        return ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
