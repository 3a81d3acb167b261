package org.tonne.payment.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.payment.domain.Payment;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.domain.ProviderCheckout;
import org.tonne.payment.domain.Refund;
import org.tonne.payment.domain.RefundStatus;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payments and refunds in the database. */
@Dependent
public class JpaPayments implements Payments {

    @PersistenceContext(unitName = "store")
    private EntityManager entities;

    @Inject
    Database database;

    @Override
    public void add(ProviderCheckout checkout) {
        keep(checkout);
    }

    @Override
    public void add(Payment payment) {
        keep(payment);
        if (payment.checkoutId() != null) {
            Sql.update(
                    database.store(),
                    "update payment set provider_checkout_id = ? where id = ?", // see UuidColumn
                    payment.checkoutId(),
                    payment.id());
        }
    }

    @Override
    public void add(Refund refund) {
        keep(refund);
    }

    private void keep(Object entity) {
        entities.persist(entity);
        entities.flush(); // rows by hand may refer to it in the same transaction
    }

    @Override
    public ProviderCheckout getCheckout(UUID id) {
        return known(entities.find(ProviderCheckout.class, id), id);
    }

    @Override
    public Optional<ProviderCheckout> findCheckout(String providerOrderId) {
        return entities.createQuery(
                        "select c from ProviderCheckout c where c.providerOrderId = :id", ProviderCheckout.class)
                .setParameter("id", providerOrderId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<ProviderCheckout> findCheckoutOfPayment(String paymentId) {
        if (!paymentId.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return Optional.empty();
        }
        return entities.createQuery(
                        "select c from ProviderCheckout c, Payment p where p.checkoutId = c.id and p.id = :id",
                        ProviderCheckout.class)
                .setParameter("id", UUID.fromString(paymentId))
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Payment> ofCheckout(UUID checkoutId) {
        return payments("select p from Payment p where p.checkoutId = :id order by p.id", checkoutId);
    }

    @Override
    public List<Payment> ofPurchase(UUID purchaseId) {
        return payments(
                "select p from Payment p, ProviderCheckout c where p.checkoutId = c.id and c.purchaseId = :id order by p.id",
                purchaseId);
    }

    @Override
    public List<Payment> ofOrder(UUID orderId) {
        return payments("select p from Payment p where p.orderId = :id order by p.id", orderId);
    }

    private List<Payment> payments(String query, UUID id) {
        return entities.createQuery(query, Payment.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Payment get(UUID id) {
        return known(entities.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    @Override
    public Refund getRefund(UUID id) {
        return known(entities.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    @Override
    public List<Refund> openRefunds(UUID paymentId) {
        return entities.createQuery(
                        "select r from Refund r where r.paymentId = :id and r.status not in :done order by r.id",
                        Refund.class)
                .setParameter("id", paymentId)
                .setParameter("done", List.of(RefundStatus.COMPLETED, RefundStatus.REVOKED))
                .getResultList();
    }

    private static <T> T known(@Nullable T found, UUID id) {
        if (found == null) {
            throw new Refused(ErrorCode.PAYMENT_UNKNOWN, Map.of("payment", id));
        }
        return found;
    }
}
