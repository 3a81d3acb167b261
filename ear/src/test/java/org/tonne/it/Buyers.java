package org.tonne.it;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Buyers who never give up: each orders under a key of its own until the store says yes, then pays. */
final class Buyers {

    private final Partner partner;
    private final String body;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore wanted = new Semaphore(0);
    private final ExecutorService people;
    private volatile boolean closed;

    Buyers(Partner partner, String body, int number) {
        this.partner = partner;
        this.body = body;
        this.people = Executors.newFixedThreadPool(number);
        for (int i = 0; i < number; i++) {
            people.execute(this::buy);
        }
    }

    /** Lets so many more purchases be made. */
    void want(int purchases) {
        wanted.release(purchases);
    }

    /** Key and purchase of every order that the store has said yes to. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** No new purchases; waits until those begun are acknowledged. */
    boolean close() throws InterruptedException {
        closed = true;
        people.shutdown();
        return people.awaitTermination(3, TimeUnit.MINUTES);
    }

    private void buy() {
        try {
            while (!closed) {
                if (wanted.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                    String key = UUID.randomUUID().toString();
                    acknowledged.put(key, placed(key));
                    tryToPay(acknowledged.get(key));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String placed(String key) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = partner.place(key, body);
                if (answer.statusCode() == 200 || answer.statusCode() == 201) {
                    return Web.read(JsonObject.class, answer).getString("id");
                }
            } catch (UncheckedIOException | JsonException away) {
                // the store is down: the same key once more
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Once; who could not pay now pays when all is up again. */
    private void tryToPay(String purchase) {
        try {
            partner.pay(purchase);
        } catch (UncheckedIOException | IllegalStateException | java.util.NoSuchElementException away) {
            wanted.tryAcquire(0);
        }
    }
}
