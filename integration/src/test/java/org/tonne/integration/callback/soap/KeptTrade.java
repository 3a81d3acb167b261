package org.tonne.integration.callback.soap;

import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.link.domain.Rebuff;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A trade that only remembers what it was told. */
final class KeptTrade implements Trade {

    final List<StatusReport> reports = new ArrayList<>();
    final List<Rebuff> rebuffs = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    RecordStatus.Outcome outcome = RecordStatus.Outcome.ACCEPTED;
    final List<HoldingsNotice> notices = new ArrayList<>();
    final List<ProjectNotice> projectNotices = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    final List<Demand> demands = new ArrayList<>();
    Verdict verdict = Verdict.stored();
    boolean broken;

    /** As if nothing had been told. */
    void forget() {
        List.of(reports, rebuffs, kept, notices, projectNotices, heard, demands).forEach(List::clear);
    }

    @Override
    public void take(ProjectNotice notice) {
        projectNotices.add(notice);
    }

    @Override
    public TakeHoldingsNotice.Outcome take(HoldingsNotice notice) {
        notices.add(notice);
        return notice.account().id() == 1001 ? TakeHoldingsNotice.Outcome.STORED : TakeHoldingsNotice.Outcome.NOT_OURS;
    }

    @Override
    public RecordStatus.Outcome record(StatusReport report) {
        if (broken) {
            throw new IllegalStateException("the pool is empty");
        }
        reports.add(report);
        return outcome;
    }

    @Override
    public Verdict initiate(String identifier, Instant snapshotAt) {
        heard.add("initiate " + identifier + " " + snapshotAt);
        return verdict;
    }

    @Override
    public Verdict want(Demand demand) {
        demands.add(demand);
        return verdict;
    }

    @Override
    public Verdict end(String identifier, int status, List<ResponseCode> codes) {
        heard.add("end " + identifier + " " + status + " " + codes);
        return verdict;
    }

    @Override
    public void rebuff(Rebuff rebuff, String subject, String facts) {
        rebuffs.add(rebuff);
        kept.add("registry.refused-" + rebuff.name().toLowerCase(Locale.ROOT) + " " + subject + " " + facts);
    }

    @Override
    public void keep(String action, String subject, String facts) {
        kept.add(action + " " + subject + " " + facts);
    }
}
