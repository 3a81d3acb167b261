package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.Attestation;
import org.tonne.contract.types.CancellationDetail;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Draws up the registry's attestations, numbered {@code VC0001/2026}, each with a document that anyone can read. */
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

    Transaction.Certified issue(Session session, ProposalTransaction proposal, List<ReportedBlock> blocks, LocalDate on)
            throws SQLException {
        long sequence = session.number("select nextval('sandbox.attestation_number')");
        String number = String.format(Locale.ROOT, "VC%04d/%d", sequence, on.getYear());
        String text = document(number, proposal, blocks, on);
        return new Transaction.Certified(number, on, text, Xml.sha256(text));
    }

    Attestation onWire(Transaction.Certified certified) {
        Attestation attestation = new Attestation();
        attestation.setAttestationNumber(certified.number());
        attestation.setIssuedOn(Wire.date(certified.issuedOn()));
        attestation.setDocumentUri(address + PATH + certified.number());
        attestation.setSha256(java.util.HexFormat.of().parseHex(certified.sha256()));
        return attestation;
    }

    private static String document(
            String number, ProposalTransaction proposal, List<ReportedBlock> blocks, LocalDate on) {
        CancellationDetail detail = proposal.getCancellationDetail();
        StringBuilder text = new StringBuilder(400)
                .append("STAND-IN REGISTRY - DEMO DATA - NO UNIT OF ANY REAL REGISTRY WAS CANCELLED\n\n")
                .append("Attestation of voluntary cancellation ")
                .append(number)
                .append("\nIssued on: ")
                .append(on)
                .append("\nTransaction: ")
                .append(proposal.getTransactionIdentifier());
        line(text, "Beneficiary", detail == null ? null : detail.getBeneficiary());
        line(text, "Purpose", detail == null ? null : detail.getPurpose());
        line(text, "Reference", detail == null ? null : detail.getRequestReference());
        long quantity = blocks.stream().mapToLong(b -> b.end() - b.start() + 1).sum();
        text.append("\nUnits: ").append(quantity).append("\n\n");
        blocks.forEach(block -> text.append(block.printed()).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append('\n').append(name).append(": ").append(value);
        }
    }
}
