package org.tonne.sandbox.registry;

import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.Request;
import org.tonne.sandbox.base.Desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Tells the platform by signed events; 2xx means that it has stored one. */
final class RestCallback implements Callback, NoticePeer {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration RECEIVE = Duration.ofSeconds(60);

    /** What the platform answers to an event about a transaction that it does not know. */
    private static final int UNKNOWN_THERE = 422;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final EventFeed feed;
    private final EventSigner signer;
    private final URI address;

    RestCallback(EventFeed feed, EventSigner signer, URI address) {
        this.feed = feed;
        this.signer = signer;
        this.address = address;
    }

    @Override
    public Reply notify(AcceptNotification message) {
        return send(message.getMessageIdentifier());
    }

    @Override
    public Reply tell(Request notice) {
        return send(notice.getMessageIdentifier());
    }

    private Reply send(String messageId) {
        String body = Desk.print(feed.event(messageId));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(RECEIVE)
                .header("Content-Type", EventSigner.TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        signer.sign(address.getPath(), body).forEach(request::header);
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return reply(answer.statusCode(), answer.body());
        } catch (IOException trouble) {
            return new Reply(false, String.valueOf(trouble));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply(false, "interrupted");
        }
    }

    private static Reply reply(int status, String body) {
        return status == UNKNOWN_THERE
                ? new Reply(false, "0 " + Code.IDENTIFIER_UNKNOWN)
                : new Reply(status / 100 == 2, "HTTP " + status + " " + body);
    }
}
