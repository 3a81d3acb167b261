package org.tonne.certificate.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.SerialWhereabouts.Issuance;
import org.tonne.certificate.application.SerialWhereabouts.Paper;
import org.tonne.certificate.application.SerialWhereabouts.Run;
import org.tonne.certificate.application.SerialWhereabouts.State;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.shared.Money;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where units are, asked by their serials. Everybody may ask; names and codes only where the buyer let them be published. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SerialQueries {

    /** As many runs as one answer shows; a range can cover thousands of cancellations. */
    static final int MOST_RUNS = 200;

    private static final String ISSUANCES = """
            select i.id, p.key, p.title, i.issued_on, i.monitoring_start, i.monitoring_end, i.expires_on, i.quantity
              from issuance i join project p on p.id = i.project_id
             where i.originating_party = ? and i.serials && int8range(?, ?, '[]') and i.unit_type = ? and i.original_cp = ?
               and i.applicable_cp = ? and i.lulucf_activity = ? and i.project_number = ?
             order by lower(i.serials) limit 50
            """;

    private static final String NAMESAKE = """
            select unit_type, original_cp, applicable_cp, lulucf_activity, project_number from issuance
             where originating_party = ? and serials @> ?
            """;

    /**
     * Cuts what is asked about: by issuance, by past cancellations and lots, each lot by what its cancellations have
     * taken. What is left over at each step is a run too, so every serial is in one.
     */
    private static final String RUNS = """
            with asked as (
                select ?::text as party, int8range(?, ?, '[]') as serials),
            issued as (
                select i.id, i.unit_type, i.expires_on, i.serials * a.serials as part
                  from asked a join issuance i on i.originating_party = a.party and i.serials && a.serials
                 where i.unit_type = ? and i.original_cp = ? and i.applicable_cp = ? and i.lulucf_activity = ?
                   and i.project_number = ?),
            placed as (
                select i.id, b.lot_id, b.past_cancellation_id, b.serials * i.part as part
                  from asked a join issued i on true
                  join registry_block b on b.originating_party = a.party and b.serials && i.part),
            taken as (
                select t.lot_id, t.cancellation_id, t.serials * a.serials as part
                  from asked a join allocated_block t on t.originating_party = a.party and t.serials && a.serials
                 where t.released_at is null and t.lot_id in (select lot_id from placed)),
            run as (
                select unnest(multirange(a.serials) - coalesce((select range_agg(part) from issued), '{}')) as serials,
                       'NEVER_ISSUED' as state, null::bigint as past, null::bigint as lot, null::bigint as cancellation
                  from asked a
                union all
                select unnest(multirange(i.part)
                              - coalesce((select range_agg(p.part) from placed p where p.id = i.id), '{}')),
                       'ELSEWHERE', null, null, null
                  from issued i
                union all
                select part, 'CANCELLED_EARLIER', past_cancellation_id, null, null
                  from placed where past_cancellation_id is not null
                union all
                select part, 'SET_ASIDE', null, null, cancellation_id from taken
                union all
                select unnest(multirange(p.part)
                              - coalesce((select range_agg(t.part) from taken t where t.lot_id = p.lot_id), '{}')),
                       'NOT_OFFERED', null, p.lot_id, null
                  from placed p where p.lot_id is not null)
            select lower(r.serials), upper(r.serials) - 1,
                   case when c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') then 'CANCELLED_HERE'
                        when k.available = 0 and k.reserved > 0 then 'HELD'
                        when o.id is not null then 'ON_OFFER'
                        else r.state end,
                   coalesce(h.completed_at, case when c.status in ('COMPLETED', 'ATTESTED', 'WRITTEN_OFF') then c.completed_at end),
                   coalesce(h.via_un_platform, false), o.price_cents, k.available,
                   'VC' || f.number || '/' || f.year, case when b.publish_certificate then f.code end, case when b.publish_name then b.name end
              from run r
              left join past_cancellation h on h.id = r.past
              left join cancellation c on c.id = r.cancellation
              left join beneficiary b on b.id = c.beneficiary_id
              left join (certificate_cancellation fc join certificate f on f.id = fc.certificate_id and f.in_force)
                     on fc.cancellation_id = c.id and c.status in ('COMPLETED', 'ATTESTED')
              left join stock k on k.lot_id = r.lot
              left join offer o on o.lot_id = r.lot and o.status = 'PUBLISHED' and o.valid_from <= ?
                     and (o.valid_until is null or o.valid_until > ?) and not k.frozen and k.available > 0
                     and exists (select from issued i join lot l on l.issuance_id = i.id
                                  where l.id = r.lot and (i.unit_type = 5 or i.expires_on > ?))
             order by 1 limit ?
            """;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Where these units are. */
    public SerialWhereabouts whereabouts(UnitBlock asked) {
        List<Issuance> issuances = Sql.list(
                database.store(),
                ISSUANCES,
                SerialQueries::issuance,
                asked.originatingParty(),
                asked.serials().first(),
                asked.serials().last(),
                asked.unitType().code(),
                asked.originalPeriod(),
                asked.applicablePeriod(),
                asked.lulucfActivity(),
                asked.projectNumber());
        List<Run> runs = runs(asked);
        return new SerialWhereabouts(
                asked,
                issuances,
                runs.subList(0, Math.min(MOST_RUNS, runs.size())),
                runs.size() > MOST_RUNS,
                issuances.isEmpty() ? namesake(asked) : null);
    }

    private List<Run> runs(UnitBlock asked) {
        Timestamp now = Timestamp.from(clock.instant());
        return Sql.list(
                database.store(),
                RUNS,
                row -> run(asked, row),
                asked.originatingParty(),
                asked.serials().first(),
                asked.serials().last(),
                asked.unitType().code(),
                asked.originalPeriod(),
                asked.applicablePeriod(),
                asked.lulucfActivity(),
                asked.projectNumber(),
                now,
                now,
                LocalDate.ofInstant(now.toInstant(), ZoneOffset.UTC),
                MOST_RUNS + 1);
    }

    private @Nullable UnitBlock namesake(UnitBlock asked) {
        SerialRange first =
                new SerialRange(asked.serials().first(), asked.serials().first());
        return Sql.first(
                        database.store(),
                        NAMESAKE,
                        row -> new UnitBlock(
                                asked.originatingParty(),
                                UnitType.ofCode(row.getInt(1)),
                                first,
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5)),
                        asked.originatingParty(),
                        first.first())
                .orElse(null);
    }

    private static Issuance issuance(ResultSet row) throws SQLException {
        return new Issuance(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getLong(8));
    }

    private static Run run(UnitBlock asked, ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(4);
        @Nullable String number = row.getString(8);
        State state = State.valueOf(row.getString(3));
        boolean offered = state == State.ON_OFFER;
        return new Run(
                asked.with(new SerialRange(row.getLong(1), row.getLong(2))),
                state,
                at == null ? null : at.toInstant(),
                row.getBoolean(5),
                offered ? Money.ofCents(row.getLong(6)) : null,
                offered ? row.getLong(7) : null,
                number == null ? null : new Paper(number, row.getString(9), row.getString(10)));
    }
}
