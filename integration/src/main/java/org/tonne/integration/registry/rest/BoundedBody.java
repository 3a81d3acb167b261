package org.tonne.integration.registry.rest;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects an answer up to a length; beyond it the connection is given up. What has come so far can be asked for. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

    private static final int KEPT = 64 * 1024;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile Flow.@Nullable Subscription source;
    private final int longest;

    /** Takes at most so many bytes. */
    BoundedBody(int longest) {
        this.longest = longest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (part.remaining() > longest - bytes.size()) {
                giveUp();
                return;
            }
            byte[] read = new byte[part.remaining()];
            part.get(read);
            bytes.write(read, 0, read.length);
        }
    }

    private void giveUp() {
        Flow.Subscription open = source;
        if (open != null) {
            open.cancel();
        }
        whole.completeExceptionally(new IOException("The answer is longer than " + longest + " bytes"));
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public synchronized void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    /** The beginning of what has come, at most 64 KiB; no zero characters. */
    synchronized String soFar() {
        byte[] read = bytes.toByteArray();
        return new String(read, 0, Math.min(read.length, KEPT), StandardCharsets.UTF_8).replace("\u0000", "");
    }
}
