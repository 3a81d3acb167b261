package org.tonne.sandbox.pay;

import org.tonne.sandbox.base.Faults;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The failures of the payment provider that can be asked for. */
final class PayFaults {
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("decline", "every unit of the order ends DECLINED at the capture");
        MEANINGS.put(
                "instrument-declined",
                "the capture is refused with 422 INSTRUMENT_DECLINED, the payer may choose again");
        MEANINGS.put("pending", "every unit is captured PENDING and completes after the detail's milliseconds (3000)");
        MEANINGS.put("lost-capture", "the capture is done, its reply is cut off");
        MEANINGS.put("lost-order", "the order is created, the reply is cut off");
        MEANINGS.put("lost-refund", "the refund is done, its reply is cut off");
        MEANINGS.put("broken", "the capture answers 500 and does nothing");
        MEANINGS.put("webhook-delay", "the next event is sent after the detail's milliseconds (10000)");
        MEANINGS.put("webhook-duplicate", "the next event is sent twice");
        MEANINGS.put("webhook-lost", "the next event is never sent");
    }

    private PayFaults() {}

    static Map<String, String> meanings() {
        return Collections.unmodifiableMap(MEANINGS);
    }

    static boolean known(String kind) {
        return MEANINGS.containsKey(kind);
    }

    static Duration duration(Faults.Fault fault, long otherwise) {
        String detail = fault.detail();
        return Duration.ofMillis(detail == null ? otherwise : Long.parseLong(detail));
    }
}
