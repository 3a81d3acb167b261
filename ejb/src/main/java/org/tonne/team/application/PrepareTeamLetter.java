package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: a letter about a team is about to leave. The secret of an invitation is made now, so that no message and no
 * table ever holds it; a letter that leaves twice carries another one each time, and the last one holds.
 */
@Stateless
public class PrepareTeamLetter {

    /** The topic of what asks for one to be written. */
    public static final String TOPIC = "team.letter";

    private static final int SECRET = 32;

    private static final String FIND = """
            select l.kind, l.email, l.language, l.team_name, l.about, l.invitation_id,
                   coalesce('/teams/' || r.team_id || '/requests/' || r.checkout_id, '')
              from team_letter l left join team_invitation i on i.id = l.invitation_id
              left join team_request r on r.checkout_id = l.request_id
             where l.id = ? and (l.invitation_id is null or i.expires_at > ?)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    private record Found(TeamLetter letter, Optional<UUID> invitation) {}

    /** The letter, or nothing where it says nothing any more: withdrawn, answered or too old. */
    public Optional<TeamLetter> prepare(UUID letter) {
        return Sql.first(
                        database.store(),
                        FIND,
                        row -> new Found(
                                new TeamLetter(
                                        TeamLetterKind.valueOf(row.getString(1)),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(7),
                                        ""),
                                Optional.ofNullable(row.getObject(6, UUID.class))),
                        letter,
                        clock.instant())
                .map(found -> found.invitation()
                        .map(invitation -> withSecret(invitation, found.letter()))
                        .orElse(found.letter()));
    }

    private TeamLetter withSecret(UUID invitation, TeamLetter letter) {
        String secret = codes.code(SECRET);
        Sql.update(
                database.store(),
                "update team_invitation set secret = ? where id = ?",
                AnswerInvitation.kept(secret),
                invitation);
        return new TeamLetter(
                letter.kind(), letter.email(), letter.language(), letter.team(), letter.about(), "", secret);
    }
}
