package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The blocks that the mirror shows. Whoever changes those of an account has locked it; every change leaves its history. */
@ApplicationScoped
public class Mirror {

    /** Whether the account holds these serials, all of them and alike. */
    private static final String HOLDS = """
            select coalesce(range_agg(serials * int8range(?, ?, '[]')), '{}'::int8multirange) @> int8range(?, ?, '[]')
              from held_block
             where account_type = ? and account_id = ? and originating_party = ? and serials && int8range(?, ?, '[]')
               and unit_type = ? and applicable_cp = ?
            """;

    /** Takes serials out of whatever blocks they lie in and puts back what is left of these; what was taken, where. */
    private static final String TAKE = """
            with gone as (
                delete from held_block
                 where originating_party = ? and serials && int8range(?, ?, '[]')
                   and (account_type, account_id) %s (?, ?) returning *),
            rest as (
                insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp,
                                        project_number, serials, reserved_for)
                select account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number,
                       unnest(int8multirange(serials) - int8multirange(int8range(?, ?, '[]'))), reserved_for
                  from gone)
            select account_type, account_id, originating_party, unit_type, original_cp, applicable_cp, project_number,
                   lower(serials * int8range(?, ?, '[]')), upper(serials * int8range(?, ?, '[]')) - 1
              from gone order by 1, 2, 8
            """;

    private static final String ADD = """
            insert into held_block (account_type, account_id, originating_party, unit_type, original_cp, applicable_cp,
                                    project_number, serials, reserved_for)
            values (?, ?, ?, ?, ?, ?, ?::int, int8range(?, ?, '[]'), ?)
            """;

    private static final String CHANGE = """
            insert into holdings_change (event_id, added, originating_party, unit_type, original_cp, applicable_cp, project_number,
                                         serials)
            values (?, ?, ?, ?, ?, ?, ?::int, int8range(?, ?, '[]'))
            """;

    /** Lots of this account's sellers that share a serial with a run. */
    private static final String LOTS = """
            select distinct r.lot_id
              from registry_block r join lot l on l.id = r.lot_id join seller s on s.id = l.seller_id
             where r.originating_party = ? and r.serials && int8range(?, ?, '[]')
             order by 1
            """;

    @Inject
    Database database;

    /** Whether the account holds every serial of the block, of this unit type and period. */
    public boolean holds(AccountNumber account, HeldBlock block) {
        return Sql.first(
                        database.store(),
                        HOLDS,
                        row -> row.getBoolean(1),
                        block.first(),
                        block.last(),
                        block.first(),
                        block.last(),
                        account.type(),
                        account.id(),
                        block.originatingParty(),
                        block.first(),
                        block.last(),
                        block.unitType(),
                        block.applicablePeriod())
                .orElse(false);
    }

    /** Whether the account holds any serial of the block. */
    public boolean holdsAny(AccountNumber account, HeldBlock block) {
        return Sql.first(
                        database.store(),
                        "select 1 from held_block where account_type = ? and account_id = ? and originating_party = ?"
                                + " and serials && int8range(?, ?, '[]')",
                        row -> true,
                        account.type(),
                        account.id(),
                        block.originatingParty(),
                        block.first(),
                        block.last())
                .isPresent();
    }

    /** Takes the serials of the block out of the account. */
    public List<Piece> take(AccountNumber account, HeldBlock block) {
        return taken("=", account, block);
    }

    /** Takes the serials of the block out of every other account: no unit is in two places. */
    public List<Piece> takeElsewhere(AccountNumber account, HeldBlock block) {
        return taken("<>", account, block);
    }

    private List<Piece> taken(String which, AccountNumber account, HeldBlock block) {
        return Sql.list(
                database.store(),
                TAKE.replace("%s", which),
                Mirror::piece,
                block.originatingParty(),
                block.first(),
                block.last(),
                account.type(),
                account.id(),
                block.first(),
                block.last(),
                block.first(),
                block.last(),
                block.first(),
                block.last());
    }

    /** Adds a block to the account; none of its serials is held anywhere. */
    public void add(AccountNumber account, HeldBlock block) {
        Sql.update(
                database.store(),
                ADD,
                account.type(),
                account.id(),
                block.originatingParty(),
                block.unitType(),
                block.originalPeriod(),
                block.applicablePeriod(),
                block.projectNumber(),
                block.first(),
                block.last(),
                block.reservedFor());
    }

    /** Keeps what an event changed. */
    public void remember(long event, boolean added, List<HeldBlock> blocks) {
        blocks.forEach(block -> Sql.update(
                database.store(),
                CHANGE,
                event,
                added,
                block.originatingParty(),
                block.unitType(),
                block.originalPeriod(),
                block.applicablePeriod(),
                block.projectNumber(),
                block.first(),
                block.last()));
    }

    /** The lots that have serials of these blocks, lowest first, each once. */
    public List<Long> lotsOf(List<HeldBlock> blocks) {
        List<Long> lots = new ArrayList<>();
        blocks.forEach(block -> lots.addAll(Sql.list(
                database.store(), LOTS, row -> row.getLong(1), block.originatingParty(), block.first(), block.last())));
        return lots.stream().distinct().sorted().toList();
    }

    /** Withholds or gives back units of the lot as the mirror now says; whether that changed anything. */
    public boolean compare(long lotId, Instant at) {
        return Sql.first(database.store(), "select mirror_lot(?, ?)", row -> row.getBoolean(1), lotId, at)
                .orElse(false);
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                new AccountNumber(row.getInt(1), row.getLong(2)),
                new HeldBlock(
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(8),
                        row.getLong(9),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7, Integer.class),
                        null));
    }

    /**
     * Units that were taken out of an account.
     *
     * @param account which one
     * @param block what they were
     */
    public record Piece(AccountNumber account, HeldBlock block) {}
}
