package org.tonne.http;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of somebody outside.
 *
 * @param method of HTTP
 * @param address absolute, of HTTP or HTTPS
 * @param headers each once
 * @param body text that is sent as UTF-8, or null where there is none
 */
public record Question(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable String body) {

    /** A question with headers of its own. */
    public Question {
        headers = Map.copyOf(headers);
    }

    /** Asks what is there. */
    public static Question get(URI address) {
        return new Question("GET", address, Map.of(), null);
    }

    /** The same with a header more. */
    public Question with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Question(method, address, more, body);
    }

    /** Brings a text of this media type there. */
    public Question post(String type, String text) {
        return new Question("POST", address, headers, text).with("Content-Type", type);
    }

    /** Makes a text of this media type what is there. */
    public Question put(String type, String text) {
        return new Question("PUT", address, headers, text).with("Content-Type", type);
    }

    HttpUriRequestBase request() {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
        }
        return request;
    }
}
