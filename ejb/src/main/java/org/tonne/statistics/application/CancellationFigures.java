package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Figures about completed cancellations over any period, counted when asked. */
@ApplicationScoped
public class CancellationFigures {

    @Inject
    Database database;

    /**
     * Counts.
     *
     * @param from first day, UTC
     * @param to last day, UTC, included
     * @param by how to group
     * @param scope whose cancellations
     * @throws Refused PERIOD_INVALID when the period ends before it begins
     */
    public Figures figures(LocalDate from, LocalDate to, By by, Scope scope) {
        if (to.isBefore(from)) {
            throw new Refused(ErrorCode.PERIOD_INVALID, Map.of("from", from, "to", to));
        }
        String query = "select " + FigureSql.key(by) + ", count(*), sum(quantity) from " + FigureSql.done(scope)
                + " where completed_at >= ? and completed_at < ? group by 1 order by 1";
        List<Figures.Row> rows = new ArrayList<>();
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, FigureSql.beginning(from));
            statement.setObject(2, FigureSql.end(to));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Figures.Row(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Cancellations cannot be counted", failed);
        }
        return new Figures(from, to, by, scope, rows, total(rows));
    }

    private static Figures.Total total(List<Figures.Row> rows) {
        return new Figures.Total(
                rows.stream().mapToLong(Figures.Row::cancellations).sum(),
                rows.stream().mapToLong(Figures.Row::cers).sum());
    }
}
