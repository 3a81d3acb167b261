package org.tonne.team.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions about teams; only members are answered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TeamQueries {

    private static final String MINE = """
            select t.id, t.name, m.owner, m.buyer, m.approver, t.limit_cents, (select count(*) from team_member c where c.team_id = t.id) as members
              from team t join team_member m on m.team_id = t.id
             where m.account_id = ? order by lower(t.name), t.id
            """;

    private static final String MEMBERS = """
            select a.id, a.email, a.name, m.owner, m.buyer, m.approver, m.joined_at, m.limit_cents
              from team_member m join buyer_account a on a.id = m.account_id
             where m.team_id = ? order by m.owner desc, a.email
            """;

    private static final String INVITED = """
            select id, email, owner, buyer, approver, expires_at from team_invitation
             where team_id = ? and expires_at > ? order by email
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Those of an account, by name. */
    public List<OwnTeam> of(BuyerAccount account) {
        return Sql.list(
                database.store(),
                MINE,
                row -> new OwnTeam(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Teams.roles(row),
                        row.getLong("members"),
                        limit(row)),
                account.id());
    }

    /** One of an account's own. */
    public Optional<TeamView> find(BuyerAccount account, UUID team) {
        return of(account).stream()
                .filter(own -> own.id().equals(team))
                .findFirst()
                .map(own -> new TeamView(own.id(), own.name(), own.roles(), own.limit(), members(team), invited(team)));
    }

    private List<TeamView.Member> members(UUID team) {
        return Sql.list(
                database.store(),
                MEMBERS,
                row -> new TeamView.Member(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        Teams.roles(row),
                        row.getTimestamp("joined_at").toInstant(),
                        limit(row)),
                team);
    }

    private static Optional<Money> limit(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("limit_cents", Long.class)).map(Money::ofCents);
    }

    private List<TeamView.Invited> invited(UUID team) {
        return Sql.list(
                database.store(),
                INVITED,
                row -> new TeamView.Invited(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        Teams.roles(row),
                        row.getTimestamp("expires_at").toInstant()),
                team,
                clock.instant());
    }
}
