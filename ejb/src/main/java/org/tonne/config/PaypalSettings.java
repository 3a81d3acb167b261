package org.tonne.config;

import java.net.URI;
import java.time.Duration;

/**
 * The payment provider.
 *
 * @param apiUrl where its API begins, without a slash at the end
 * @param approveOrigin scheme, host and port of the page on which buyers approve; pages may send forms there
 * @param clientId who we are to it
 * @param clientSecret our secret with it; never logged
 * @param webhookId under which our webhook is registered with it
 * @param timeout how long one call may take
 */
public record PaypalSettings(
        URI apiUrl, URI approveOrigin, String clientId, String clientSecret, String webhookId, Duration timeout) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "PaypalSettings[" + apiUrl + ", client " + clientId + "]";
    }
}
