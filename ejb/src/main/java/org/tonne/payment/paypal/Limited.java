package org.tonne.payment.paypal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes a reply's body up to a length; what is longer is refused before it fills the memory. */
final class Limited implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> inner = BodySubscribers.ofByteArray();
    private final long longest;
    private long length;
    private Flow.@Nullable Subscription subscription;

    Limited(long longest) {
        this.longest = longest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return inner.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        inner.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        length += items.stream().mapToLong(ByteBuffer::remaining).sum();
        if (length <= longest) {
            inner.onNext(items);
        } else if (subscription != null) {
            subscription.cancel();
            subscription = null;
            inner.onError(new IOException("The reply is longer than " + longest + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        inner.onError(failure);
    }

    @Override
    public void onComplete() {
        inner.onComplete();
    }
}
