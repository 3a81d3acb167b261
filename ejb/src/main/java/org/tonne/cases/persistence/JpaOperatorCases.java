package org.tonne.cases.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Cases in the database. */
@Dependent
public class JpaOperatorCases implements OperatorCases {

    @PersistenceContext(unitName = "store")
    private EntityManager entities;

    @Inject
    Database database;

    @Override
    public Optional<OperatorCase> openAbout(CaseKind kind, OperatorCase.Subject subject) {
        List<OperatorCase> open = entities.createQuery(
                        "select c from OperatorCase c where c.kind = :kind and c.status <> :closed", OperatorCase.class)
                .setParameter("kind", kind)
                .setParameter("closed", CaseStatus.CLOSED)
                .getResultList();
        return open.stream()
                .filter(one -> Objects.equals(one.orderId(), subject.order())
                        && Objects.equals(one.cancellationId(), subject.cancellation())
                        && Objects.equals(one.paymentId(), subject.payment())
                        && Objects.equals(one.about(), subject.about()))
                .findFirst();
    }

    @Override
    public void add(OperatorCase operatorCase) {
        Sql.update(
                database.store(), // see UuidColumn
                "insert into operator_case (id, kind, order_id, cancellation_id, payment_id, about, facts, status,"
                        + " opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                operatorCase.id(),
                operatorCase.kind().name(),
                operatorCase.orderId(),
                operatorCase.cancellationId(),
                operatorCase.paymentId(),
                operatorCase.about(),
                operatorCase.facts(),
                operatorCase.status().name(),
                operatorCase.openedAt());
    }

    @Override
    public Optional<OperatorCase> find(UUID id) {
        return Optional.ofNullable(entities.find(OperatorCase.class, id));
    }

    @Override
    public OperatorCase get(UUID id) {
        OperatorCase found = entities.find(OperatorCase.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new Refused(ErrorCode.CASE_UNKNOWN, Map.of("case", id));
        }
        return found;
    }
}
