package org.tonne.integration.rest.v1;

import org.jspecify.annotations.Nullable;
import org.tonne.certificate.application.SerialWhereabouts;
import org.tonne.certificate.application.SerialWhereabouts.Paper;
import org.tonne.certificate.application.SerialWhereabouts.Run;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where units are. */
final class Serials {

    private Serials() {}

    /** Every unit asked about is in one run, unless there are {@code more} than are shown. */
    record Whereabouts(
            String first,
            String last,
            long quantity,
            List<Issuance> issuances,
            List<SerialRun> runs,
            boolean more,
            @Nullable String namesake) {

        static Whereabouts of(SerialWhereabouts found) {
            UnitBlock namesake = found.namesake();
            return new Whereabouts(
                    found.asked().firstSerial(),
                    found.asked().lastSerial(),
                    found.asked().quantity().units(),
                    found.issuances().stream().map(Issuance::of).toList(),
                    found.runs().stream().map(SerialRun::of).toList(),
                    found.more(),
                    namesake == null ? null : namesake.firstSerial());
        }
    }

    /** An issuance that holds some of the units. */
    record Issuance(
            String project,
            String title,
            LocalDate issuedOn,
            @Nullable LocalDate reductionsFrom,
            @Nullable LocalDate reductionsTo,
            @Nullable LocalDate expiresOn,
            long quantity) {

        static Issuance of(SerialWhereabouts.Issuance issuance) {
            return new Issuance(
                    issuance.projectKey(),
                    issuance.projectTitle(),
                    issuance.issuedOn(),
                    issuance.monitoringStart(),
                    issuance.monitoringEnd(),
                    issuance.expiresOn(),
                    issuance.quantity());
        }
    }

    /** Units next to each other in one state; {@code certificateCode} and {@code name} stand only where they are published. */
    record SerialRun(
            String first,
            String last,
            long quantity,
            String state,
            @Nullable Instant cancelledAt,
            boolean viaUnPlatform,
            @Nullable Amount price,
            @Nullable String certificateNumber,
            @Nullable String certificateCode,
            @Nullable String name) {

        static SerialRun of(Run run) {
            Paper paper = run.certificate();
            return new SerialRun(
                    run.units().firstSerial(),
                    run.units().lastSerial(),
                    run.units().quantity().units(),
                    run.state().name(),
                    run.at(),
                    run.viaUnPlatform(),
                    run.price() == null ? null : Amount.of(run.price()),
                    paper == null ? null : paper.number(),
                    paper == null ? null : paper.code(),
                    paper == null ? null : paper.name());
        }
    }
}
