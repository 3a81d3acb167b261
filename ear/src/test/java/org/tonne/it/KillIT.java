package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Power failures in the middle of purchases: nothing acknowledged is lost, nothing happens twice. */
class KillIT {

    private static final int SERVER_KILLS = 7;
    private static final int DATABASE_KILLS = 13;
    private static final long SEED = 20_261_122;

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);

    @Test
    void twenty_power_failures_lose_no_order_and_double_none() throws InterruptedException {
        String body = Partner.order(Partner.offer(ledger, 2), "1", "CARD");
        Buyers buyers = new Buyers(partner, body, 4);
        Random random = new Random(SEED);

        for (boolean server : kills(random)) {
            int before = buyers.acknowledged().size();
            buyers.want(4);
            int enough = before + 1 + random.nextInt(3);
            await().atMost(Duration.ofMinutes(10))
                    .until(() -> buyers.acknowledged().size() >= enough);
            kill(server);
        }
        assertThat(buyers.close()).isTrue();
        Map<String, String> acknowledged = buyers.acknowledged();

        acknowledged.forEach(
                (key, purchase) -> assertThat(partner.placed(key, body)).isEqualTo(purchase));
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        await().atMost(Duration.ofMinutes(7))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> allCompleted(acknowledged));
        assertThat(ledger.broken()).isEmpty();
        acknowledged.values().forEach(this::assertEverythingOnce);
    }

    private static List<Boolean> kills(Random random) {
        List<Boolean> kills = new ArrayList<>(Collections.nCopies(SERVER_KILLS, true));
        kills.addAll(Collections.nCopies(DATABASE_KILLS, false));
        Collections.shuffle(kills, random);
        return kills;
    }

    private void kill(boolean server) {
        if (server) {
            store.killServer();
            store.startServer();
        } else {
            store.killDatabase();
            store.startDatabase();
        }
    }

    /** Whoever has not paid yet does so now; everything else the store must bring to its end by itself. */
    private boolean allCompleted(Map<String, String> acknowledged) {
        boolean all = true;
        for (String purchase : acknowledged.values()) {
            String status = ledger.text("select status from orders where purchase_id = ?", UUID.fromString(purchase));
            if ("AWAITING_PAYMENT".equals(status)) {
                payAgain(purchase);
            }
            all &= "COMPLETED".equals(status);
        }
        return all;
    }

    private void payAgain(String purchase) {
        try {
            partner.pay(purchase);
        } catch (UncheckedIOException | IllegalStateException | java.util.NoSuchElementException underWay) {
            assertThat(purchase).isNotEmpty();
        }
    }

    private void assertEverythingOnce(String purchase) {
        UUID id = UUID.fromString(purchase);
        JsonObject order = partner.read(purchase).getJsonArray("orders").getJsonObject(0);
        assertThat(order.getString("status")).isEqualTo("COMPLETED");
        assertThat(ledger.number("select count(*) from orders where purchase_id = ?", id))
                .isEqualTo(1);
        assertThat(ledger.number(
                        "select count(*) from payment p join orders o on o.id = p.order_id"
                                + " where o.purchase_id = ? and p.status = 'CAPTURED'",
                        id))
                .isEqualTo(1);
        assertThat(ledger.number(
                        "select count(*) from cancellation c join orders o on o.id = c.order_id"
                                + " where o.purchase_id = ? and c.status in ('COMPLETED', 'ATTESTED')",
                        id))
                .isEqualTo(1);
    }
}
