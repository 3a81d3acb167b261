package org.tonne.sandbox.base;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A servlet that knows its requests by method and path, and answers what makes no sense with 400 and the reason. */
public abstract class Desk extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final Map<String, Action> actions = new LinkedHashMap<>();

    /** Answers one request. */
    @FunctionalInterface
    public interface Action {
        /** Answers; an {@link IllegalArgumentException} becomes 400 with its message. */
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /**
     * Adds an action.
     *
     * @param route method and path below the servlet, such as {@code POST /faults}; a star at its end stands for any rest
     */
    protected final void on(String route, Action action) {
        actions.put(route, action);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Action action = find("HEAD".equals(request.getMethod()) ? "GET" : request.getMethod(), path);
        if (action == null) {
            text(response, 404, "Nothing here: " + request.getMethod() + " " + path + "\n");
            return;
        }
        try {
            action.answer(request, response);
        } catch (IllegalArgumentException e) {
            text(response, 400, e.getMessage() + "\n");
        } catch (DatabaseTrouble e) {
            text(response, e.isContradiction() ? 400 : 503, e.getMessage() + "\n");
        }
    }

    private @Nullable Action find(String method, String path) {
        Action exact = actions.get(method + " " + path);
        if (exact != null) {
            return exact;
        }
        String asked = method + " " + path;
        return actions.entrySet().stream()
                .filter(e -> e.getKey().endsWith("*")
                        && asked.startsWith(e.getKey().substring(0, e.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Sends plain text. */
    public static void text(HttpServletResponse response, int status, String body) throws IOException {
        send(response, status, "text/plain;charset=UTF-8", body);
    }

    /** Sends JSON. */
    public static void json(HttpServletResponse response, int status, JsonStructure body) throws IOException {
        send(response, status, "application/json", print(body));
    }

    /** Sends a page. */
    public static void html(HttpServletResponse response, int status, String body) throws IOException {
        send(response, status, "text/html;charset=UTF-8", body);
    }

    /** Sends XML. */
    public static void xml(HttpServletResponse response, int status, String body) throws IOException {
        send(response, status, "text/xml;charset=UTF-8", body);
    }

    /** The JSON as text. */
    public static String print(JsonStructure body) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriter(text)) {
            writer.write(body);
        }
        return text.toString();
    }

    /** After a change: sends a browser back to the control page, and tells any other client what was done. */
    public static void done(HttpServletRequest request, HttpServletResponse response, JsonStructure told)
            throws IOException {
        String accepts = request.getHeader("Accept");
        if (accepts != null && accepts.contains("text/html")) {
            see(response, request.getContextPath() + "/");
        } else {
            json(response, 200, told);
        }
    }

    /** Sends the browser on to another address, which it is to GET. */
    public static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static void send(HttpServletResponse response, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A form field's value, if it was filled in. */
    public static Optional<String> field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A form field's whole number, or another when it was not filled in. */
    public static int number(HttpServletRequest request, String name, int otherwise) {
        return field(request, name).map(Integer::valueOf).orElse(otherwise);
    }
}
