package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use case: a buyer keeps names for certificates with their reasons, changes them, or drops them. Each name is kept once. */
@Stateless
public class KeepBeneficiary {

    /** How many an account keeps at most. */
    public static final int MOST = 50;

    private static final String NAME = "name";

    private static final String KEPT = "select id, name, reason from account_beneficiary where account_id = ?";

    private static final String ORDERED = """
            select '00000000-0000-0000-0000-000000000000'::uuid, b.name, b.reason
              from purchase p join beneficiary b on b.purchase_id = p.id
             where lower(p.payer_email::text) = ?
               and not exists (select 1 from account_beneficiary k where k.account_id = ? and k.name = b.name)
             group by b.name, b.reason order by max(p.placed_at) desc, b.name, b.reason limit 20
            """;

    @Inject
    BuyerAccounts accounts;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Keeps one.
     *
     * @param reason may be empty
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS, NAME_TAKEN, TOO_MANY_KEPT, IDENTITY_UNKNOWN
     */
    public void keep(BuyerAccount account, String name, String reason) {
        String text = TextRule.required(NAME, name);
        String why = TextRule.optional("reason", reason);
        UUID id = codes.id(clock.millis());
        accounts.lock(account);
        refuseTaken(account, text, id);
        if (of(account).size() >= MOST) {
            throw new Refused(ErrorCode.TOO_MANY_KEPT, Map.of("max", MOST));
        }
        Sql.update(
                database.store(),
                "insert into account_beneficiary (id, account_id, name, reason, kept_at) values (?, ?, ?, ?, ?)",
                id,
                account.id(),
                text,
                why,
                clock.instant());
    }

    /**
     * Changes one of one's own; nothing happens where there is none.
     *
     * @param reason may be empty
     * @throws Refused FIELD_MISSING, FIELD_TOO_LONG, FIELD_CHARACTERS, NAME_TAKEN, IDENTITY_UNKNOWN
     */
    public void change(BuyerAccount account, UUID beneficiary, String name, String reason) {
        String text = TextRule.required(NAME, name);
        String why = TextRule.optional("reason", reason);
        accounts.lock(account);
        refuseTaken(account, text, beneficiary);
        Sql.update(
                database.store(),
                "update account_beneficiary set name = ?, reason = ? where id = ? and account_id = ?",
                text,
                why,
                beneficiary,
                account.id());
    }

    private void refuseTaken(BuyerAccount account, String name, UUID exceptFor) {
        boolean taken = of(account).stream()
                .anyMatch(kept -> kept.name().equals(name) && !kept.id().equals(exceptFor));
        if (taken) {
            throw new Refused(ErrorCode.NAME_TAKEN, Map.of("field", NAME));
        }
    }

    /** Drops one of one's own. */
    public void drop(BuyerAccount account, UUID beneficiary) {
        Sql.update(
                database.store(),
                "delete from account_beneficiary where id = ? and account_id = ?",
                beneficiary,
                account.id());
    }

    /** Those that are kept, by name. */
    public List<KeptBeneficiary> of(BuyerAccount account) {
        return Sql.list(
                database.store(), KEPT + " order by lower(name), name", KeepBeneficiary::beneficiary, account.id());
    }

    /** One of one's own. */
    public Optional<KeptBeneficiary> find(BuyerAccount account, UUID beneficiary) {
        return Sql.first(
                database.store(), KEPT + " and id = ?", KeepBeneficiary::beneficiary, account.id(), beneficiary);
    }

    /** Names that stood on own orders and are not kept, the last one first; at most twenty, without an id of their own. */
    public List<KeptBeneficiary> ordered(BuyerAccount account) {
        return Sql.list(database.store(), ORDERED, KeepBeneficiary::beneficiary, account.email(), account.id());
    }

    private static KeptBeneficiary beneficiary(ResultSet row) throws SQLException {
        return new KeptBeneficiary(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }
}
