package org.tonne.http;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer that arrived whole and within its bounds. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers = new TreeMap<>();
    private final byte[] body;

    Reply(HttpResponse head, byte[] body) {
        this.status = head.getCode();
        this.body = body;
        for (Header header : head.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The bytes of the body as they were sent; none where there is no body. */
    public byte[] body() {
        return body;
    }
}
