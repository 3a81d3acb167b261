package org.tonne.certificate.pdf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.shared.UnitType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** The certificate as a page. */
class CertificatePdfTest {

    @Test
    void the_same_certificate_is_drawn_with_the_same_bytes() throws InterruptedException, ExecutionException {
        CertificateFacts facts = SomeFacts.of("Colegio San Martín de los Andes", "School trip, October 2026");
        byte[] first = CertificatePdf.render(facts);

        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> others = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                others.add(threads.submit(() -> CertificatePdf.render(facts)));
            }
            for (Future<byte[]> other : others) {
                assertThat(other.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void it_says_what_was_cancelled_for_whom_and_how_to_check_it() throws IOException {
        String text = text(SomeFacts.of("Colegio San Martín de los Andes", "School trip to Torres del Paine"), 1);

        assertThat(text)
                .contains("VC1042/2026")
                .contains("12 CERs")
                .contains("Twelve certified emission reductions")
                .contains("Colegio San Martín de los Andes")
                .contains("School trip to Torres del Paine")
                .contains("in the words of the buyer")
                .contains("MW-9933, Malawi")
                .contains("27 October 2014 – 11 August 2016")
                .contains("MW-5-163705-2-2-0-9933")
                .contains("MW-5-326502-2-2-0-9933")
                .contains("VCP1000001, completed 20 November 2026, 14:11 UTC")
                .contains("attestation VC4711/2026")
                .contains("7KQ4-M2XN-PF8V-C3TR")
                .contains("tonne.example/en/verify");
    }

    @Test
    void without_a_reason_it_says_that_the_units_were_cancelled_for_the_originating_activity() throws IOException {
        assertThat(text(SomeFacts.of("Ana", ""), 1))
                .contains("on behalf of Ana for the originating CDM project activity")
                .doesNotContain("in the words of the buyer");
    }

    @Test
    void temporary_units_are_never_shown_without_their_expiry() throws IOException {
        CertificateFacts facts =
                SomeFacts.facts("Ana", "", List.of(SomeFacts.part(UnitType.TCER, List.of(SomeFacts.block(1, 1)))));

        assertThat(text(facts, 1))
                .contains("1 tCER")
                .contains("One temporary certified emission reduction")
                .contains("temporary, expires on 31 December 2030");
    }

    @Test
    void one_page_is_enough_unless_the_serials_need_more() throws IOException {
        assertThat(pages(SomeFacts.of("Ana", "x".repeat(255)))).isEqualTo(1);
        assertThat(pages(SomeFacts.of("W".repeat(255), "School trip"))).isLessThanOrEqualTo(2);

        CertificateFacts long3000 = SomeFacts.inBlocks(3000);

        int pages = pages(long3000);
        assertThat(pages).isGreaterThan(50);
        assertThat(text(long3000, pages)).contains("MW-5-9997-2-2-0-9933").contains("page " + pages + " of " + pages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "شركة الطاقة النظيفة ٢٠٢٦ (Clean Energy)",
                "חברה לאנרגיה נקייה בע״מ",
                "स्वच्छ ऊर्जा कंपनी प्राइवेट लिमिटेड",
                "บริษัท พลังงานสะอาด จำกัด (มหาชน)",
                "中国节能环保集团有限公司",
                "株式会社クリーンエネルギー・気候研究所",
                "주식회사 깨끗한 에너지",
                "Công ty Cổ phần Năng lượng Việt",
                "Общество с ограниченной ответственностью",
                "Ελληνική Εταιρεία Ενέργειας",
                "ኢትዮጵያ ንጹህ ኃይል",
                "தூய்மையான ஆற்றல் நிறுவனம்",
                "সবুজ শক্তি কোম্পানি",
                "Family Smith 🌍🌱",
                "<script>alert(1)</script> ${7*7} =HYPERLINK(\"x\")",
            })
    void a_name_in_any_script_is_drawn_and_can_be_found(String name) throws IOException {
        byte[] pdf = CertificatePdf.render(SomeFacts.of(name, name));

        assertThat(pdf).isEqualTo(CertificatePdf.render(SomeFacts.of(name, name)));
        String directory = System.getProperty("certificates.keep");
        if (directory != null) {
            Files.write(Path.of(directory, Integer.toHexString(name.hashCode()) + ".pdf"), pdf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void it_is_issued_in_the_language_of_the_order(String language) throws IOException {
        CertificateFacts english = SomeFacts.of("Colegio San Martín de los Andes", "");
        CertificateFacts facts = SomeFacts.in(language, english);

        byte[] pdf = CertificatePdf.render(facts);

        assertThat(pdf).isEqualTo(CertificatePdf.render(facts)).isNotEqualTo(CertificatePdf.render(english));
        PdfReader read = new PdfReader(pdf);
        assertThat(read.getNumberOfPages()).isEqualTo(1);
        assertThat(read.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                .isEqualTo(language);
        assertThat(text(facts, 1)).contains("VC1042/2026", "7KQ4-M2XN-PF8V-C3TR");
    }

    @Test
    void the_square_code_leads_to_the_page_that_verifies_it() throws Exception {
        CertificateFacts facts = SomeFacts.of("Ana", "");

        assertThat(read(SquareCode.pixels(facts.verifyAddress()))).isEqualTo(facts.verifyAddress());
    }

    private static String read(int[][] pixels) throws Exception {
        int side = pixels.length;
        int[] flat = new int[side * side];
        for (int row = 0; row < side; row++) {
            System.arraycopy(pixels[row], 0, flat, row * side, side);
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, flat))))
                .getText();
    }

    private static String text(CertificateFacts facts, int page) throws IOException {
        return new PdfTextExtractor(new PdfReader(CertificatePdf.render(facts)))
                .getTextFromPage(page)
                .replaceAll("\\s+", " ");
    }

    private static int pages(CertificateFacts facts) throws IOException {
        return new PdfReader(CertificatePdf.render(facts)).getNumberOfPages();
    }
}
