package org.tonne.integration.callback.soap;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.holding.application.TakeHoldingsNotice;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.integration.wire.Contract;
import org.tonne.integration.wire.Storable;
import org.tonne.link.domain.Rebuff;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.Verdict;
import org.w3c.dom.Element;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent to the callback service: it answers by the contract, and only what fits the contract has an effect. */
class CallbackFuzzTest {

    private static final String METHOD = "every_answer_is_of_the_contract";
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99",
            "2147483648",
            "999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
            "1e3",
            "CDM",
            "VCP1",
            "2026-11-22T12:00:00",
            "2026-02-30",
            "0000-01-01",
            "-0044-03-15",
            "-0044-03-15T00:00:00Z",
            "9999999-12-31T24:00:00Z",
            "99999999999-01-01T00:00:00Z",
            "99999999999-01-01",
            "9999999-12-31",
            "2026-11-22+14:00",
            "&#0;",
            "&amp;",
            "&x;",
            "<![CDATA[x]]>",
            "<!-- x -->",
            "<?x y?>",
            "<!DOCTYPE a>",
            "<t:from>CDM</t:from>",
            "xsi:nil=\"true\"",
            "</s:Body>",
            "</s:Envelope>",
            "\ud83d\ude00",
            "a".repeat(300));
    private static final Mutants MUTANTS = Mutants.ofXml(Mutants.valid(CallbackFuzzTest.class, METHOD), WORDS);
    private static final Tried TRIED = new Tried(CallbackFuzzTest.class);
    private static final Told TOLD = new Told();
    private static final PublishedCallback CALLBACK = new PublishedCallback(TOLD);

    @AfterAll
    static void tell() {
        CALLBACK.close();
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void every_answer_is_of_the_contract(byte[] input) {
        TRIED.one();
        TOLD.all.clear();
        byte[] message = MUTANTS.bytes(input);
        HttpResponse<byte[]> answer = CALLBACK.post(message);

        Element body = Contract.body(answer.body()).orElseThrow();
        if (answer.statusCode() == 200) {
            assertThat(Contract.has(body)).as(body.getNodeName()).isTrue();
            assertThat(body.getLocalName()).endsWith("Response");
            checkEffect(message, "1".equals(body.getFirstChild().getTextContent()), body.getLocalName());
        } else {
            assertThat(answer.statusCode()).isEqualTo(500);
            checkFault(body);
            assertThat(TOLD.all).isEmpty();
        }
    }

    @Test
    void the_valid_inputs_are_taken() {
        for (String valid : Mutants.valid(CallbackFuzzTest.class, METHOD)) {
            HttpResponse<byte[]> answer = CALLBACK.post(valid.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .as(valid)
                    .contains("resultIdentifier>1<");
        }
    }

    /** Taken means that the trade was told, refused that it was told nothing but what is kept for people. */
    private static void checkEffect(byte[] message, boolean taken, String answer) {
        boolean effect = TOLD.all.stream().anyMatch(one -> !(one instanceof String));
        boolean onlyAsked = "provideTimeResponse".equals(answer);
        boolean onlyKept = "acceptMessageResponse".equals(answer);
        assertThat(effect).isEqualTo(taken && !onlyAsked && !onlyKept);
        assertThat(taken && TOLD.all.isEmpty()).isEqualTo(taken && onlyAsked);
        if (!TOLD.all.isEmpty()) {
            assertThat(Contract.body(message)).hasValueSatisfying(element -> assertThat(Contract.has(element))
                    .isTrue());
            TOLD.all.forEach(Storable::check);
        }
    }

    /** The trade takes everything here, so no message can be refused for trouble of ours that passes. */
    private static void checkFault(Element fault) {
        assertThat(fault.getTextContent()).doesNotContain("java", "xception", "org.", "com.", "wstx", "xsd");
        assertThat(Contract.fault(fault)).hasValueSatisfying(detail -> {
            assertThat(Contract.has(detail)).isTrue();
            assertThat(detail.getTextContent()).startsWith("falseReference ");
        });
    }

    /** A trade that takes everything; what is only kept for people is remembered as its text. */
    private static final class Told implements Trade {

        private final List<Object> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public RecordStatus.Outcome record(StatusReport report) {
            all.add(report);
            return RecordStatus.Outcome.ACCEPTED;
        }

        @Override
        public Verdict initiate(String identifier, Instant snapshotAt) {
            all.add(snapshotAt);
            return Verdict.stored();
        }

        @Override
        public Verdict want(Demand demand) {
            all.add(demand);
            return Verdict.stored();
        }

        @Override
        public Verdict end(String identifier, int status, List<ResponseCode> codes) {
            all.add(codes);
            return Verdict.stored();
        }

        @Override
        public TakeHoldingsNotice.Outcome take(HoldingsNotice notice) {
            all.add(notice);
            return TakeHoldingsNotice.Outcome.STORED;
        }

        @Override
        public void take(ProjectNotice notice) {
            all.add(notice);
        }

        @Override
        public void rebuff(Rebuff rebuff, String subject, String facts) {
            all.add(rebuff + subject + facts);
        }

        @Override
        public void keep(String action, String subject, String facts) {
            all.add(action + subject + facts);
        }
    }
}
