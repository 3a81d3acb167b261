package org.tonne.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the checker of the HTML standard says of a page. */
final class Validity {

    private Validity() {}

    /** Each error with what it is about; hints do not count. */
    static List<String> errors(String page) {
        try (JsonReader reader = Json.createReader(new StringReader(said(page)))) {
            return reader.readObject().getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .filter(message -> !message.getString("type").equals("info"))
                    .map(message -> message.getString("message") + " " + message.getString("extract", ""))
                    .toList();
        }
    }

    private static String said(String page) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            return validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
