package org.tonne.holding.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.holding.domain.AccountNumber;

import java.time.Clock;

/** What was ever heard about an account; only ever added to. */
@ApplicationScoped
public class HoldingsHistory {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Adds an event; its number. */
    public long add(Event event) {
        return Sql.first(
                        database.store(),
                        """
                        insert into holdings_event (account_type, account_id, kind, message_key, balance_version, units_added,
                                                    units_removed, detail, at)
                        values (?, ?, ?, ?, ?::bigint, ?, ?, ?, ?) returning id
                        """,
                        row -> row.getLong(1),
                        event.account().type(),
                        event.account().id(),
                        event.kind().name(),
                        event.messageKey(),
                        event.version(),
                        event.added(),
                        event.removed(),
                        event.detail(),
                        clock.instant())
                .orElseThrow();
    }

    /** Kinds of events. Names are stored: never renamed. */
    public enum Kind {
        /** A notice was applied. */
        NOTICE,
        /** A notice came before the first version was known. */
        UNREAD,
        /** A notice of the version shown. */
        REPEATED,
        /** A notice of an older version. */
        OUT_OF_ORDER,
        /** A notice of a version too far on. */
        GAP,
        /** A notice of the next version that does not fit what the mirror shows. */
        MISFIT,
        /** Units of this account were seen in another one. */
        MOVED,
        /** A person or a refusal of the registry wants the account read. */
        REQUESTED,
        /** A full re-read is over. */
        READ,
        /** A full re-read begins anew. */
        RESTARTED,
        /** A full re-read was given up for now. */
        FAILED
    }

    /**
     * Something heard.
     *
     * @param account about which account
     * @param kind what it was
     * @param messageKey of the notice, if it was one
     * @param version that was told, if any
     * @param added units that the mirror shows more
     * @param removed units that it shows less
     * @param detail in one line
     */
    public record Event(
            AccountNumber account,
            Kind kind,
            @Nullable String messageKey,
            @Nullable Long version,
            long added,
            long removed,
            String detail) {}
}
