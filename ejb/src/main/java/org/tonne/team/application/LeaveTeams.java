package org.tonne.team.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tonne.account.application.BeforeErasure;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.BuyerAccounts;
import org.tonne.audit.application.Audit;
import org.tonne.config.Database;
import org.tonne.config.Sql;

import java.util.List;
import java.util.UUID;

/**
 * Who is erased leaves all teams. Of a team without another owner, whoever has been a member for longest becomes the
 * owner and is told; a team without another member is dissolved.
 */
@Dependent
public class LeaveTeams implements BeforeErasure {

    private static final String OWNED_ALONE = """
            select t.id, t.name from team t join team_member m on m.team_id = t.id
             where m.account_id = ? and m.owner
               and not exists (select 1 from team_member o where o.team_id = t.id and o.owner and o.account_id <> m.account_id)
             order by t.id
            """;

    private static final String HEIR = """
            update team_member set owner = true
             where (team_id, account_id) = (select team_id, account_id from team_member
                                             where team_id = ? and account_id <> ? order by joined_at, account_id limit 1)
            """;

    @Inject
    TeamLetters letters;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Database database;

    @Inject
    Audit audit;

    private record Orphan(UUID id, String name) {}

    @Override
    public void erasing(BuyerAccount account) {
        accounts.lock(account);
        Sql.list(
                database.store(),
                "select t.id from team t join team_member m on m.team_id = t.id where m.account_id = ?"
                        + " order by t.id for no key update of t",
                row -> row.getObject(1, UUID.class),
                account.id());
        List<Orphan> orphans = Sql.list(
                database.store(),
                OWNED_ALONE,
                row -> new Orphan(row.getObject(1, UUID.class), row.getString(2)),
                account.id());
        orphans.forEach(team -> handOver(team, account));
        Sql.update(database.store(), "delete from team_invitation where email = ?", account.email());
        Sql.update(
                database.store(),
                "delete from team_letter where email = ? or about = ?",
                account.email(),
                account.email());
    }

    private void handOver(Orphan team, BuyerAccount account) {
        if (Sql.update(database.store(), HEIR, team.id(), account.id()) == 0) {
            Sql.update(database.store(), "delete from team where id = ?", team.id());
            audit.write(Audit.STORE, "team.dissolved", team.id().toString(), "");
        } else {
            letters.send(TeamLetterKind.INHERITED, letters.others(team.id(), account.id(), true), team.name(), "");
            audit.write(Audit.STORE, "team.inherited", team.id().toString(), "");
        }
    }
}
