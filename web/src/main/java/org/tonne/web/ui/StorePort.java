package org.tonne.web.ui;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.config.CallbackSettings;

import java.io.IOException;

/** The port on which the registry calls us back shows nothing of the store. */
public class StorePort extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CallbackSettings callback;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getLocalPort() == callback.port()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
