package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.Attestation;
import org.tonne.contract.types.CancellationDetail;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Draws up the registry's attestations, numbered {@code VC0001/2026}, each with a document in PDF that anyone can read. */
final class Attestations {
    /** The path of the documents below the address of the stand-ins. */
    static final String PATH = "/registry/attestations/";

    private final String address;

    /**
     * @param address where the stand-ins are served, without a slash at the end
     */
    Attestations(String address) {
        this.address = address;
    }

    /** An attestation of what the transaction reports, right or as wrong as it was asked for. */
    Transaction.Certified issue(Session session, ProposalTransaction proposal, Transaction about, LocalDate on)
            throws SQLException {
        String number = number(session, about, on);
        AttestationPdf pdf = new AttestationPdf("Attestation of voluntary cancellation " + number);
        pdf.about(told(proposal));
        lines(number, proposal, about, on).forEach(pdf::line);
        String document = pdf.document();
        String sha256 = Xml.sha256(about.failure() == Case.OTHER_HASH ? document + "?" : document);
        return new Transaction.Certified(number, on, document, sha256);
    }

    private static String number(Session session, Transaction about, LocalDate on) throws SQLException {
        Optional<String> earlier =
                about.failure() == Case.NUMBER_AGAIN ? Transaction.numberBefore(session, about.id()) : Optional.empty();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long sequence = session.number("select nextval('sandbox.attestation_number')");
        return String.format(Locale.ROOT, "VC%04d/%d", sequence, on.getYear());
    }

    Attestation onWire(Transaction about) {
        Transaction.Certified certified = about.attestation().orElseThrow();
        String host = about.failure() == Case.FOREIGN_DOCUMENT ? "http://elsewhere.example/sandbox" : address;
        Attestation attestation = new Attestation();
        attestation.setAttestationNumber(certified.number());
        attestation.setIssuedOn(Wire.date(certified.issuedOn()));
        // By the transaction: a number that is used twice does not tell two documents apart.
        attestation.setDocumentUri(host + PATH + about.id());
        attestation.setSha256(java.util.HexFormat.of().parseHex(certified.sha256()));
        return attestation;
    }

    /** Whose units these were and why, in whatever script. */
    private static String told(ProposalTransaction proposal) {
        CancellationDetail detail = proposal.getCancellationDetail();
        return detail == null
                ? ""
                : Objects.requireNonNullElse(detail.getBeneficiary(), "") + "\n"
                        + Objects.requireNonNullElse(detail.getPurpose(), "");
    }

    private static List<String> lines(String number, ProposalTransaction proposal, Transaction about, LocalDate on) {
        CancellationDetail detail = proposal.getCancellationDetail();
        List<String> lines = new ArrayList<>();
        lines.add("STAND-IN REGISTRY - DEMO DATA - NO UNIT OF ANY REAL REGISTRY WAS CANCELLED");
        lines.add("Attestation of voluntary cancellation " + number);
        lines.add("Issued on: " + on);
        lines.add("Transaction: " + about.id());
        line(lines, "Beneficiary", detail == null ? null : detail.getBeneficiary());
        line(lines, "Purpose", detail == null ? null : detail.getPurpose());
        line(lines, "Reference", detail == null ? null : detail.getRequestReference());
        long quantity =
                about.blocks().stream().mapToLong(b -> b.end() - b.start() + 1).sum();
        lines.add("Units: " + quantity);
        about.blocks().forEach(block -> lines.add(printed(about.failure(), block)));
        return lines;
    }

    private static String printed(Case failure, ReportedBlock block) {
        return switch (failure) {
            case ZEROS -> block.printedWithZeros();
            case OTHER_SERIALS -> block.from(block.start() + 1, block.end() + 1).printed();
            default -> block.printed();
        };
    }

    private static void line(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }
}
