package org.tonne.web.ui;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tonne.config.DemoData;
import org.tonne.config.StoreSettings;
import org.tonne.shared.DomainException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Leads every address to its page: the language first, then the route; and translates refusals into statuses. */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    StoreSettings store;

    @Inject
    DemoData demoData;

    @Inject
    Headers headers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        headers.always(response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            headers.page(request, response, Routes.Keeping.PERSONAL);
            excuse(path, request, response, chain);
        } else if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/")) {
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            entrance(request, response);
        } else {
            page(path, request, response);
        }
    }

    private void excuse(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(Visit.NAME) == null) {
            dress(request, new Visit(request, Language.EN, Routes.nowhere(path), false, home(), headers.deskPolicy()));
        }
        chain.doFilter(request, response);
    }

    private String home() {
        return store.baseUrl().toString();
    }

    private static void entrance(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String accepted = request.getHeader("Accept-Language");
        Language language = Language.preferred(accepted == null ? "" : accepted, Texts.offered());
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "public, max-age=0");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/" + language.getCode() + "/");
    }

    private void page(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int slash = path.indexOf('/', 1);
        int end = slash < 0 ? path.length() : slash;
        Optional<Language> spoken = Language.ofCode(path.substring(1, end));
        if (spoken.isEmpty()) {
            find(Routes.find(path, false), Language.EN, path, request, response);
        } else if (end == path.length()) {
            moved(path + "/", request, response);
        } else {
            String rest = path.substring(end);
            find(Routes.find(rest, true), spoken.get(), rest, request, response);
        }
    }

    private void find(
            Optional<Routes.Match> match,
            Language language,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        dress(
                request,
                new Visit(
                        request,
                        language,
                        match.orElse(Routes.nowhere(path)),
                        demoData.shown(),
                        home(),
                        headers.deskPolicy()));
        if (match.isPresent()) {
            answer(match.get().route(), request, response);
        } else {
            headers.page(request, response, Routes.Keeping.PUBLIC);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void moved(String address, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", address + query);
    }

    private static void dress(HttpServletRequest request, Visit visit) {
        request.setAttribute(Visit.NAME, visit);
        request.setAttribute("t", visit.texts());
        request.setAttribute("w", visit.getWriting());
    }

    private void answer(Routes.Route route, HttpServletRequest request, HttpServletResponse page)
            throws IOException, ServletException {
        headers.page(request, page, route.keeping());
        switch (request.getMethod()) {
            case "GET", "HEAD" -> show(route, request, page);
            case "POST" -> take(route, request, page);
            default -> page.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void take(Routes.Route route, HttpServletRequest request, HttpServletResponse page)
            throws IOException, ServletException {
        if (!route.posts()) {
            page.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!OwnOrigin.holds(request, store.baseUrl())) {
            page.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(route, request, page);
        }
    }

    private static void show(Routes.Route route, HttpServletRequest request, HttpServletResponse page)
            throws IOException, ServletException {
        try {
            request.getRequestDispatcher(route.target()).forward(request, page);
        } catch (ServletException failure) {
            Optional<DomainException> refusal = Refusals.in(failure);
            if (refusal.isEmpty() || page.isCommitted()) {
                throw failure;
            }
            page.resetBuffer();
            page.sendError(Refusals.status(refusal.get().code().kind()));
        }
    }
}
