package org.tonne.integration.callback.soap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.integration.signature.SecondOpinion;
import org.tonne.integration.signature.SignedBytes;
import org.tonne.integration.signature.Tampering;
import org.tonne.integration.wire.Contract;
import org.tonne.integration.wire.TestKeys;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;
import org.w3c.dom.Element;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is made of two messages that the registry signed: only what it signed is taken, and as it signed it. The keys
 * are new in every run, so ids, times, certificates and signatures are gaps in the kept inputs ({@code {a0}} is the first of
 * the first message) that are filled before a message is sent.
 */
class SignedCallbackFuzzTest {

    private static final String METHOD = "what_is_taken_is_what_was_signed";
    private static final Instant NOW = TestKeys.hour();
    private static final Pattern VALUES = Pattern.compile(
            "(?<= (?:wsu:)?Id=\")[^\"]+|(?<=<wsu:Created>|<wsu:Expires>|Value>)[^<]+|(?<=>)[^<]+(?=</wsse:Binary)");
    private static final Pattern GAPS = Pattern.compile("\\{([ab])([0-9]{1,2})\\}");
    private static final List<String> SENT = List.of(
            Tampering.NOTIFICATION,
            Tampering.NOTIFICATION
                    .replace("m-1", "m-2")
                    .replace("VCP1000045", "VCP1000046")
                    .replace("Status>4<", "Status>7<"));
    private static final List<String> SIGNED =
            SENT.stream().map(sent -> SignedBytes.registry(sent, NOW)).toList();
    private static final List<List<String>> FILLINGS =
            SIGNED.stream().map(SignedCallbackFuzzTest::values).toList();
    private static final List<String> WORDS = List.of(
            "",
            "VCP9999999",
            "7",
            "{a0}",
            "{a3}",
            "{a4}",
            "{a5}",
            "{a8}",
            "#{a8}",
            "{a9}",
            "{a11}",
            "#{a11}",
            "{b1}",
            "{b3}",
            "{b4}",
            "{b5}",
            "{b8}",
            "#{b8}",
            "{b11}",
            "#{b11}",
            "#xpointer(/)",
            "file:///etc/hostname",
            " Id=\"{a11}\"",
            " ID=\"{a11}\"",
            " xml:id=\"{a11}\"",
            " s:actor=\"urn:somebody\"",
            " s:mustUnderstand=\"1\"",
            " xmlns:t=\"urn:other\"",
            " xmlns:s=\"urn:other\"",
            "<w:wrapper xmlns:w=\"urn:wrapper\">",
            "</w:wrapper>",
            "<s:Body>",
            "</s:Body>",
            "<!-- x -->",
            "<?x y?>",
            "<!DOCTYPE a>",
            "<![CDATA[4]]>",
            "&lu;",
            "&#52;",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
            "http://www.w3.org/TR/1999/REC-xpath-19991116",
            "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
            "http://www.w3.org/2000/09/xmldsig#sha1");
    private static final Mutants MUTANTS = Mutants.ofXml(Mutants.valid(SignedCallbackFuzzTest.class, METHOD), WORDS);
    private static final Tried TRIED = new Tried(SignedCallbackFuzzTest.class);
    private static final KeptTrade TRADE = new KeptTrade();
    private static final PublishedCallback CALLBACK =
            new PublishedCallback(TRADE, NOW, Optional.of(SignedBytes.oblivious(NOW)));
    private static final List<StatusReport> MEANT =
            SIGNED.stream().map(SignedCallbackFuzzTest::meant).toList();

    @AfterAll
    static void tell() {
        CALLBACK.close();
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void what_is_taken_is_what_was_signed(byte[] input) {
        TRIED.one();
        TRADE.forget();
        byte[] message = filled(MUTANTS.bytes(input));
        HttpResponse<byte[]> answer = CALLBACK.post(message);

        if (answer.statusCode() == 200) {
            assertThat(TRADE.reports)
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("payload")
                    .isIn(MEANT);
            assertThat(SecondOpinion.isSignedByTheRegistry(message)).isTrue();
            assertThat(TRADE.kept).isEmpty();
        } else {
            assertThat(answer.statusCode()).isEqualTo(500);
            Element fault =
                    Contract.body(answer.body()).flatMap(Contract::fault).orElseThrow();
            assertThat(fault.getTextContent()).startsWith("falseReference ");
            assertThat(TRADE.reports).isEmpty();
            assertThat(TRADE.kept).allMatch(entry -> entry.startsWith("registry.refused-signature "));
        }
    }

    /** Should the library write messages otherwise one day, all kept inputs have to be made anew. */
    @Test
    void the_valid_inputs_are_what_the_registry_signs() {
        List<String> forms = new ArrayList<>();
        for (int place = 0; place < SIGNED.size(); place++) {
            forms.add(form(SIGNED.get(place), (char) ('a' + place)));
        }
        assertThat(Mutants.valid(SignedCallbackFuzzTest.class, METHOD)).isEqualTo(forms);
        assertThat(MEANT).extracting(StatusReport::transactionIdentifier).containsExactly("VCP1000045", "VCP1000046");
    }

    private static StatusReport meant(String signed) {
        TRADE.forget();
        CALLBACK.post(signed);
        return TRADE.reports.get(0);
    }

    private static byte[] filled(byte[] form) {
        return GAPS.matcher(new String(form, StandardCharsets.ISO_8859_1))
                .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), Integer.parseInt(gap.group(2)))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String value(String message, int place) {
        List<String> values = FILLINGS.get(message.charAt(0) - 'a');
        return place < values.size() ? values.get(place) : "";
    }

    private static List<String> values(String signed) {
        return VALUES.matcher(signed).results().map(found -> found.group()).toList();
    }

    /** A signed message with gaps. */
    private static String form(String signed, char message) {
        String form = signed;
        List<String> values = values(signed);
        for (int place = 0; place < values.size(); place++) {
            form = form.replace(values.get(place), "{" + message + place + "}");
        }
        return form;
    }
}
