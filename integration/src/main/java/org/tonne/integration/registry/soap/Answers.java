package org.tonne.integration.registry.soap;

import org.tonne.config.RegistrySettings;
import org.tonne.contract.types.ReceiveAuditTrail;
import org.tonne.contract.types.ReceiveTotals;
import org.tonne.contract.types.ReceiveUnitBlocks;
import org.tonne.contract.types.Total;
import org.tonne.contract.types.Transaction;
import org.tonne.contract.types.UnitBlock;
import org.tonne.integration.wire.Times;
import org.tonne.integration.wire.Wire;
import org.tonne.reconciliation.application.ReconciliationAnswer.Block;
import org.tonne.reconciliation.application.ReconciliationAnswer.Blocks;
import org.tonne.reconciliation.application.ReconciliationAnswer.Completed;
import org.tonne.reconciliation.application.ReconciliationAnswer.Totals;
import org.tonne.reconciliation.application.ReconciliationAnswer.Trail;

/** Writes what the registry wants to know in its reconciliation in the words of the contract; the head is not its matter. */
final class Answers {

    /** DES transaction type of a cancellation. */
    private static final int CANCELLATION = 4;

    private final RegistrySettings settings;

    Answers(RegistrySettings settings) {
        this.settings = settings;
    }

    static ReceiveTotals totals(Totals answer) {
        ReceiveTotals message = new ReceiveTotals();
        message.setReconciliationIdentifier(answer.label().identifier());
        answer.totals().forEach(sum -> {
            Total total = new Total();
            total.setAccountType(sum.accountType());
            total.setAccountIdentifier(sum.accountId());
            total.setAccountCommitPeriod(sum.accountPeriod());
            total.setUnitType(sum.unitType());
            total.setUnitCount(sum.units());
            message.getTotals().add(total);
        });
        return message;
    }

    static ReceiveUnitBlocks blocks(Blocks answer) {
        ReceiveUnitBlocks message = new ReceiveUnitBlocks();
        message.setReconciliationIdentifier(answer.label().identifier());
        message.setPart(answer.label().part());
        message.setLastPart(answer.label().last());
        answer.blocks().forEach(block -> message.getUnitBlocks().add(block(block)));
        return message;
    }

    private static UnitBlock block(Block block) {
        UnitBlock wire = new UnitBlock();
        wire.setUnitSerialBlockStart(block.first());
        wire.setUnitSerialBlockEnd(block.last());
        wire.setOriginatingRegistryCode(block.party());
        wire.setUnitType(block.unitType());
        wire.setAccountType(block.account().type());
        wire.setAccountIdentifier(block.account().id());
        wire.setApplicableCommitPeriod(block.applicablePeriod());
        return wire;
    }

    ReceiveAuditTrail trail(Trail answer) {
        ReceiveAuditTrail message = new ReceiveAuditTrail();
        message.setReconciliationIdentifier(answer.label().identifier());
        message.setPart(answer.label().part());
        message.setLastPart(answer.label().last());
        answer.transactions().forEach(one -> message.getTransactions().add(transaction(one)));
        return message;
    }

    private Transaction transaction(Completed completed) {
        Transaction wire = new Transaction();
        wire.setTransactionIdentifier(completed.transactionIdentifier());
        wire.setTransactionType(CANCELLATION);
        wire.setTransactionStatusDateTime(Times.wire(completed.at()));
        wire.setTransferringRegistryCode(settings.registryCode());
        wire.setTransferringRegistryAccountType(completed.from().type());
        wire.setTransferringRegistryAccountIdentifier(completed.from().id());
        wire.setAcquiringRegistryCode(settings.registryCode());
        wire.setAcquiringRegistryAccountType(completed.to().type());
        wire.setAcquiringRegistryAccountIdentifier(completed.to().id());
        completed.blocks().forEach(block -> wire.getTransactionBlocks().add(Wire.block(block)));
        return wire;
    }
}
