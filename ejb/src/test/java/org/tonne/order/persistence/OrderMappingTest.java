package org.tonne.order.persistence;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.fixture.LotBuilder.Lot;
import org.tonne.fixture.StoreDatabase;
import org.tonne.fixture.TestClock;
import org.tonne.order.domain.Order;
import org.tonne.order.domain.OrderLine;
import org.tonne.order.domain.OrderStatus;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Orders come back from the database as they went, and the database refuses what must never be. */
class OrderMappingTest {

    private static final UUID ID = new UUID(0, 7);

    private final StoreDatabase store = StoreDatabase.fresh();
    private final Lot lot = store.aLot().of(10).at("1.50").create();

    @BeforeEach
    void one_order() {
        store.execute(
                "insert into purchase (id, client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind,"
                        + " country, locale, payment_method, placed_at)"
                        + " values (?, 'WEB', 'k', sha256('x'), 'Ada', 'a@b.de', 'INDIVIDUAL', 'GB', 'en', 'PAYPAL', now())",
                ID);
        store.execute(
                "insert into beneficiary (id, purchase_id, name, publish_name, publish_reason) values (?, ?, 'Ada', true, true)",
                ID,
                ID);
        store.execute(
                "insert into orders (id, reference, purchase_id, seller_id, status, total_cents, expires_at)"
                        + " values (?, 'AAAAAAAA', ?, ?, 'AWAITING_PAYMENT', 300, '2026-11-22T10:30:00Z')",
                ID,
                ID,
                lot.sellerId());
        store.execute(
                "insert into order_line (id, order_id, offer_id, lot_id, quantity, price_cents) values (?, ?, ?, ?, 2, 150)",
                ID,
                ID,
                lot.offerId(),
                lot.lotId());
    }

    @Test
    void an_order_comes_back_with_its_lines() {
        store.inTransaction(() -> {
            Order order = store.entities().find(Order.class, ID);
            order.confirmPayment(TestClock.START);
        });

        store.inTransaction(() -> {
            Order order = store.entities().find(Order.class, ID);
            assertThat(order.id()).isEqualTo(ID);
            assertThat(order.reference()).isEqualTo("AAAAAAAA");
            assertThat(order.purchaseId()).isEqualTo(ID);
            assertThat(order.sellerId()).isEqualTo(lot.sellerId());
            assertThat(order.status()).isEqualTo(OrderStatus.PAID);
            assertThat(order.total()).hasToString("3.00 USD");
            assertThat(order.expiresAt()).isEqualTo("2026-11-22T10:30:00Z");
            assertThat(order.paidAt()).isEqualTo(TestClock.START);
            assertThat(order.completedAt()).isNull();
            OrderLine line = order.lines().get(0);
            assertThat(line.orderId()).isEqualTo(ID);
            assertThat(line.offerId()).isEqualTo(lot.offerId());
            assertThat(line.lotId()).isEqualTo(lot.lotId());
            assertThat(line.quantity().units()).isEqualTo(2);
            assertThat(line.price()).hasToString("1.50 USD");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update stock set available = available - 11, reserved = reserved + 11 | units_or_none_check",
                "update stock set available = available - 1 | every_unit_is_somewhere",
                "update stock set available = available + 1, reserved = reserved - 1 | units_or_none_check",
                "update orders set status = 'COMPLETED' | may not move from AWAITING_PAYMENT to COMPLETED",
                "update orders set status = 'SHIPPED' | order_status_check",
                "update orders set total_cents = 0 | some_cents_check",
                "update orders set reference = 'aaaaaaaa' | order_reference_check",
                "insert into orders select gen_random_uuid(), reference, purchase_id, seller_id, status, 1, now() from orders | orders_reference_key",
                "update order_line set quantity = 0 | some_units_check",
                "update order_line set price_cents = -1 | some_cents_check",
                "update purchase set payment_method = 'CASH' | payment_method_check",
                "update purchase set country = 'gb' | country_code_check",
                "update purchase set payer_kind = 'ROBOT' | payer_kind_check",
                "update purchase set payer_name = '' | published_name_check",
                "update purchase set request_sha256 = 'x' | sha256_hash_check",
                "insert into purchase select gen_random_uuid(), client, idempotency_key, request_sha256, payer_name, payer_email, payer_kind, country, locale, payment_method, placed_at from purchase | a_request_takes_effect_once",
                "update beneficiary set name = repeat('x', 256) | published_name_check",
                "update beneficiary set reason = repeat('x', 256) | published_reason_check",
                "delete from unit_transfer | append-only",
                "update unit_transfer set quantity = 1 | append-only",
                "insert into unit_transfer (lot_id, debit, credit, quantity, at) values (1, 'AVAILABLE', 'AVAILABLE', 1, now()) | unit_transfer_check",
                "insert into unit_transfer (lot_id, debit, credit, quantity, at) values (1, 'AVAILABLE', 'RESERVED', 0, now()) | some_units_check",
                "insert into unit_transfer (lot_id, debit, credit, quantity, at) values (1, 'AVAILABLE', 'LOST', 1, now()) | unit_account_check",
                "insert into outbox_message (id, topic, subject, payload, status, created_at, next_attempt_at) values (gen_random_uuid(), 't', 's', '{}', 'GONE', now(), now()) | outbox_status_check",
                "update purchase set payer_email = 'a@' | email_address_check",
                "update purchase set idempotency_key = '' | idempotency_key_check",
                "insert into free_block select id, 'empty' from lot | free_block_serials_check",
                "update offer set price_cents = 0 | offer_price_cents_check",
                "insert into offer select gen_random_uuid(), lot_id, seller_id, price_cents, status, valid_from, valid_until from offer | one_offer_in_force_per_lot",
                "insert into allocated_block (cancellation_id, lot_id, issuance_id, originating_party, serials, quantity) values (1, 1, 1, 'CN', int8range(1, 5), 9) | allocated_block_check",
                "insert into registry_block (issuance_id, originating_party, serials, lot_id) select issuance_id, 'CN', serials, lot_id from registry_block | no_serial_is_in_two_places"
            })
    void the_database_refuses_what_must_never_be(String change, String constraint) {
        assertThatThrownBy(() -> store.execute(change)).hasMessageContaining(constraint);
    }
}
