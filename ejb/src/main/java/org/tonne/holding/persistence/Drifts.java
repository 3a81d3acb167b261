package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;

/** How far what is on offer differs from the mirror now. */
@ApplicationScoped
public class Drifts {

    private static final String NOW = """
            select count(*), coalesce(sum(f.missing), 0), coalesce(sum(k.withheld), 0)
              from (select lot_id, sum(upper(serials) - lower(serials)) as missing from free_block where withheld group by lot_id) f
              join stock k on k.lot_id = f.lot_id
              join lot l on l.id = f.lot_id
              join seller s on s.id = l.seller_id
             where s.registry_account_type = ? and s.registry_account_id = ?
            """;

    @Inject
    Database database;

    /** The drift of an account. */
    public Drift of(AccountNumber account) {
        return Sql.first(
                        database.store(),
                        NOW,
                        row -> new Drift(row.getLong(1), row.getLong(2), row.getLong(3)),
                        account.type(),
                        account.id())
                .orElseThrow();
    }

    /**
     * Free serials of our books that the mirror does not show free.
     *
     * @param lots in so many lots
     * @param missing so many units
     * @param withheld of which so many are withheld from sale
     */
    public record Drift(long lots, long missing, long withheld) {

        /** Units that buyers have reserved already. */
        public long uncovered() {
            return missing - withheld;
        }
    }
}
