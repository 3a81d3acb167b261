package org.tonne.it;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The examples in docs/api.md, given to a shell one after the other as they stand there. */
class ApiExamplesIT {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

    private final StoreProcess store = StoreProcess.shared();
    private final Ledger ledger = new Ledger(store);
    private final Partner partner = new Partner(store);

    @Test
    void every_example_works(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "curl"))),
                "The examples need curl, which is not on this machine.");
        String purchase =
                partner.placed(UUID.randomUUID().toString(), Partner.order(Partner.offer(ledger, 8), "1", "CARD"));
        partner.pay(purchase);
        String code = certificateOf(purchase);

        Path said = folder.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", examples())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment()
                .putAll(Map.of("KEY", store.partnerKey(), "ID", purchase, "CODE", code, "SERIAL", firstSerialOf(code)));
        Process running = shell.start();

        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String answers = Files.readString(said);
        assertThat(running.exitValue()).as(answers).isZero();
        assertThat(answers).contains("\"orderable\":true", "201 Created", "\"result\":\"VALID\"", "CANCELLED_HERE");
        assertThat(Files.size(folder.resolve(code + ".pdf"))).isPositive();
    }

    private String certificateOf(String purchase) {
        String codes = "select c.code from certificate c join certificate_document d on d.certificate_id = c.id"
                + " join orders o on o.id = c.order_id where o.purchase_id = ?::uuid";
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !ledger.rows(codes, purchase).isEmpty());
        return ledger.text(codes, purchase);
    }

    private String firstSerialOf(String code) {
        String block = Web.read(JsonObject.class, new Web().get(store.address() + "/api/v1/certificates/" + code))
                .getJsonArray("parts")
                .getJsonObject(0)
                .getJsonArray("blocks")
                .getString(0);
        return block.split(" to ", 2)[0];
    }

    /** All of them, after a curl that ends the shell when it is refused. */
    private String examples() throws IOException {
        StringBuilder script = new StringBuilder("curl() { command curl --fail-with-body \"$@\" || exit 9; echo; }\n");
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "api.md")));
        int found = 0;
        while (example.find()) {
            script.append(example.group(1));
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
        return script.toString()
                .replace("http://localhost:9080", store.address().toString());
    }
}
