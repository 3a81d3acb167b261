package org.tonne.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tonne.reconciliation.application.ReconciliationQueries;
import org.tonne.reconciliation.application.ReconciliationQueries.Day;
import org.tonne.reconciliation.application.ReconciliationQueries.Difference;
import org.tonne.reconciliation.application.ReconciliationQueries.OpenCase;
import org.tonne.reconciliation.application.ReconciliationQueries.Summary;
import org.tonne.reconciliation.application.ReconciliationQueries.Total;
import org.tonne.reconciliation.application.StartReconciliation;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Behind admin/reconciliation.xhtml and its report: every day with both sides, and the differences that wait for two people. */
@Named("reconciliations")
@RequestScoped
public class ReconciliationView {

    private static final int LONGEST = 20;

    @Inject
    ReconciliationQueries queries;

    @Inject
    StartReconciliation startReconciliation;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    private @Nullable LocalDate newest;

    /** What waits for a decision. */
    public List<OpenCase> getOpen() {
        return queries.openCases();
    }

    /** The month shown, or that of the newest day. */
    public YearMonth getMonth() {
        try {
            String typed = Visit.of(request).value("month");
            return typed.isEmpty() ? YearMonth.from(newest()) : YearMonth.parse(typed);
        } catch (DateTimeException unreadable) {
            return YearMonth.from(newest());
        }
    }

    private LocalDate newest() {
        LocalDate known = newest;
        if (known == null) {
            known = queries.today();
            newest = known;
        }
        return known;
    }

    /** The month before, where the record reaches so far back. */
    public Optional<YearMonth> getEarlier() {
        return Optional.of(getMonth().minusMonths(1))
                .filter(month -> !month.isBefore(YearMonth.from(queries.firstDay())));
    }

    /** The month after, where it has begun. */
    public Optional<YearMonth> getLater() {
        return Optional.of(getMonth().plusMonths(1)).filter(month -> !month.isAfter(YearMonth.from(newest())));
    }

    /** The days of the month, a row for each reconciliation, and one for a day without any. */
    public List<Row> getRows() {
        return rows(queries.days(getMonth().atDay(1), getMonth().atEndOfMonth()));
    }

    /** All days since the first. */
    public List<Row> getAll() {
        return rows(queries.days());
    }

    static List<Row> rows(List<Day> days) {
        List<Row> rows = new ArrayList<>();
        for (Day day : days) {
            if (day.reconciliations().isEmpty()) {
                rows.add(new Row(day.day(), day.missing(), null));
            }
            day.reconciliations().forEach(one -> rows.add(new Row(day.day(), day.missing(), one)));
        }
        return rows;
    }

    /** The reconciliation asked for. */
    public List<Summary> getFound() {
        String typed = Visit.of(request).value("reconciliation");
        return typed.isEmpty() || typed.length() > LONGEST
                ? List.of()
                : queries.find(typed).stream().toList();
    }

    /** The sums of one of them. */
    public List<Total> totals(String identifier) {
        return queries.totals(identifier);
    }

    /** How many differences of one are listed at most. */
    public int getMost() {
        return ReconciliationQueries.MOST_DIFFERENCES;
    }

    /** What differs in one of them. */
    public List<Difference> differences(String identifier) {
        return queries.differences(identifier);
    }

    /** Does what was sent: starts one. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!visit.isPost()) {
            return;
        }
        if (!visit.value("start").isEmpty()) {
            desk.say("desk.done.reconciliation", () -> startReconciliation.start(desk.actor()));
        }
    }

    /**
     * A line of the table.
     *
     * @param day UTC
     * @param missing whether no reconciliation of that day came to its end
     * @param one the reconciliation; nothing on a day without any
     */
    public record Row(
            LocalDate day, boolean missing, @Nullable Summary one) {}
}
