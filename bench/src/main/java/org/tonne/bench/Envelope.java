package org.tonne.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a registry says, as text: a stand-in that is measured against must cost as little as it can. */
final class Envelope {

    private Envelope() {}

    static String of(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:t=\"urn:cer-cancellation:registry:types:1.0\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    static String time() {
        return of("<t:provideTimeResponse><t:resultIdentifier>1</t:resultIdentifier><t:systemTime>" + now()
                + "</t:systemTime></t:provideTimeResponse>");
    }

    /** Not to be tried again: it is none of what is measured. */
    static String fault() {
        return of("<s:Fault><faultcode>s:Client</faultcode><faultstring>Not here</faultstring><detail><t:registryFault>"
                + "<t:retryable>false</t:retryable><t:detail>Not here</t:detail></t:registryFault></detail></s:Fault>");
    }

    static String notification(String transaction, int status, String blocks) {
        return of("<t:acceptNotification><t:from>CDM</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
                + "<t:minorVersion>1</t:minorVersion><t:messageIdentifier>" + UUID.randomUUID()
                + "</t:messageIdentifier><t:messageDateTime>" + now() + "</t:messageDateTime><t:transactionIdentifier>"
                + transaction + "</t:transactionIdentifier><t:transactionStatus>" + status
                + "</t:transactionStatus><t:transactionStatusDateTime>" + now() + "</t:transactionStatusDateTime>"
                + blocks + "</t:acceptNotification>");
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
