package org.tonne.content.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.content.domain.ContentText;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Use case: a member of staff changes what a page says in one language, or goes back to the words of the release. */
@Stateless
public class PublishContent {

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * What is to stand on a page.
     *
     * @param page its name
     * @param language of two letters
     * @param basedOn the version that the writer has seen; 0 for the words of the release
     * @param text the new words, or nothing to go back to those of the release
     */
    public record Command(String page, String language, int basedOn, Optional<ContentText> text) {}

    /**
     * Adds a version.
     *
     * @param actor who wrote it
     * @return its number
     * @throws Refused CONTENT_CHANGED where somebody else was faster
     */
    public int publish(Command command, String actor) {
        int version = command.basedOn() + 1;
        @Nullable ContentText text = command.text().orElse(null);
        int added = Sql.update(
                database.store(),
                "insert into content_version (page, language, version, title, lead, body, changed_by, changed_at)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ? where ? = (select coalesce(max(version), 0)"
                        + " from content_version where page = ? and language = ?) on conflict do nothing",
                command.page(),
                command.language(),
                version,
                text == null ? null : text.title(),
                text == null ? null : text.lead(),
                text == null ? null : text.body(),
                actor,
                clock.instant(),
                command.basedOn(),
                command.page(),
                command.language());
        if (added == 0) {
            throw new Refused(ErrorCode.CONTENT_CHANGED, Map.of("page", command.page()));
        }
        audit.write(
                actor,
                text == null ? "content.taken-back" : "content.published",
                command.page() + "/" + command.language(),
                "version " + version);
        return version;
    }
}
