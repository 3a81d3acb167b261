package org.tonne.integration.rest;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How often one caller may ask: a bucket of tokens each, refilled evenly. Kept in the memory of one server; callers who
 * have been quiet are forgotten.
 */
public final class RateLimit {

    private static final int REMEMBERED = 50_000;
    private static final long NANOS = 1_000_000_000L;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final int burst;
    private final LongSupplier nanos;

    /**
     * A limit.
     *
     * @param perSecond requests that are refilled each second
     * @param burst requests that may come at once
     * @param nanos a clock that only runs forward
     */
    public RateLimit(int perSecond, int burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /**
     * Takes one request of this caller.
     *
     * @return 0 when it may pass, else the seconds after which the next one may
     */
    public int take(String caller) {
        if (buckets.size() > REMEMBERED) {
            forgetTheQuiet();
        }
        return buckets.computeIfAbsent(caller, name -> new Bucket(burst, nanos.getAsLong()))
                        .take(nanos.getAsLong())
                ? 0
                : 1;
    }

    private void forgetTheQuiet() {
        long now = nanos.getAsLong();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }

    private final class Bucket {
        private double tokens;
        private long since;

        Bucket(double tokens, long since) {
            this.tokens = tokens;
            this.since = since;
        }

        synchronized boolean take(long now) {
            refill(now);
            if (tokens < 1) {
                return false;
            }
            tokens -= 1;
            return true;
        }

        synchronized boolean isFull(long now) {
            refill(now);
            return tokens >= burst;
        }

        private void refill(long now) {
            tokens = Math.min(burst, tokens + (double) (now - since) * perSecond / NANOS);
            since = now;
        }
    }
}
