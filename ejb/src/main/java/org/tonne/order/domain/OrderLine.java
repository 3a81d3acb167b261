package org.tonne.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;

import java.util.UUID;

/** So many units of one offer, at the price of that moment. Never changes. */
@Entity
@Table(name = "order_line")
public class OrderLine {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "lot_id")
    private long lotId;

    @Column
    private long quantity;

    @Column(name = "price_cents")
    private long priceCents;

    /** For the database. */
    protected OrderLine() {}

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The order it belongs to. */
    public UUID orderId() {
        return orderId;
    }

    /** Which offer. */
    public UUID offerId() {
        return offerId;
    }

    /** Of which lot. */
    public long lotId() {
        return lotId;
    }

    /** How many units. */
    public Quantity quantity() {
        return Quantity.of(quantity);
    }

    /** Price per unit. */
    public Money price() {
        return Money.ofCents(priceCents);
    }
}
