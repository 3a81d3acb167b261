package org.tonne.sandbox.registry;

import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.TransactionUnitBlock;

/** Proposals as the platform would make them, from the account of the tests. */
final class Proposing {
    static final Account HOLDING = new Account(100, 10455);
    static final Nature CP1 = new Nature(5, 1, 1, 233);

    private Proposing() {}

    static ProposalTransaction proposal(String id, SerialSpan... spans) {
        ProposalTransaction proposal = new ProposalTransaction();
        proposal.setTransactionIdentifier(id);
        proposal.setTransactionType(4);
        proposal.setTransferringRegistryCode("CDM");
        proposal.setTransferringRegistryAccountType(HOLDING.type());
        proposal.setTransferringRegistryAccountIdentifier(HOLDING.id());
        proposal.setAcquiringRegistryCode("CDM");
        proposal.setAcquiringRegistryAccountType(230);
        proposal.setAcquiringRegistryAccountIdentifier(2300L);
        for (SerialSpan span : spans) {
            proposal.getProposalUnitBlocks().add(wire(span));
        }
        return proposal;
    }

    static TransactionUnitBlock wire(SerialSpan span) {
        return new ReportedBlock(span.party(), span.start(), span.end(), CP1).onWire();
    }

    static SerialSpan cn(long start, long end) {
        return new SerialSpan("CN", start, end);
    }
}
