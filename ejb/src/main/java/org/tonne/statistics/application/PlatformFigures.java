package org.tonne.statistics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that the job platform-figures keeps, for pages that show the whole time. */
@ApplicationScoped
public class PlatformFigures {

    private static final String KEPT =
            "select key, cancellations, cers from platform_figure where scope = ? and by = ? order by key";

    @Inject
    Database database;

    /** The kept rows of one grouping, in the order of their keys. */
    public List<Figures.Row> kept(Scope scope, By by) {
        List<Figures.Row> rows = new ArrayList<>();
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement(KEPT)) {
            statement.setString(1, RefreshPlatformFigures.name(scope));
            statement.setString(2, RefreshPlatformFigures.name(by));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Figures.Row(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The kept figures cannot be read", failed);
        }
        return rows;
    }

    /** When the kept figures were last complete, if ever. */
    public Optional<Instant> asOf() {
        try (Connection connection = database.store().getConnection();
                PreparedStatement statement = connection.prepareStatement("select as_of from platform_figure_run");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("The time of the kept figures cannot be read", failed);
        }
    }
}
