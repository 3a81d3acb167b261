package org.tonne.integration.callback.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tonne.config.CallbackSettings;

import javax.security.auth.x500.X500Principal;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody who asks this module for something, as far as that decides whether the registry's door opens.
 *
 * @param ownPort whether they came to the port of the registry's callback
 * @param path within this module, without query
 * @param query what stands after the question mark, if anything
 * @param reads whether they only read (GET, HEAD)
 * @param shown the certificate they proved to hold the key of, if any
 * @param authorization their Authorization header, if any
 */
record Visitor(
        boolean ownPort,
        String path,
        @Nullable String query,
        boolean reads,
        @Nullable X509Certificate shown,
        @Nullable String authorization) {

    private static final String CALLBACK = "/soap/registry-callback";
    private static final Set<String> CONTRACT = Set.of("wsdl", "xsd");
    private static final String BASIC = "Basic ";

    static Visitor of(HttpServletRequest request, int ownPort) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        X509Certificate[] chain =
                request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] shown
                        ? shown
                        : new X509Certificate[0];
        return new Visitor(
                request.getLocalPort() == ownPort,
                path,
                request.getQueryString(),
                "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()),
                chain.length == 0 ? null : chain[0],
                request.getHeader("Authorization"));
    }

    /**
     * Whether they may come in.
     *
     * @param settings what the registry says beside its certificate
     * @param registry the name in its certificate
     */
    Verdict verdict(CallbackSettings settings, X500Principal registry) {
        if (!ownPort) {
            return onThePublicPort();
        }
        if (!path.equals(CALLBACK)) {
            return Verdict.NOTHING_HERE;
        }
        if (shown == null || !shown.getSubjectX500Principal().equals(registry)) {
            return Verdict.SOMEBODY_ELSE;
        }
        return !settings.wantsPassword() || saysPassword(settings) ? Verdict.COME_IN : Verdict.SAY_WHO_YOU_ARE;
    }

    private Verdict onThePublicPort() {
        return !path.startsWith("/soap") || readsContract() ? Verdict.COME_IN : Verdict.NOTHING_HERE;
    }

    /** The name in their certificate, for the log. */
    String name() {
        return shown == null
                ? "no certificate"
                : shown.getSubjectX500Principal().getName();
    }

    private boolean readsContract() {
        String asked = Objects.requireNonNullElse(query, "").toLowerCase(Locale.ROOT);
        return reads && path.equals(CALLBACK) && CONTRACT.contains(asked.split("=", 2)[0]);
    }

    private boolean saysPassword(CallbackSettings settings) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            return false;
        }
        try {
            String credentials = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon >= 0 && settings.admits(credentials.substring(0, colon), credentials.substring(colon + 1));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** What becomes of them. */
    enum Verdict {
        COME_IN(HttpServletResponse.SC_OK),
        /** There is nothing at this address on this port. */
        NOTHING_HERE(HttpServletResponse.SC_NOT_FOUND),
        /** The certificate is not the registry's. */
        SOMEBODY_ELSE(HttpServletResponse.SC_FORBIDDEN),
        /** The certificate is the registry's, the password is not. */
        SAY_WHO_YOU_ARE(HttpServletResponse.SC_UNAUTHORIZED);

        private final int status;

        Verdict(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
