package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;
import org.tonne.cancellation.domain.ResponseCode;

import java.util.List;

/** Use case: a proposal was sent, or could not be; this is what came of it. */
@Stateless
public class RecordProposalReply {

    /** The registry has taken it (resultIdentifier 1). */
    public void accepted(String transactionIdentifier, Exchange exchange) {
        throw new UnsupportedOperationException(transactionIdentifier + exchange);
    }

    /** The registry has not taken it (resultIdentifier 0), and says why. */
    public void refused(String transactionIdentifier, List<ResponseCode> codes, Exchange exchange) {
        throw new UnsupportedOperationException(transactionIdentifier + codes + exchange);
    }

    /** Not a byte of it left: no connection, or no trusted one. It is sent again later under the same identifier. */
    public void notSent(String transactionIdentifier, String reason) {
        throw new UnsupportedOperationException(transactionIdentifier + reason);
    }

    /** It may have arrived: time-out, connection lost, or an answer nobody can read. The registry is asked. */
    public void unknown(String transactionIdentifier, String reason, Exchange exchange) {
        throw new UnsupportedOperationException(transactionIdentifier + reason + exchange);
    }
}
