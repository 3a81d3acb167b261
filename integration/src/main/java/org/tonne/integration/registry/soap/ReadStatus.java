package org.tonne.integration.registry.soap;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the HTTP status of a reply before its body: only 200, and 500 for a fault, bring an answer of the registry. */
final class ReadStatus extends AbstractPhaseInterceptor<Message> {

    private static final int EVIDENCE = 4096;
    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    ReadStatus() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        int status = status(message);
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_INTERNAL_ERROR) {
            hear(message.getContent(InputStream.class));
            throw new Fault(new RefusedByServer(status, retryAfter(message)));
        }
    }

    private static int status(Message message) {
        Object given = message.get(Message.RESPONSE_CODE);
        Object known = given == null ? message.getExchange().get(Message.RESPONSE_CODE) : given;
        return known instanceof Integer code ? code : HttpURLConnection.HTTP_OK;
    }

    /** Reads the beginning of what was said, so that it is kept as evidence. */
    private static void hear(@Nullable InputStream body) {
        try {
            if (body != null) {
                body.readNBytes(EVIDENCE);
            }
        } catch (IOException failure) {
            throw new Fault(failure);
        }
    }

    private static Optional<Duration> retryAfter(Message message) {
        Object headers = message.get(Message.PROTOCOL_HEADERS);
        if (!(headers instanceof Map<?, ?> all)
                || !(all.get("Retry-After") instanceof List<?> values)
                || values.isEmpty()) {
            return Optional.empty();
        }
        String seconds = String.valueOf(values.get(0)).strip();
        return seconds.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_SECONDS)))
                : Optional.empty();
    }
}
