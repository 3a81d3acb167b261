package org.tonne.cancellation.simulation;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.application.StatusReport.Source;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Hands what the registry says to the use case, as the edges do; planted faults may change it on the way. */
final class Callback {

    private static final LocalDate DATE = LocalDate.parse("2026-11-22");
    private static final String DOCUMENTS = "http://localhost:1/attestations/";

    private Callback() {}

    /** What a notification says. */
    static RecordStatus.Outcome of(Platform platform, Postman.Letter letter) {
        return record(
                platform,
                report(
                        new Said(letter.transaction(), letter.status(), letter.attestation()),
                        Source.NOTIFICATION,
                        letter.message(),
                        platform.now()));
    }

    /** What the answer to a question says. */
    static void answer(Platform platform, ModelRegistry.Transaction transaction, String key) {
        int status = transaction.script == Script.FORGETS_CHECK && transaction.status == 2 ? 1 : transaction.status;
        record(
                platform,
                report(new Said(transaction, status, transaction.attestation), Source.QUERY, key, platform.now()));
    }

    /** The registry knows no such transaction. */
    static void unknown(Platform platform, String transaction, String key) {
        boolean believed = platform.fault() == Fault.FIRST_UNKNOWN_BELIEVED;
        StatusReport report = new StatusReport(
                transaction, Source.QUERY, key, believed ? 5 : null, List.of(), List.of(), null, platform.now(), "");
        platform.statuses().record(report);
    }

    /** Silence is taken for an end. */
    static void expire(Platform platform, String transaction) {
        platform.statuses()
                .record(new StatusReport(
                        transaction,
                        Source.QUERY,
                        "silence " + platform.now(),
                        7,
                        List.of(),
                        List.of(),
                        null,
                        platform.now(),
                        ""));
    }

    private static StatusReport report(Said said, Source source, String key, Instant at) {
        return new StatusReport(
                said.transaction.proposal.transactionIdentifier(),
                source,
                key,
                said.status,
                said.status == 4 ? said.transaction.told : List.of(),
                List.of(),
                said.attestation.isEmpty()
                        ? null
                        : new Attestation(said.attestation, DATE, DOCUMENTS + said.attestation, null),
                at,
                "");
    }

    private static RecordStatus.Outcome record(Platform platform, StatusReport report) {
        Books.Row row = platform.books().cancellations.get(report.transactionIdentifier());
        Integer status = report.registryStatus();
        boolean four = status != null && status == 4;
        if (row == null || status == null) {
            return platform.statuses().record(report);
        }
        return switch (platform.fault()) {
            case LATE_COMPLETION_DROPPED ->
                four && row.state.status().isFailed()
                        ? RecordStatus.Outcome.ACCEPTED
                        : platform.statuses().record(report);
            case BLOCKS_UNCHECKED -> platform.statuses().record(four ? with(report, 4, row.blocks) : report);
            case CHECKED_IS_THE_END -> platform.statuses().record(status == 2 ? with(report, 4, row.blocks) : report);
            case COMPLETION_COUNTED_TWICE -> platform.statuses().record(four ? with(report, 4, row.blocks) : report);
            default -> platform.statuses().record(report);
        };
    }

    private static StatusReport with(StatusReport report, @Nullable Integer status, List<UnitBlock> blocks) {
        return new StatusReport(
                report.transactionIdentifier(),
                report.source(),
                report.messageKey(),
                status,
                blocks.stream().map(ReportedBlock::of).toList(),
                report.evaluation(),
                report.attestation(),
                report.at(),
                report.payload());
    }

    private record Said(ModelRegistry.Transaction transaction, int status, String attestation) {}
}
