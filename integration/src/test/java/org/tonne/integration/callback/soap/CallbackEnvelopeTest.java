package org.tonne.integration.callback.soap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.integration.callback.soap.PublishedCallback.envelope;

/** What is not one envelope of a header and a body tells the trade nothing. */
class CallbackEnvelopeTest {

    private static final String MESSAGE = "<t:acceptMessage>" + PublishedCallback.head("CDM", "VCP", 1, 1, "")
            + "<t:messageContent>A message</t:messageContent></t:acceptMessage>";

    private final KeptTrade trade = new KeptTrade();
    private final PublishedCallback callback = new PublishedCallback(trade);

    @AfterEach
    void stop() {
        callback.close();
    }

    @Test
    void what_goes_on_after_its_body_is_refused() {
        String message = envelope(MESSAGE);
        String body = message.substring(message.indexOf("<s:Body>"), message.indexOf("</s:Envelope>"));
        List<String> wrong = List.of(
                message.replace("</s:Envelope>", body + "</s:Envelope>"),
                message.replace("</s:Envelope>", "<t:more/></s:Envelope>"),
                message.replace("</s:Envelope>", "more</s:Envelope>"),
                message.replace("</s:Envelope>", ""),
                message + message,
                message + "more");
        for (String one : wrong) {
            assertThat(callback.post(one).statusCode()).as(one).isEqualTo(500);
        }
        assertThat(trade.kept).isEmpty();
        assertThat(callback.post(message.replace("</s:Envelope>", "\n</s:Envelope>\n"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_no_plain_envelope_is_refused() {
        String message = envelope(MESSAGE);
        String start = message.substring(message.indexOf("<s:Envelope"), message.indexOf("<s:Body>"));
        String body = message.substring(message.indexOf("<s:Body>"), message.indexOf("</s:Envelope>"));
        List<String> wrong = List.of(
                start + message.substring(message.indexOf("<s:Envelope")) + "</s:Envelope>",
                message.replace("<s:Body>", "<s:Header>" + body + "</s:Header><s:Body>")
                        .replace(body + "</s:Envelope>", "</s:Envelope>"),
                message.replace("<s:Body>", "<t:more/><s:Body>"),
                message.replace("<s:Body>", "<s:Header/><s:Header/><s:Body>"),
                message.replace("s:Envelope", "s:Letter"));
        for (String one : wrong) {
            assertThat(callback.post(one).statusCode()).as(one).isEqualTo(500);
        }
        assertThat(trade.kept).isEmpty();
        assertThat(callback.post(message.replace("<s:Body>", "<s:Header/><s:Body>"))
                        .statusCode())
                .isEqualTo(200);
    }
}
