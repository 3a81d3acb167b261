package org.tonne.forwarding.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.HandOver;
import org.tonne.forwarding.persistence.ForwardingRequests;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.Map;

/** Use case: a person has sent a forwarding request to the registry. */
@Stateless
public class MarkSent {

    @Inject
    ForwardingRequests requests;

    @Inject
    ForwardingDocuments documents;

    @Inject
    HandOver handOver;

    /** Says so; see {@link HandOver#handOver}. What was sent is kept with the transaction. */
    public void sent(String transactionIdentifier, String actor) {
        ForwardingRequest request = requests.find(transactionIdentifier)
                .orElseThrow(() ->
                        new Refused(ErrorCode.CANCELLATION_UNKNOWN, Map.of("cancellation", transactionIdentifier)));
        handOver.handOver(transactionIdentifier, documents.csvText(request), actor);
    }
}
