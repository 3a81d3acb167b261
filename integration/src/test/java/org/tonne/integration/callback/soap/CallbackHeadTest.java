package org.tonne.integration.callback.soap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonne.link.domain.Rebuff;

import static org.assertj.core.api.Assertions.assertThat;

/** What heads of messages mean for the link: who is a false sender, and who only speaks another version or has another time. */
class CallbackHeadTest {

    private static final String COMPLETED = "<t:transactionIdentifier>VCP1000045</t:transactionIdentifier>"
            + "<t:transactionStatus>4</t:transactionStatus>";

    private final KeptTrade trade = new KeptTrade();
    private final PublishedCallback callback = new PublishedCallback(trade);

    @AfterEach
    void stop() {
        callback.close();
    }

    @Test
    void case_31_a_version_that_we_do_not_know_is_told_to_the_link_and_moves_nothing() {
        callback.call(head("CDM", "VCP", 2, 1, ""));
        callback.call(head("CDM", "VCP", 1, 2, ""));

        assertThat(trade.rebuffs).containsExactly(Rebuff.VERSION, Rebuff.VERSION);
        assertThat(trade.reports).isEmpty();
    }

    @Test
    void case_36_from_and_to_swapped_or_of_others_is_a_false_sender_whatever_its_version() {
        callback.call(head("VCP", "CDM", 1, 1, ""));
        callback.call(head("GB", "VCP", 2, 1, ""));
        callback.call("<t:provideTime><t:from>GB</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
                + "<t:minorVersion>1</t:minorVersion><t:callerSystemTime>2026-11-22T12:00:00Z</t:callerSystemTime>"
                + "</t:provideTime>");

        assertThat(trade.rebuffs).containsExactly(Rebuff.SENDER, Rebuff.SENDER, Rebuff.SENDER);
        assertThat(trade.reports).isEmpty();
    }

    @Test
    void case_30_a_message_of_tomorrow_or_of_no_zone_is_refused() {
        callback.call(head("CDM", "VCP", 1, 1, "2026-11-23T12:00:00Z"));
        callback.call(head("CDM", "VCP", 1, 1, "2026-11-22T12:00:00"));

        assertThat(trade.rebuffs).containsExactly(Rebuff.TIME, Rebuff.TIME);
        assertThat(trade.reports).isEmpty();
    }

    private static String head(String from, String to, int major, int minor, String time) {
        return "<t:acceptNotification>" + PublishedCallback.head(from, to, major, minor, time) + COMPLETED
                + "</t:acceptNotification>";
    }
}
