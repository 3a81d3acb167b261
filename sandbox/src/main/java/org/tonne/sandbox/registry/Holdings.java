package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetHoldingsResponse;
import org.tonne.contract.types.UnitBlock;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Answers who holds what, page by page in the order of originating Party and serial. */
final class Holdings {
    private static final int PAGE = 1000;
    private static final int LARGEST_PAGE = 10_000;

    private final Database database;
    private final Faults faults;
    private final Clock clock;

    Holdings(Database database, Faults faults, Clock clock) {
        this.database = database;
        this.faults = faults;
        this.clock = clock;
    }

    /** Where a reader stands: when the first page was read, and the last block it saw. */
    record Cursor(Instant asOf, String party, long start) {
        String print() {
            String text = asOf + "|" + party + "|" + start;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Reads a printed cursor; an invented one is an {@link IllegalArgumentException}. */
        static Cursor parse(String text) {
            String[] part = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
            if (part.length != 3) {
                throw new IllegalArgumentException("Not a cursor: " + text);
            }
            return new Cursor(Instant.parse(part[0]), part[1], Long.parseLong(part[2]));
        }
    }

    /** One page. The version is that of the account asked for, or the sum of those of all accounts asked for. */
    GetHoldingsResponse page(GetHoldings question) {
        Cursor from =
                question.getCursor() == null ? new Cursor(clock.instant(), "", 0) : Cursor.parse(question.getCursor());
        int most = question.getMaxBlocks() == null
                ? PAGE
                : question.getMaxBlocks()
                        .min(java.math.BigInteger.valueOf(LARGEST_PAGE))
                        .intValue();
        return database.ask(session -> {
            HoldingsShift.underTheCursor(session, faults, question);
            List<Block> rows = question.getCursor() == null
                    ? HoldingsDistortion.distorted(rows(session, question, from, most + 1), session, faults)
                    : rows(session, question, from, most + 1);
            GetHoldingsResponse answer = Wire.accepted(new GetHoldingsResponse());
            answer.setAsOf(Wire.dateTime(from.asOf()));
            answer.setBalanceVersion(version(session, question));
            rows.stream().limit(most).map(Holdings::onWire).forEach(answer.getUnitBlocks()::add);
            if (rows.size() > most) {
                SerialSpan last = rows.get(most - 1).span();
                answer.setNextCursor(new Cursor(from.asOf(), last.party(), last.start()).print());
            }
            return answer;
        });
    }

    /** Whether there is such an account. */
    boolean knows(Account account) {
        return database.ask(session -> session.number(
                        "select count(*) from sandbox.account where account_type = ? and account_id = ?",
                        account.type(),
                        account.id()))
                > 0;
    }

    private static List<Block> rows(Session session, GetHoldings question, Cursor from, int most) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> any = new ArrayList<>();
        for (UnitBlockRequest request : question.getUnitBlockRequest()) {
            Integer period = request.getAccountCommitPeriod();
            any.add("(coalesce(unit_type = ?::int, true) and coalesce(account_type = ?::int, true)"
                    + " and coalesce(account_id = ?::bigint, true) and coalesce(applicable_cp = ?::int, true))");
            values.add(request.getUnitType());
            values.add(request.getAccountType());
            values.add(request.getAccountIdentifier());
            values.add(Optional.ofNullable(period).filter(p -> p != 0).orElse(null));
        }
        values.add(question.getOriginatingRegistryCode());
        values.add(question.getProjectIdentifier());
        values.add(from.party());
        values.add(from.start());
        values.add(most);
        return session.list(
                "select " + Ledger.COLUMNS + " from sandbox.unit_block b where (" + String.join(" or ", any)
                        + ") and coalesce(party = ?::text, true) and coalesce(project = ?::int, true)"
                        + " and (party, serial_start) > (?, ?) order by party, serial_start limit ?",
                Ledger::block,
                values.toArray());
    }

    private static long version(Session session, GetHoldings question) throws SQLException {
        List<@Nullable Object> types = new ArrayList<>();
        List<@Nullable Object> ids = new ArrayList<>();
        question.getUnitBlockRequest().forEach(request -> {
            types.add(request.getAccountType());
            ids.add(request.getAccountIdentifier());
        });
        return session.number(
                "select coalesce(sum(balance_version), 0) from sandbox.account a where exists ("
                        + "select 1 from unnest(?::int[], ?::bigint[]) r(type, id)"
                        + " where coalesce(a.account_type = r.type, true) and coalesce(a.account_id = r.id, true))",
                session.array("int4", types),
                session.array("int8", ids));
    }

    private static UnitBlock onWire(Block block) {
        ReportedBlock reported = ReportedBlock.of(block);
        UnitBlock unit = Wire.named(new UnitBlock(), reported);
        unit.setUnitType(block.nature().unitType());
        unit.setAccountType(block.account().type());
        unit.setAccountIdentifier(block.account().id());
        unit.setApplicableCommitPeriod(block.nature().applicablePeriod());
        unit.setOriginalCommitPeriod(block.nature().originalPeriod());
        unit.setProjectIdentifier(block.nature().project());
        unit.setReservedForTransaction(block.reservedFor());
        LocalDate acquired = block.acquiredOn();
        unit.setAcquisitionDate(Wire.date(acquired));
        return unit;
    }
}
