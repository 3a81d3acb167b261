package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsRead;
import org.tonne.holding.domain.ReadStatus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Full re-reads and the pages of those that are not over. */
@ApplicationScoped
public class HoldingsReads {

    private static final String COLUMNS = """
            select id, account_type, account_id, status, as_of, balance_version, changes, cursor, pages, blocks from holdings_read
            """;

    private static final String ADD_BLOCK = """
            insert into holdings_read_block (read_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials,
                                             reserved_for)
            values (?, ?, ?, ?, ?, ?, int8range(?, ?, '[]'), ?)
            """;

    @Inject
    Database database;

    /** Begins a re-read of the account; whoever takes it has until the lease ends. */
    public long begin(AccountNumber account, long changes, Instant now, Instant lease) {
        return Sql.first(
                        database.store(), """
                        insert into holdings_read (account_type, account_id, reason, status, changes, begun_at, next_action_at)
                        select account_type, account_id, read_reason, 'READING', ?, ?, ?
                          from registry_account where account_type = ? and account_id = ? returning id
                        """, row -> row.getLong(1), changes, now, lease, account.type(), account.id())
                .orElseThrow();
    }

    /** Takes re-reads whose next page is to be asked for, and gives each a lease; what others hold is passed over. */
    public List<HoldingsRead> lease(Instant now, Instant lease, int max) {
        return Sql.list(database.store(), """
                update holdings_read set next_action_at = ?
                 where id in (select id from holdings_read where status = 'READING' and next_action_at <= ?
                               order by next_action_at, id limit ? for update skip locked)
                returning id, account_type, account_id, status, as_of, balance_version, changes, cursor, pages, blocks
                """, HoldingsReads::read, lease, now, max);
    }

    /** The account of a re-read, locked first by everybody. */
    public Optional<AccountNumber> accountOf(long id) {
        return Sql.first(
                database.store(),
                "select account_type, account_id from holdings_read where id = ?",
                row -> new AccountNumber(row.getInt(1), row.getLong(2)),
                id);
    }

    /** Takes a re-read and locks it. */
    public HoldingsRead lock(long id) {
        return Sql.first(database.store(), COLUMNS + " where id = ? for update", HoldingsReads::read, id)
                .orElseThrow();
    }

    /** Stores what has changed; the next page is to be asked for at once. */
    public void save(HoldingsRead read, Instant now) {
        HoldingsRead.State state = read.state();
        boolean reading = state.status() == ReadStatus.READING;
        Sql.update(
                database.store(),
                """
                update holdings_read set status = ?, as_of = ?, balance_version = ?::bigint, cursor = ?, pages = ?, blocks = ?,
                       ended_at = ?, next_action_at = ?
                 where id = ?
                """,
                state.status().name(),
                timestamp(state.asOf()),
                state.balanceVersion(),
                state.cursor(),
                state.pages(),
                state.blocks(),
                timestamp(reading ? null : now),
                timestamp(reading ? now : null),
                state.id());
    }

    /** Keeps the blocks of a page until the re-read is over. */
    public void keep(long id, List<HeldBlock> blocks) {
        try (Connection connection = database.store().getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD_BLOCK)) {
            for (HeldBlock block : blocks) {
                insert.setLong(1, id);
                insert.setString(2, block.originatingParty());
                insert.setInt(3, block.unitType());
                insert.setInt(4, block.originalPeriod());
                insert.setInt(5, block.applicablePeriod());
                insert.setObject(6, block.projectNumber(), java.sql.Types.INTEGER);
                insert.setLong(7, block.first());
                insert.setLong(8, block.last());
                insert.setString(9, block.reservedFor());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("A page of holdings cannot be kept", failure);
        }
    }

    /** Forgets the pages of a re-read that is over. */
    public void forget(long id) {
        Sql.update(database.store(), "delete from holdings_read_block where read_id = ?", id);
    }

    private static HoldingsRead read(ResultSet row) throws SQLException {
        Timestamp asOf = row.getTimestamp(5);
        return new HoldingsRead(new HoldingsRead.State(
                row.getLong(1),
                new AccountNumber(row.getInt(2), row.getLong(3)),
                ReadStatus.valueOf(row.getString(4)),
                asOf == null ? null : asOf.toInstant(),
                row.getObject(6, Long.class),
                row.getLong(7),
                row.getString(8),
                row.getInt(9),
                row.getLong(10)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
