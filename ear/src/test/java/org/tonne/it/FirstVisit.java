package org.tonne.it;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a browser that has nothing of the store yet must fetch for a page, as it comes over the line, and how far it moves. */
final class FirstVisit {

    /** The bars for a page without widgets: compressed bytes of page, styles and scripts, and requests of any kind. */
    private static final long BYTES = 60 * 1024;

    private static final long SCRIPT_BYTES = 15 * 1024;
    private static final int REQUESTS = 8;
    private static final double SHIFT = 0.01;

    private static final String SHIFTED = """
            () => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                    .observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
            })
            """;

    private final String address;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private double shift;

    private FirstVisit(String address) {
        this.address = address;
    }

    /** Opens the address in a page that has seen nothing. */
    static FirstVisit of(Page page, String address) {
        FirstVisit visit = new FirstVisit(address);
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.responseReceived", visit::answered);
        session.on("Network.loadingFinished", visit::finished);
        session.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState();
        visit.shift = ((Number) page.evaluate(SHIFTED)).doubleValue();
        return visit;
    }

    private void answered(JsonObject event) {
        String id = event.get("requestId").getAsString();
        kinds.put(id, event.get("type").getAsString());
        addresses.put(id, event.getAsJsonObject("response").get("url").getAsString());
    }

    private void finished(JsonObject event) {
        bytes.put(
                event.get("requestId").getAsString(),
                event.get("encodedDataLength").getAsLong());
    }

    /** What is over a bar, in words; nothing when all is well. */
    List<String> tooMuch(String store) {
        List<String> found = new ArrayList<>();
        long heavy = sum("Document") + sum("Stylesheet") + sum("Script");
        if (heavy == 0 || heavy > BYTES) {
            found.add(address + ": " + heavy + " bytes of page, styles and scripts");
        }
        if (sum("Script") > SCRIPT_BYTES) {
            found.add(address + ": " + sum("Script") + " bytes of scripts");
        }
        if (bytes.size() > REQUESTS) {
            found.add(address + ": " + bytes.size() + " requests: " + addresses.values());
        }
        addresses.values().stream()
                .filter(one -> !one.startsWith("data:"))
                .filter(one ->
                        !URI.create(one).getAuthority().equals(URI.create(store).getAuthority()))
                .forEach(one -> found.add(address + ": asks " + one));
        if (shift > SHIFT) {
            found.add(address + ": moves by " + shift);
        }
        return found;
    }

    private long sum(String kind) {
        return bytes.entrySet().stream()
                .filter(one -> kind.equals(kinds.get(one.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
