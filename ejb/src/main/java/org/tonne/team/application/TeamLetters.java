package org.tonne.team.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Where letters about teams are kept until they have been written. */
@Dependent
class TeamLetters {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String ADD = """
            insert into team_letter (id, kind, email, language, team_name, about, invitation_id, request_id, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String READERS = """
            select a.email, a.language from team_member m join buyer_account a on a.id = m.account_id
             where m.team_id = ? and m.account_id <> ? and (m.owner or not ?) order by a.email
            """;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /** Who reads a letter, and in which language. */
    record Reader(String email, String language) {}

    private record Draft(
            TeamLetterKind kind,
            String team,
            String about,
            @Nullable UUID invitation,
            @Nullable UUID request) {}

    /** Everybody in a team but this one; only owners where asked. */
    List<Reader> others(UUID team, UUID account, boolean ownersOnly) {
        return Sql.list(
                database.store(),
                READERS,
                row -> new Reader(row.getString(1), row.getString(2)),
                team,
                account,
                ownersOnly);
    }

    /** Has one written and sent to each of them. */
    void send(TeamLetterKind kind, List<Reader> readers, String team, String about) {
        readers.forEach(reader -> add(new Draft(kind, team, about, null, null), reader));
    }

    /** Has one about a request for approval written and sent to each of them. */
    void about(TeamLetterKind kind, List<Reader> readers, String team, String about, UUID request) {
        readers.forEach(reader -> add(new Draft(kind, team, about, null, request), reader));
    }

    /** Has an invitation written and sent; its link is made when it is written. */
    void invite(Reader reader, String team, String inviter, UUID invitation) {
        add(new Draft(TeamLetterKind.INVITED, team, inviter, invitation, null), reader);
    }

    private void add(Draft letter, Reader reader) {
        Sql.update(
                database.store(),
                "delete from team_letter where made_at <= ?",
                clock.instant().minus(KEPT));
        UUID id = codes.id(clock.millis());
        Sql.update(
                database.store(),
                ADD,
                id,
                letter.kind().name(),
                reader.email(),
                reader.language(),
                letter.team(),
                letter.about(),
                letter.invitation(),
                letter.request(),
                clock.instant());
        outbox.add(PrepareTeamLetter.TOPIC, id.toString(), "letter", id.toString());
    }
}
