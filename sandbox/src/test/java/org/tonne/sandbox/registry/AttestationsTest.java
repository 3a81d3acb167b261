package org.tonne.sandbox.registry;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.Attestation;
import org.tonne.contract.types.CancellationDetail;
import org.tonne.contract.types.ProposalTransaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.cn;

class AttestationsTest extends RegistryScene {

    @Test
    void the_document_is_a_pdf_with_number_serials_beneficiary_and_purpose() throws IOException {
        ProposalTransaction proposal = Proposing.proposal("VCP1", cn(1101, 1150), cn(1201, 1201));
        CancellationDetail detail = new CancellationDetail();
        detail.setBeneficiary("Café (Ltd) 你好");
        detail.setPurpose("2025 travel");
        proposal.setCancellationDetail(detail);
        registry.propose(proposal);
        pass(DELAY.multipliedBy(3));

        Transaction attested = registry.attested("VCP1").orElseThrow();
        Transaction.Certified letter = attested.attestation().orElseThrow();
        try (PdfReader pdf = new PdfReader(letter.document().getBytes(StandardCharsets.US_ASCII))) {
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
                    .contains(letter.number(), "CN-5-1101-1-1-0-233 to CN-5-1150-1-1-0-233", "CN-5-1201-1-1-0-233")
                    .contains("Beneficiary: Café (Ltd) ??", "Purpose: 2025 travel", "Units: 51");
            assertThat(pdf.getInfo()).containsEntry("Subject", "Café (Ltd) 你好\n2025 travel");
        }
        assertThat(letter.sha256()).isEqualTo(Xml.sha256(letter.document()));
    }

    @Test
    void a_late_attestation_comes_in_a_second_notification_and_is_in_no_answer_before() {
        ask("32a", null, "10000");
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(3));
        assertThat(statuses()).containsExactly(2, 4);
        assertThat(status("VCP1").getAttestation()).isNull();

        pass(Duration.ofSeconds(12));

        assertThat(statuses()).containsExactly(2, 4, 4);
        assertThat(last().getAttestation()).isNotNull();
        assertThat(last().getTransactionBlocks()).hasSize(1);
        assertThat(status("VCP1").getAttestation()).isNotNull();
    }

    @Test
    void a_missing_attestation_never_comes() {
        ask("32b", null, null);
        propose("VCP1", cn(1101, 1150));

        pass(Duration.ofSeconds(30));

        assertThat(statuses()).containsExactly(2, 4);
        assertThat(status("VCP1").getAttestation()).isNull();
    }

    @Test
    void a_number_can_be_used_again_and_each_document_still_be_found() {
        Attestation first = attested("VCP1", null);

        Attestation second = attested("VCP2", "32c");

        assertThat(second.getAttestationNumber()).isEqualTo(first.getAttestationNumber());
        assertThat(second.getDocumentUri()).isNotEqualTo(first.getDocumentUri());
        assertThat(registry.attested("VCP2").orElseThrow().id()).isEqualTo("VCP2");
    }

    @Test
    void serials_hash_and_host_can_be_wrong_one_at_a_time() throws IOException {
        attested("VCP1", "32d");
        assertThat(text("VCP1")).contains("CN-5-1102-1-1-0-233 to CN-5-1111-1-1-0-233");

        Attestation other = attested("VCP2", "32e");
        assertThat(HexFormat.of().formatHex(other.getSha256())).isNotEqualTo(Xml.sha256(document("VCP2")));

        assertThat(attested("VCP3", "32f").getDocumentUri()).startsWith("http://elsewhere.example/");

        attested("VCP4", "22");
        assertThat(text("VCP4")).contains("CN-5-000000000001401-1-1-0-233 to CN-5-000000000001410-1-1-0-233");
    }

    private Attestation attested(String id, @Nullable String kind) {
        if (kind != null) {
            ask(kind, id, null);
        }
        long first = 1001 + 100L * Integer.parseInt(id.substring(3));
        propose(id, cn(first, first + 9));
        pass(DELAY.multipliedBy(3));
        return last().getAttestation();
    }

    private AcceptNotification last() {
        return told.get(told.size() - 1);
    }

    private String document(String id) {
        return registry.attested(id).orElseThrow().attestation().orElseThrow().document();
    }

    private String text(String id) throws IOException {
        try (PdfReader pdf = new PdfReader(document(id).getBytes(StandardCharsets.US_ASCII))) {
            return new PdfTextExtractor(pdf).getTextFromPage(1);
        }
    }
}
