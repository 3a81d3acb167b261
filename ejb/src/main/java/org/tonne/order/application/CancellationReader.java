package org.tonne.order.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads how far the cancellations of an order have come. */
@Dependent
class CancellationReader {

    /** The blocks are printed as {@link org.tonne.shared.UnitBlock} prints them. */
    private static final String CANCELLATIONS = """
            select c.id, c.transaction_identifier, c.status, p.title, c.quantity, c.completed_at,
                   array(select format('%1$s-%2$s-%3$s-%5$s to %1$s-%2$s-%4$s-%5$s', a.originating_party, i.unit_type,
                                       lower(a.serials), upper(a.serials) - 1,
                                       concat_ws('-', i.original_cp, i.applicable_cp, i.lulucf_activity, i.project_number))
                           from allocated_block a
                          where a.cancellation_id = c.id and a.released_at is null order by lower(a.serials)) as blocks
              from cancellation c
              join issuance i on i.id = c.issuance_id
              join project p on p.id = i.project_id
             where c.order_id = ? order by c.id
            """;

    @Inject
    Database database;

    List<OrderView.CancellationPart> of(UUID orderId) {
        return Sql.list(database.store(), CANCELLATIONS, CancellationReader::cancellation, orderId);
    }

    private static OrderView.CancellationPart cancellation(ResultSet row) throws SQLException {
        return new OrderView.CancellationPart(
                row.getLong("id"),
                row.getString("transaction_identifier"),
                row.getString("status"),
                row.getString("title"),
                row.getLong("quantity"),
                List.of((String[]) row.getArray("blocks").getArray()),
                OrderReader.instant(row, "completed_at"));
    }
}
