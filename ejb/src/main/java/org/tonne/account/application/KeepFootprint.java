package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.footprint.application.FootprintQueries;
import org.tonne.footprint.domain.Answers;
import org.tonne.footprint.domain.Footprint;
import org.tonne.footprint.domain.Questionnaire;
import org.tonne.shared.Codes;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use case: a buyer keeps a footprint for a year, or drops it. What it comes to is reckoned here, never taken as told. */
@Stateless
public class KeepFootprint {

    private static final int FIRST_YEAR = 1990;
    private static final int MOST = 100;
    private static final int LONGEST = 2000;

    @Inject
    Database database;

    @Inject
    FootprintQueries footprints;

    @Inject
    Clock clock;

    @Inject
    Codes codes;

    /**
     * Keeps it.
     *
     * @param answers without objections
     * @param typed the same as typed, in the form of a query
     * @param language in which they were typed, of two letters
     * @throws Refused PERIOD_INVALID for a year before 1990 or after the next one; TOO_MANY_REQUESTS when a hundred are kept;
     *     FIELD_TOO_LONG
     */
    public void keep(BuyerAccount account, int year, Answers answers, String typed, String language) {
        if (!answers.objections().isEmpty()) {
            throw new IllegalArgumentException("Not checked: " + answers.objections());
        }
        if (year < FIRST_YEAR || year > clock.instant().atOffset(ZoneOffset.UTC).getYear() + 1) {
            throw new Refused(ErrorCode.PERIOD_INVALID, Map.of("field", "year"));
        }
        if (typed.length() > LONGEST) {
            throw new Refused(ErrorCode.FIELD_TOO_LONG, Map.of("max", LONGEST));
        }
        if (of(account).size() >= MOST) {
            throw new Refused(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", 1));
        }
        Footprint footprint = footprints.footprint(answers);
        BigDecimal kilograms = footprint.total().rounded().kilograms();
        Sql.update(
                database.store(),
                "insert into account_footprint (id, account_id, year, kind, answers, language, kilograms, factors, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                codes.id(clock.millis()),
                account.id(),
                year,
                answers.questionnaire().name(),
                typed,
                language,
                kilograms.longValueExact(),
                footprint.version(),
                clock.instant());
    }

    /** Drops one of one's own. */
    public void drop(BuyerAccount account, UUID footprint) {
        Sql.update(
                database.store(),
                "delete from account_footprint where id = ? and account_id = ?",
                footprint,
                account.id());
    }

    /** Those that are kept, the newest year first. */
    public List<KeptFootprint> of(BuyerAccount account) {
        return Sql.list(
                database.store(),
                "select id, year, kind, answers, language, kilograms from account_footprint where account_id = ?"
                        + " order by year desc, kept_at desc, id",
                row -> new KeptFootprint(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        Questionnaire.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)),
                account.id());
    }
}
