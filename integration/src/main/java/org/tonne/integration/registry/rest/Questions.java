package org.tonne.integration.registry.rest;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.config.RegistrySettings;
import org.tonne.http.Question;
import org.tonne.integration.rest.Json;
import org.tonne.link.domain.RegistryNote;
import org.tonne.shared.UnitBlock;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes what we say to the registry in the words of the contract. */
final class Questions {

    /** Type of the account that makes a cancellation a voluntary one. */
    private static final int VOLUNTARY_CANCELLATION = 230;

    private final String address;
    private final long cancellationAccount;

    Questions(RegistrySettings settings) {
        this.address = settings.url().toString().replaceFirst("/+$", "");
        this.cancellationAccount = settings.cancellationAccount();
    }

    /** The contract's NewCancellation. */
    record NewCancellation(
            String transactionIdentifier,
            Account transferringAccount,
            Account acquiringAccount,
            List<Block> blocks,
            String beneficiary,
            @Nullable String purpose,
            String requestReference) {}

    /** The contract's Account. */
    record Account(int type, long id) {

        static Account of(RegistryCommand.Account account) {
            return new Account(account.type(), account.id());
        }
    }

    /** The contract's TransactionUnitBlock; permanent CERs carry no activity (DES 2016). */
    record Block(
            long unitSerialBlockStart,
            long unitSerialBlockEnd,
            String originatingRegistryCode,
            int unitType,
            int originalCommitPeriod,
            int applicableCommitPeriod,
            @Nullable Integer lulucfActivity,
            int projectIdentifier) {

        static Block of(UnitBlock block) {
            return new Block(
                    block.serials().first(),
                    block.serials().last(),
                    block.originatingParty(),
                    block.unitType().code(),
                    block.originalPeriod(),
                    block.applicablePeriod(),
                    block.lulucfActivity() == 0 ? null : block.lulucfActivity(),
                    block.projectNumber());
        }
    }

    /** The body that proposes a cancellation. */
    String proposal(RegistryCommand.Propose command) {
        NewCancellation body = new NewCancellation(
                command.transactionIdentifier(),
                Account.of(command.transferring()),
                new Account(VOLUNTARY_CANCELLATION, cancellationAccount),
                command.blocks().stream().map(Block::of).toList(),
                command.beneficiary(),
                command.purpose().isEmpty() ? null : command.purpose(),
                command.requestReference());
        return new String(Json.bytes(body), StandardCharsets.UTF_8);
    }

    /** The contract's NewMessage. */
    record NewMessage(String messageContent) {}

    /** The body that gives the administrator a note. */
    static String note(RegistryNote note) {
        return new String(Json.bytes(new NewMessage(note.words())), StandardCharsets.UTF_8);
    }

    Question write(RegistryNote note, String body) {
        return to("/v1/messages/" + note.id()).put(Json.TYPE, body);
    }

    Question propose(String identifier, String body) {
        return to("/v1/cancellations").with("Idempotency-Key", identifier).post(Json.TYPE, body);
    }

    /** Where a cancellation is found, below the registry's address. */
    static String path(String identifier) {
        return "/v1/cancellations/" + identifier;
    }

    Question ask(String identifier) {
        return to(path(identifier));
    }

    Question events(long after) {
        return to("/v1/events?after=" + after);
    }

    Question time() {
        return to("/v1/time");
    }

    Question holdings(RegistryCommand.Account account, Optional<String> cursor) {
        String query = cursor.map(from -> "?cursor=" + URLEncoder.encode(from, StandardCharsets.UTF_8))
                .orElse("");
        return to("/v1/accounts/" + account.type() + "-" + account.id() + "/holdings" + query);
    }

    /** A question about what is below the registry's address. */
    Question to(String path) {
        return Question.get(URI.create(address + path)).with("Accept", "application/json, application/problem+json");
    }
}
