package org.tonne.integration.callback.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.config.CallbackSettings;
import org.tonne.config.TlsSettings;
import org.tonne.link.application.RebuffCaller;
import org.tonne.link.domain.Rebuff;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the port on which the registry calls us back apart from the public one. Its own port answers nothing but the
 * callback, and only to the registry's certificate; the public one shows the contract and takes no message of a registry.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RegistryDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RegistryDoor.class.getName());

    @Inject
    private transient CallbackSettings settings;

    @Inject
    private transient TlsSettings security;

    @Inject
    private transient RebuffCaller rebuffCaller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Visitor visitor = Visitor.of(request, settings.port());
        Visitor.Verdict verdict = visitor.verdict(settings, security.registry());
        if (verdict == Visitor.Verdict.COME_IN) {
            chain.doFilter(request, response);
            return;
        }
        if (verdict != Visitor.Verdict.NOTHING_HERE) {
            rebuffCaller.rebuff(
                    verdict == Visitor.Verdict.SAY_WHO_YOU_ARE ? Rebuff.PASSWORD : Rebuff.CERTIFICATE,
                    request.getRemoteAddr(),
                    visitor.name());
            LOG.log(Level.WARNING, "Somebody at {0} called us back without being the registry: {1}, {2}", new Object[] {
                request.getRemoteAddr(), verdict, visitor.name()
            });
        }
        if (verdict == Visitor.Verdict.SAY_WHO_YOU_ARE) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"registry\"");
        }
        response.setStatus(verdict.status());
    }
}
