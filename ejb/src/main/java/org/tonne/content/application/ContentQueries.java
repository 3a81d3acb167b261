package org.tonne.content.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.content.domain.ContentText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Questions about what staff wrote, from the database. */
@ApplicationScoped
public class ContentQueries {

    private static final String SELECT =
            "select page, language, version, title, lead, body, changed_by, changed_at from content_version ";

    @Inject
    Database database;

    /** The newest version of every page and language that has one. */
    public List<ContentVersion> newest() {
        return Sql.list(
                database.store(),
                "select distinct on (page, language) page, language, version, title, lead, body, changed_by, changed_at"
                        + " from content_version order by page, language, version desc",
                ContentQueries::read);
    }

    /** Every version of a page in a language, the newest first. */
    public List<ContentVersion> history(String page, String language) {
        return Sql.list(
                database.store(),
                SELECT + "where page = ? and language = ? order by version desc",
                ContentQueries::read,
                page,
                language);
    }

    /** One version of a page in a language. */
    public Optional<ContentVersion> version(String page, String language, int version) {
        return Sql.first(
                database.store(),
                SELECT + "where page = ? and language = ? and version = ?",
                ContentQueries::read,
                page,
                language,
                version);
    }

    /** How many versions there are in all; rows are only added, so another number means something new. */
    long count() {
        return Sql.list(database.store(), "select count(*) from content_version", row -> row.getLong(1))
                .get(0);
    }

    private static ContentVersion read(ResultSet row) throws SQLException {
        String title = row.getString(4);
        Optional<ContentText> text = title == null
                ? Optional.empty()
                : Optional.of(new ContentText(title, row.getString(5), row.getString(6)));
        return new ContentVersion(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                text,
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }
}
