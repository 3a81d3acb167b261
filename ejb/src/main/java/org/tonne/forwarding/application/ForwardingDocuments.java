package org.tonne.forwarding.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.certificate.pdf.PlainSheet;
import org.tonne.config.RegistrySettings;
import org.tonne.shared.UnitBlock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A forwarding request as the papers that are sent to the registry. */
@ApplicationScoped
public class ForwardingDocuments {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final List<String> HEAD = List.of(
            "transaction_identifier",
            "request_reference",
            "project",
            "unit_type",
            "transferring_account_type",
            "transferring_account_id",
            "acquiring_account_type",
            "acquiring_account_id",
            "first_serial",
            "last_serial",
            "quantity",
            "beneficiary",
            "purpose");

    @Inject
    RegistrySettings settings;

    /** The request as a PDF: what the form asks for, and lines for what only the participant knows. */
    public byte[] pdf(ForwardingRequest request) {
        String type = request.blocks().get(0).unitType().label();
        PlainSheet sheet = new PlainSheet("Forwarding request: voluntary cancellation", request.transactionIdentifier())
                .words("To the administrator of the registry " + settings.registryCode()
                        + ". The content is that of the form F-CDM-FWD.")
                .heading("Project activity")
                .fact("Project", request.projectKey())
                .fact("Title", request.projectTitle())
                .fact("Project participant", request.participant())
                .fact("Type of units", type)
                .heading("Accounts")
                .fact(
                        "Transferring account",
                        number(request.holding().type(), request.holding().id()))
                .fact(
                        "Acquiring account",
                        "Voluntary cancellation account, " + number(230, settings.cancellationAccount()))
                .fact("Units to that account", Long.toString(request.quantity()))
                .heading("Attestation")
                .fact("Beneficiary", request.beneficiary())
                .fact("Purpose", request.purpose().isEmpty() ? "(none given)" : request.purpose())
                .fact("Our transaction", request.transactionIdentifier())
                .fact("Our reference", request.orderReference());
        return byTheFocalPoint(sheet)
                .heading("Serial numbers")
                .serials(request.blocks())
                .bytes(request.queuedAt());
    }

    private static PlainSheet byTheFocalPoint(PlainSheet sheet) {
        return sheet.heading("To be filled in by the focal point for this scope")
                .blank("Code given at issuance")
                .blank("Name of the focal point")
                .blank("Date")
                .blank("Signature");
    }

    private String number(int type, long id) {
        return settings.registryCode() + "-" + type + "-" + id;
    }

    /** The request as CSV, one row a block, inert to formulas; UTF-8 with the mark by which spreadsheets know it. */
    public byte[] csv(ForwardingRequest request) {
        return ("\uFEFF" + csvText(request)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text without the mark. */
    String csvText(ForwardingRequest request) {
        return Stream.concat(Stream.of(HEAD), request.blocks().stream().map(block -> row(request, block)))
                .map(cells -> cells.stream().map(ForwardingDocuments::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> row(ForwardingRequest request, UnitBlock block) {
        return List.of(
                request.transactionIdentifier(),
                request.orderReference(),
                request.projectKey(),
                block.unitType().label(),
                Integer.toString(request.holding().type()),
                Long.toString(request.holding().id()),
                "230",
                Long.toString(settings.cancellationAccount()),
                block.firstSerial(),
                block.lastSerial(),
                Long.toString(block.quantity().units()),
                request.beneficiary(),
                request.purpose());
    }

    // What a spreadsheet would take for a formula is led by an apostrophe, which it hides.
    private static String cell(String text) {
        String inert = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + inert.replace("\"", "\"\"") + "\"";
    }
}
