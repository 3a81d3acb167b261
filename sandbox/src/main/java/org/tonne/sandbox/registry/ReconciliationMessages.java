package org.tonne.sandbox.registry;

import org.tonne.contract.types.InitiateReconciliation;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideTotals;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.ReceiveReconciliationResult;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.contract.types.UnitBlockRequest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the registry says in a reconciliation that it starts, in the words of the contract. */
final class ReconciliationMessages {
    private static final int INITIATED = 1;

    private final Notifications.Parties parties;

    ReconciliationMessages(Notifications.Parties parties) {
        this.parties = parties;
    }

    Request announcement(Reconciliation reconciliation, Instant now) {
        InitiateReconciliation message = headed(new InitiateReconciliation(), now);
        message.setReconciliationIdentifier(reconciliation.identifier());
        message.setSnapshotDatetime(Wire.dateTime(reconciliation.snapshotAt()));
        return message;
    }

    Request totals(Reconciliation reconciliation, Instant now) {
        ProvideTotals message = headed(new ProvideTotals(), now);
        message.setReconciliationIdentifier(reconciliation.identifier());
        message.setReconciliationSnapshotDatetime(Wire.dateTime(reconciliation.snapshotAt()));
        message.setReconciliationStatus(INITIATED);
        message.setByAccountFlag(0);
        return message;
    }

    Request blocks(Reconciliation reconciliation, List<UnitBlockRequest> cells, Instant now) {
        ProvideUnitBlocks message = headed(new ProvideUnitBlocks(), now);
        message.setReconciliationIdentifier(reconciliation.identifier());
        message.setReconciliationSnapshotDatetime(Wire.dateTime(reconciliation.snapshotAt()));
        message.getUnitBlockRequests().addAll(cells);
        return message;
    }

    Request trail(Reconciliation reconciliation, List<UnitBlockIdentifier> blocks, Instant now) {
        ProvideAuditTrail message = headed(new ProvideAuditTrail(), now);
        message.setReconciliationIdentifier(reconciliation.identifier());
        message.setAuditTrailBeginDatetime(Wire.dateTime(Instant.EPOCH));
        message.setAuditTrailEndDatetime(Wire.dateTime(now));
        message.getUnitBlockIdentifiers().addAll(blocks);
        return message;
    }

    Request result(Reconciliation reconciliation, Instant now) {
        ReceiveReconciliationResult message = headed(new ReceiveReconciliationResult(), now);
        message.setReconciliationIdentifier(reconciliation.identifier());
        message.setReconciliationStatus(reconciliation.result().orElseThrow());
        return message;
    }

    private <M extends Request> M headed(M message, Instant now) {
        message.setFrom(parties.registry());
        message.setTo(parties.platform());
        message.setMajorVersion(1);
        message.setMinorVersion(1);
        message.setMessageIdentifier(UUID.randomUUID().toString());
        message.setMessageDateTime(Wire.dateTime(now));
        return message;
    }
}
