package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.Moment;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.cancellation.domain.ResponseCodes;
import org.tonne.cases.domain.CaseKind;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Use case: a proposal was sent, or could not be; this is what came of it. An answer that comes too late is kept only. */
@Stateless
public class RecordProposalReply {

    @Inject
    Cancellations cancellations;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    CarryOut carryOut;

    @Inject
    AfterRefusal afterRefusal;

    /** The registry has taken it (resultIdentifier 1). */
    public void accepted(String transactionIdentifier, Exchange exchange) {
        record(new Reply(transactionIdentifier, "accepted", exchange), (cancellation, moment) -> {
            cancellation.acknowledge(moment.now(), moment.deadlines());
            return Consequence.NONE;
        });
    }

    /** The registry has not taken it (resultIdentifier 0), and says why. */
    public void refused(String transactionIdentifier, List<ResponseCode> codes, Exchange exchange) {
        record(
                new Reply(transactionIdentifier, "refused: " + ResponseCodes.inWords(codes), exchange),
                (cancellation, moment) -> {
                    Consequence consequence = cancellation.refuse(codes, moment.now());
                    if (consequence != Consequence.FAILED) {
                        return consequence;
                    }
                    cancellations.save(cancellation);
                    return afterRefusal.follow(cancellation, codes, moment.now());
                });
    }

    /** Not a byte of it left: no connection, or no trusted one. It is sent again later under the same identifier. */
    public void notSent(String transactionIdentifier, String reason) {
        record(new Reply(transactionIdentifier, "not sent: " + reason, Exchange.NONE), (cancellation, moment) -> {
            cancellation.putBack(moment.now(), moment.deadlines());
            return Consequence.NONE;
        });
    }

    /** It may have arrived: time-out, connection lost, or an answer nobody can read. The registry is asked. */
    public void unknown(String transactionIdentifier, String reason, Exchange exchange) {
        record(new Reply(transactionIdentifier, "no clear reply: " + reason, exchange), (cancellation, moment) -> {
            cancellation.doubt(moment.now());
            return Consequence.NONE;
        });
    }

    /**
     * The registry is in trouble of its own and says that it may be tried again: it is asked when it may be well.
     *
     * @param wait how long it asks us to wait, if it says so
     */
    public void troubled(String transactionIdentifier, String reason, @Nullable Duration wait, Exchange exchange) {
        record(new Reply(transactionIdentifier, "in trouble: " + reason, exchange), (cancellation, moment) -> {
            int attempts = cancellation.state().attempts();
            cancellation.doubt(moment.deadlines().whenWell(moment.now(), attempts, wait));
            return Consequence.NONE;
        });
    }

    /** The registry cannot read it and says that trying again is of no use: a person must look. */
    public void unreadable(String transactionIdentifier, List<ResponseCode> codes, String reason, Exchange exchange) {
        record(
                new Reply(transactionIdentifier, "not to be tried again: " + reason, exchange),
                (cancellation, moment) -> {
                    cancellation.remember(codes);
                    return cancellation.status() == CancellationStatus.SENDING
                            ? cancellation.callOperator()
                            : Consequence.NONE;
                });
    }

    private void record(Reply reply, BiFunction<Cancellation, Moment, Consequence> effect) {
        Cancellation cancellation = cancellations
                .lock(reply.transactionIdentifier())
                .orElseThrow(() -> new Refused(
                        ErrorCode.CANCELLATION_UNKNOWN, Map.of("cancellation", reply.transactionIdentifier())));
        CancellationStatus before = cancellation.status();
        Consequence consequence = effect.apply(cancellation, time.now());
        cancellations.save(cancellation);
        messages.add(new Message(
                cancellation.identity().id(),
                Direction.IN,
                "acceptProposalResponse",
                null,
                before.name(),
                cancellation.status().name(),
                reply.payload()));
        carryOut.apply(
                cancellation, consequence, CaseKind.REGISTRY_SILENT, "The registry's answer: " + reply.summary());
    }

    private record Reply(String transactionIdentifier, String summary, Exchange exchange) {

        String payload() {
            return summary + part("sent", exchange.sent()) + part("received", exchange.received());
        }

        private static String part(String name, @Nullable String text) {
            return text == null ? "" : "\n--- " + name + "\n" + text;
        }
    }
}
