package org.tonne.account.application;

/**
 * What a browser is asked to do with a passkey.
 *
 * @param token for the browser's cookie, without which its answer is worth nothing; kept nowhere else
 * @param options for {@code navigator.credentials}, as JSON with bytes in base64url
 */
public record PasskeyQuestion(String token, String options) {

    @Override
    public String toString() {
        return "passkey question"; // the token belongs into no log
    }
}
