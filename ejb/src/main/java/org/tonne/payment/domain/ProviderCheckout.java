package org.tonne.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.InstantColumn;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt to pay a purchase at the provider, with one payment for each order in it. Its id is also the request id
 * under which the provider is asked, so that asking again never makes a second one.
 */
@Entity
@Table(name = "provider_checkout")
public class ProviderCheckout {

    @Id
    private UUID id;

    @Column(name = "purchase_id")
    private UUID purchaseId;

    @Column(name = "provider_order_id")
    private @Nullable String providerOrderId;

    @Column(name = "approve_url")
    private @Nullable String approveUrl;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    /** For the database. */
    protected ProviderCheckout() {}

    /** A new attempt that the provider does not know yet. */
    public ProviderCheckout(UUID id, UUID purchaseId, Instant createdAt) {
        this.id = id;
        this.purchaseId = purchaseId;
        this.createdAt = createdAt;
    }

    /** The provider knows it now, under this id, and waits for the buyer there. */
    public void known(String providerOrderId, URI approve) {
        this.providerOrderId = providerOrderId;
        this.approveUrl = approve.toString();
    }

    /** Which attempt this is. */
    public UUID id() {
        return id;
    }

    /** The purchase it pays. */
    public UUID purchaseId() {
        return purchaseId;
    }

    /** The provider's id, once it knows. */
    public @Nullable String providerOrderId() {
        return providerOrderId;
    }

    /** Where the buyer agrees, once the provider knows. */
    public @Nullable URI approve() {
        return approveUrl == null ? null : URI.create(approveUrl);
    }
}
