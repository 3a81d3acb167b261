package org.tonne.account.application;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.StoreSettings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks what browsers answer by the rules of WebAuthn level 3, 7.1 and 7.2: challenge, origin and relying party, signature
 * and counter; somebody must have been there and shown to be the owner. Which device it is nobody asks, so attestations are
 * not judged. An answer that cannot be read or does not hold is nothing, whatever is wrong with it.
 */
@Dependent
class PasskeyCheck {

    /** The longest answer that is read, in characters. */
    static final int LONGEST = 16_384;

    private static final ObjectConverter JSON = new ObjectConverter();
    private static final WebAuthnManager RULES = WebAuthnManager.createNonStrictWebAuthnManager(JSON);
    private static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(JSON);
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            of(COSEAlgorithmIdentifier.ES256), of(COSEAlgorithmIdentifier.EdDSA), of(COSEAlgorithmIdentifier.RS256));

    @Inject
    StoreSettings store;

    private static PublicKeyCredentialParameters of(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** The passkey that a browser has made when it was asked with this challenge. */
    Optional<Passkeys.Shown> made(byte[] challenge, String answer) {
        return held(answer, text -> {
            RegistrationData data = RULES.verifyRegistrationResponseJSON(
                    text, new RegistrationParameters(server(challenge), ALGORITHMS, true, true));
            AuthenticatorData<?> shown =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(shown.getAttestedCredentialData());
            return new Passkeys.Shown(
                    credential.getCredentialId(),
                    CREDENTIALS.convert(credential),
                    shown.getSignCount(),
                    shown.isFlagBE());
        });
    }

    /** What a browser says that it has signed; nothing is checked yet. */
    Optional<AuthenticationData> read(String answer) {
        return held(answer, RULES::parseAuthenticationResponseJSON);
    }

    /** The counter of the device after it has signed this challenge; nothing where it has not. */
    Optional<Long> signed(byte[] challenge, String answer, Passkeys.Shown passkey) {
        CredentialRecord known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                null,
                passkey.counter(),
                CREDENTIALS.convert(passkey.credential()),
                null,
                null,
                null,
                null);
        return held(answer, text -> {
            AuthenticationData data = RULES.verifyAuthenticationResponseJSON(
                    text, new AuthenticationParameters(server(challenge), known, null, true, true));
            return Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
        });
    }

    /** Whatever the library and its parsers throw at what is broken or hostile: the answer does not hold. */
    @SuppressWarnings("IllegalCatch")
    private static <T> Optional<T> held(String answer, Function<String, T> reader) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(answer));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(store.baseUrl().toString()))
                .rpId(store.baseUrl().getHost())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
