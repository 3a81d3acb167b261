package org.tonne.team.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.account.application.BuyerAccount;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.team.domain.TeamRoles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where teams and their members are kept. */
@Dependent
class Teams {

    /** How many teams an account may be in. */
    static final int MOST_TEAMS = 5;

    /** How many members a team may have, with those who are invited. */
    static final int MOST_MEMBERS = 200;

    private static final String HELD = """
            select t.id, t.name, m.owner, m.buyer, m.approver from team t join team_member m on m.team_id = t.id
             where t.id = ? and m.account_id = ?
            """;

    private static final String PEOPLE = """
            select (select count(*) from team_member where team_id = ?)
                 + (select count(*) from team_invitation where team_id = ? and expires_at > ?)
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** A team and what somebody may do in it; held until the transaction ends. */
    record Held(UUID id, String name, TeamRoles roles) {}

    /** A team of which this account is a member, held; TEAM_UNKNOWN where there is none. */
    Held hold(BuyerAccount account, UUID team) {
        lock(team);
        return Sql.first(database.store(), HELD, Teams::held, team, account.id())
                .orElseThrow(() -> new Refused(ErrorCode.TEAM_UNKNOWN));
    }

    /** Holds a team until the transaction ends: what is asked about it afterwards stays as it is answered. */
    void lock(UUID team) {
        Sql.list(database.store(), "select 1 from team where id = ? for no key update", row -> row.getInt(1), team);
    }

    /** A team that this account owns, held; TEAM_UNKNOWN or NOT_ALLOWED where it does not. */
    Held holdOwned(BuyerAccount account, UUID team) {
        Held held = hold(account, team);
        if (!held.roles().owner()) {
            throw new Refused(ErrorCode.NOT_ALLOWED);
        }
        return held;
    }

    /** What somebody may do in a team that is held already; nothing where they are no member. */
    Optional<TeamRoles> roles(UUID team, UUID account) {
        return Sql.first(database.store(), HELD, Teams::held, team, account).map(Held::roles);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(row.getObject("id", UUID.class), row.getString("name"), roles(row));
    }

    static TeamRoles roles(ResultSet row) throws SQLException {
        return new TeamRoles(row.getBoolean("owner"), row.getBoolean("buyer"), row.getBoolean("approver"));
    }

    void add(UUID id, String name) {
        Sql.update(
                database.store(), "insert into team (id, name, made_at) values (?, ?, ?)", id, name, clock.instant());
    }

    /** Makes somebody a member whose account is held; TOO_MANY_KEPT where they are in as many teams as may be. */
    void join(UUID team, BuyerAccount account, TeamRoles roles) {
        if (count("select count(*) from team_member where account_id = ?", account.id()) >= MOST_TEAMS) {
            throw new Refused(ErrorCode.TOO_MANY_KEPT, Map.of("max", MOST_TEAMS));
        }
        Sql.update(
                database.store(),
                "insert into team_member (team_id, account_id, owner, buyer, approver, joined_at) values (?, ?, ?, ?, ?, ?)",
                team,
                account.id(),
                roles.owner(),
                roles.buyer(),
                roles.approver(),
                clock.instant());
    }

    /** LAST_OWNER where nobody else owns the team, which is held. */
    void requireOtherOwner(UUID team, UUID account) {
        long others = count(
                "select count(*) from team_member where team_id = ? and owner and account_id <> ?", team, account);
        if (others == 0) {
            throw new Refused(ErrorCode.LAST_OWNER);
        }
    }

    /** How many members there are, with those who may still join. */
    long people(UUID team) {
        return count(PEOPLE, team, team, clock.instant());
    }

    boolean isMember(UUID team, String email) {
        return count(
                        "select count(*) from team_member m join buyer_account a on a.id = m.account_id"
                                + " where m.team_id = ? and a.email = ?",
                        team,
                        email)
                > 0;
    }

    private long count(String query, Object... values) {
        return Sql.list(database.store(), query, row -> row.getLong(1), values).get(0);
    }
}
