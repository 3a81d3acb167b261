package org.tonne.it;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A whole purchase in a browser: from the first page to the proof in the public history. */
class PurchasePageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Web web = new Web();

    @AfterEach
    void the_books_are_whole() {
        assertThat(ledger.broken()).isEmpty();
    }

    @ParameterizedTest(name = "scripts {0}, name {1}")
    @CsvSource({"true, <b>أحمد</b> करुणा 碳 #{7*7}", "false, =1+1 Zoë & Sons"})
    void a_buyer_takes_units_of_two_sellers_pays_and_holds_the_proof(boolean scripts, String name)
            throws IOException, ReaderException {
        String email = "buyer-" + UUID.randomUUID() + "@example.org";
        try (JourneyBrowser browser = new JourneyBrowser(scripts)) {
            Page page = browser.open();
            UUID purchase = purchase(browser, page, email, name);
            await().atMost(PATIENCE).until(() -> documents(purchase) == 2);

            page.reload();
            PurchasePages pages = new PurchasePages(store, page);
            assertThat(pages.certificates().count()).isEqualTo(2);
            browser.keep(page, "7-order");
            String certificate = pages.certificates().first().getAttribute("href");
            pages.certificates().first().click();
            page.waitForURL("**/certificates/*");
            assertThat(page.locator(".sheet__name").innerText().strip()).isEqualTo(name);
            browser.keep(page, "8-certificate");
            proof(page, certificate.replaceAll(".*/certificates/", ""), name);
            assertThat(browser.complaints()).isEmpty();
        }
        await().atMost(PATIENCE).until(() -> mails(email) >= 3);
        await().atMost(PATIENCE).until(() -> mails("for-" + email) == 1);
    }

    private UUID purchase(JourneyBrowser browser, Page page, String email, String name) {
        PurchasePages pages = new PurchasePages(store, page);
        pages.home();
        browser.keep(page, "1-home");
        for (String project : projectsOfTwoSellers()) {
            String[] found = project.split("\t", -1);
            pages.find(found[1], found[0]);
            browser.keep(page, "2-project");
            pages.take("3");
        }
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.contains("session"));
        browser.keep(page, "3-basket");
        pages.checkout();
        pages.send();
        page.locator(".errors").first().waitFor();
        browser.keep(page, "4-checkout-with-errors");
        pages.answer(email, name, "CARD");
        pages.give("for-" + email);
        pages.send();
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText()).contains("for-" + email, "and the river", "Español");
        assertThat(page.locator(".sheet__name").first().innerText().strip()).isEqualTo(name);
        browser.keep(page, "5-check");
        pages.confirm();
        pages.pay();
        browser.keep(page, "6-order-paid");
        return UUID.fromString(page.url().replaceAll(".*/orders/([0-9a-fA-F-]{36}).*", "$1"));
    }

    /** A project of each of two sellers, with words of its title that find it. */
    private List<String> projectsOfTwoSellers() {
        return ledger.rows("""
                select distinct on (seller_id) key, title from (
                    select p.key, p.title, l.seller_id, s.available,
                           count(*) over (partition by p.id) as offers
                      from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
                      join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
                     where o.status = 'PUBLISHED' and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 1000) x
                 where offers = 1 order by seller_id, available desc limit 2
                """);
    }

    private long documents(UUID purchase) {
        return ledger.number(
                "select count(*) from certificate_document d join certificate c on c.id = d.certificate_id"
                        + " join orders o on o.id = c.order_id where o.purchase_id = ? and o.status = 'COMPLETED'",
                purchase);
    }

    private void proof(Page page, String code, String name) throws IOException, ReaderException {
        HttpResponse<byte[]> pdf = web.bytes(store.address() + "/en/certificates/" + code + ".pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(web.bytes(store.address() + "/en/certificates/" + code + ".pdf")
                        .body())
                .isEqualTo(pdf.body());
        assertThat(squareOf(pdf.body())).startsWith(store.address().toString()).contains(code.replace("-", ""));

        page.navigate(store.address() + "/en/verify");
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
        page.waitForURL("**/verify?*code=*");
        assertThat(page.content()).contains("VC");

        page.navigate(store.address() + "/en/cancellations");
        assertThat(page.locator("main").innerText()).contains(name);
    }

    /** What the square on the first page says. */
    private static String squareOf(byte[] pdf) throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 300);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException noSquare) {
            throw new AssertionError("No square on the certificate", noSquare);
        }
    }

    private long mails(String email) {
        return Web.read(jakarta.json.JsonArray.class, web.get(store.sandbox() + "/mail/messages.json?to=" + email))
                .size();
    }
}
