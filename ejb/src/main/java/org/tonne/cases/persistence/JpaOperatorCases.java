package org.tonne.cases.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        entities.flush(); // one that was just closed is not open
        List<Object> values = new ArrayList<>(List.of(kind.name()));
        String alike = alike("order_id", subject.order(), values)
                + alike("cancellation_id", subject.cancellation(), values)
                + alike("payment_id", subject.payment(), values)
                + alike("about", subject.about(), values);
        return Sql.first(
                        database.store(),
                        "select id from operator_case where status <> 'CLOSED' and kind = ?" + alike
                                + " order by id limit 1",
                        row -> row.getObject(1, UUID.class),
                        values.toArray())
                .map(id -> entities.find(OperatorCase.class, id));
    }

    // Written out, because an index answers "= ?" and "is null", but not "is not distinct from".
    private static String alike(String column, @Nullable Object value, List<Object> values) {
        if (value == null) {
            return " and " + column + " is null";
        }
        values.add(value);
        return " and " + column + " = ?";
    }

    @Override
    public boolean add(OperatorCase operatorCase) {
        return Sql.update(
                        database.store(), // see UuidColumn
                        "insert into operator_case (id, kind, order_id, cancellation_id, payment_id, about, facts, status,"
                                + " opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        operatorCase.id(),
                        operatorCase.kind().name(),
                        operatorCase.orderId(),
                        operatorCase.cancellationId(),
                        operatorCase.paymentId(),
                        operatorCase.about(),
                        operatorCase.facts(),
                        operatorCase.status().name(),
                        operatorCase.openedAt())
                > 0;
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
