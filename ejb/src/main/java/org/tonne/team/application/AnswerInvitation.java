package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.BuyerAccounts;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Use case: who was asked to join a team does, or does not. Only the account of the address that was asked may answer. */
@Stateless
public class AnswerInvitation {

    private static final String FIND = """
            select i.id, i.team_id, t.name, i.email, i.owner, i.buyer, i.approver, i.expires_at
              from team_invitation i join team t on t.id = i.team_id
             where i.secret = ? and i.expires_at > ?
            """;

    @Inject
    Teams teams;

    @Inject
    TeamLetters letters;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Database database;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What is kept of the secret of a letter. */
    static byte[] kept(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The invitation of a link, while it can be answered. */
    public Optional<Invitation> find(String secret) {
        return Sql.first(
                database.store(),
                FIND,
                row -> new Invitation(
                        row.getObject("id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Teams.roles(row),
                        row.getTimestamp("expires_at").toInstant()),
                kept(Codes.normal(secret)),
                clock.instant());
    }

    /**
     * Joins the team; its owners are told.
     *
     * @return which
     * @throws Refused INVITATION_UNKNOWN where the link is used, too old or went to another address; TOO_MANY_KEPT,
     *     IDENTITY_UNKNOWN
     */
    public UUID accept(BuyerAccount account, String secret) {
        accounts.lock(account);
        Invitation invitation = take(account, secret);
        UUID team = invitation.teamId();
        teams.join(team, account, invitation.roles());
        letters.send(
                TeamLetterKind.JOINED, letters.others(team, account.id(), true), invitation.team(), account.email());
        audit.write(account.actor(), "team.joined", team.toString(), "");
        return team;
    }

    /**
     * Does not join.
     *
     * @throws Refused INVITATION_UNKNOWN as for {@link #accept}
     */
    public void decline(BuyerAccount account, String secret) {
        UUID team = take(account, secret).teamId();
        audit.write(account.actor(), "team.declined", team.toString(), "");
    }

    private Invitation take(BuyerAccount account, String secret) {
        Invitation found = find(secret)
                .filter(invitation -> invitation.isFor(account))
                .orElseThrow(() -> new Refused(ErrorCode.INVITATION_UNKNOWN));
        teams.lock(found.teamId());
        if (Sql.update(database.store(), "delete from team_invitation where id = ?", found.id()) == 0) {
            throw new Refused(ErrorCode.INVITATION_UNKNOWN);
        }
        return found;
    }
}
