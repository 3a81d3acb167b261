package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.persistence.Notices.Project;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Projects whose offers rest, and accounts whose proposals the registry refuses. Lots are taken in the order of their numbers. */
@ApplicationScoped
public class Freezes {

    private static final String LOTS_OF_PROJECT = """
            select s.lot_id from stock s join lot l on l.id = s.lot_id join issuance i on i.id = l.issuance_id
             where i.project_id = ? order by s.lot_id
            """;

    private static final String LOTS_OF_ACCOUNT = """
            select k.lot_id from stock k join lot l on l.id = k.lot_id join seller s on s.id = l.seller_id
             where s.registry_account_type = ? and s.registry_account_id = ? order by k.lot_id
            """;

    private static final String THAWED = """
            update project_freeze set thawed_at = ?, thawed_by = ?
             where thawed_at is null and %s
            returning project_id, (select key from project p where p.id = project_id), case_id
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Lets the offers of a project rest because of this notice. */
    public void freeze(Project project, long identifier, long notice, UUID caseId) {
        Sql.update(
                database.store(),
                "insert into project_freeze (project_id, notification_identifier, frozen_by, frozen_at, case_id)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                project.id(),
                identifier,
                notice,
                clock.instant(),
                caseId);
        lots(LOTS_OF_PROJECT, project.id()).forEach(lot -> change("freeze_lot", lot, "PROJECT"));
    }

    /** The notice is completed: what it froze is on offer again, unless another one stands. */
    public List<Thawed> thawNotice(long identifier, String by) {
        return thawed(Sql.list(
                database.store(),
                THAWED.replace("%s", "notification_identifier = ?"),
                row -> new Thawed(new Project(row.getLong(1), row.getString(2)), row.getObject(3, UUID.class)),
                clock.instant(),
                by,
                identifier));
    }

    /** People decided that a project is to be on offer again, whatever froze it. */
    public List<Thawed> thawProject(String key, String by) {
        return thawed(Sql.list(
                database.store(),
                THAWED.replace("%s", "project_id = (select id from project where key = ?)"),
                row -> new Thawed(new Project(row.getLong(1), row.getString(2)), row.getObject(3, UUID.class)),
                clock.instant(),
                by,
                key));
    }

    private List<Thawed> thawed(List<Thawed> ended) {
        List<Thawed> free = ended.stream()
                .filter(one -> Sql.first(
                                database.store(),
                                "select 1 from project_freeze where project_id = ? and thawed_at is null",
                                row -> true,
                                one.project().id())
                        .isEmpty())
                .distinct()
                .toList();
        free.forEach(
                one -> lots(LOTS_OF_PROJECT, one.project().id()).forEach(lot -> change("thaw_lot", lot, "PROJECT")));
        return free;
    }

    /** The registry refuses what this account proposes: its offers rest. Whether that is news. */
    public boolean refuse(AccountNumber account, String code) {
        boolean news = Sql.update(
                        database.store(),
                        "update registry_account set refused_code = ?, refused_at = ?"
                                + " where account_type = ? and account_id = ? and refused_code is distinct from ?",
                        code,
                        clock.instant(),
                        account.type(),
                        account.id(),
                        code)
                == 1;
        lots(LOTS_OF_ACCOUNT, account.type(), account.id()).forEach(lot -> change("freeze_lot", lot, "ACCOUNT"));
        return news;
    }

    /** The offers of this account go on. Whether they rested. */
    public boolean admit(AccountNumber account) {
        boolean rested = Sql.update(
                        database.store(),
                        "update registry_account set refused_code = null, refused_at = null"
                                + " where account_type = ? and account_id = ? and refused_code is not null",
                        account.type(),
                        account.id())
                == 1;
        lots(LOTS_OF_ACCOUNT, account.type(), account.id()).forEach(lot -> change("thaw_lot", lot, "ACCOUNT"));
        return rested;
    }

    private List<Long> lots(String query, Object... of) {
        return Sql.list(database.store(), query, row -> row.getLong(1), of);
    }

    private void change(String function, long lot, String cause) {
        Sql.first(database.store(), "select " + function + "(?, ?, ?)", row -> true, lot, cause, clock.instant());
    }

    /**
     * A project that is on offer again.
     *
     * @param project which
     * @param caseId the case that stood for it
     */
    public record Thawed(Project project, UUID caseId) {}
}
