package org.tonne.integration.registry.soap;

import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.config.RegistrySettings;
import org.tonne.contract.types.AcceptMessage;
import org.tonne.contract.types.AcceptProposal;
import org.tonne.contract.types.CancellationDetail;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetTransactionStatus;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.ProvideTime;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.UnitBlockRequest;
import org.tonne.integration.wire.Times;
import org.tonne.integration.wire.Wire;
import org.tonne.link.domain.RegistryNote;

import java.math.BigInteger;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Writes what we say to the registry in the words of the contract. */
final class Requests {

    /** DES transaction type of a cancellation. */
    private static final int CANCELLATION = 4;

    /** DES type of the account that makes a cancellation a voluntary one. */
    private static final int VOLUNTARY_CANCELLATION = 230;

    private static final BigInteger HOLDINGS_PAGE = BigInteger.valueOf(1_000);

    private final RegistrySettings settings;
    private final Clock clock;

    Requests(RegistrySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    AcceptProposal proposal(RegistryCommand.Propose command) {
        AcceptProposal message = headed(new AcceptProposal());
        message.setProposedTransaction(transaction(command));
        return message;
    }

    private ProposalTransaction transaction(RegistryCommand.Propose command) {
        ProposalTransaction transaction = new ProposalTransaction();
        transaction.setTransactionIdentifier(command.transactionIdentifier());
        transaction.setTransactionType(CANCELLATION);
        transaction.setTransferringRegistryCode(settings.registryCode());
        transaction.setTransferringRegistryAccountType(command.transferring().type());
        transaction.setTransferringRegistryAccountIdentifier(
                command.transferring().id());
        transaction.setAcquiringRegistryCode(settings.registryCode());
        transaction.setAcquiringRegistryAccountType(VOLUNTARY_CANCELLATION);
        transaction.setAcquiringRegistryAccountIdentifier(settings.cancellationAccount());
        command.blocks().forEach(block -> transaction.getProposalUnitBlocks().add(Wire.block(block)));
        transaction.setCancellationDetail(detail(command));
        return transaction;
    }

    private static CancellationDetail detail(RegistryCommand.Propose command) {
        CancellationDetail detail = new CancellationDetail();
        detail.setBeneficiary(command.beneficiary());
        if (!command.purpose().isEmpty()) {
            detail.setPurpose(command.purpose());
        }
        detail.setRequestReference(command.requestReference());
        return detail;
    }

    GetTransactionStatus status(String transactionIdentifier) {
        GetTransactionStatus message = headed(new GetTransactionStatus());
        message.setTransactionIdentifier(transactionIdentifier);
        return message;
    }

    ProvideTime time() {
        ProvideTime message = headed(new ProvideTime());
        message.setCallerSystemTime(Times.wire(clock.instant()));
        return message;
    }

    GetHoldings holdings(RegistryCommand.Account account, Optional<String> cursor) {
        UnitBlockRequest wanted = new UnitBlockRequest();
        wanted.setAccountType(account.type());
        wanted.setAccountIdentifier(account.id());
        GetHoldings message = headed(new GetHoldings());
        message.getUnitBlockRequest().add(wanted);
        message.setMaxBlocks(HOLDINGS_PAGE);
        cursor.ifPresent(message::setCursor);
        return message;
    }

    AcceptMessage note(RegistryNote note) {
        AcceptMessage message = headed(new AcceptMessage());
        message.setMessageIdentifier(note.id().toString()); // the same whenever it comes again
        message.setMessageContent(note.words());
        return message;
    }

    <T extends Request> T headed(T message) {
        message.setFrom(settings.platformCode());
        message.setTo(settings.registryCode());
        message.setMajorVersion(Wire.MAJOR_VERSION);
        message.setMinorVersion(Wire.MINOR_VERSION);
        message.setMessageIdentifier(UUID.randomUUID().toString());
        message.setMessageDateTime(Times.wire(clock.instant()));
        return message;
    }
}
