package org.tonne.integration.callback.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tonne.config.CallbackSettings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets only the registry call us back; the contract itself may be read by anybody. */
@WebFilter(urlPatterns = "/soap/*")
public class RegistryDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RegistryDoor.class.getName());
    private static final String BASIC = "Basic ";

    @Inject
    private transient CallbackSettings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("GET".equals(request.getMethod()) || admits(settings, request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
            return;
        }
        LOG.log(Level.WARNING, "Somebody at {0} called us back without being the registry", request.getRemoteAddr());
        response.setHeader("WWW-Authenticate", "Basic realm=\"registry\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    static boolean admits(CallbackSettings settings, @Nullable String header) {
        if (header == null || !header.startsWith(BASIC)) {
            return false;
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            return colon >= 0 && settings.admits(credentials.substring(0, colon), credentials.substring(colon + 1));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
