package org.tonne.integration.registry.rest;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.config.RegistrySettings;
import org.tonne.integration.rest.Json;
import org.tonne.shared.UnitBlock;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
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

    HttpRequest propose(String identifier, String body) {
        return to("/v1/cancellations")
                .header("Content-Type", Json.TYPE)
                .header("Idempotency-Key", identifier)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Where a cancellation is found, below the registry's address. */
    static String path(String identifier) {
        return "/v1/cancellations/" + identifier;
    }

    HttpRequest ask(String identifier) {
        return to(path(identifier)).GET().build();
    }

    HttpRequest events(long after) {
        return to("/v1/events?after=" + after).GET().build();
    }

    HttpRequest time() {
        return to("/v1/time").GET().build();
    }

    HttpRequest holdings(RegistryCommand.Account account, Optional<String> cursor) {
        String query = cursor.map(from -> "?cursor=" + URLEncoder.encode(from, StandardCharsets.UTF_8))
                .orElse("");
        return to("/v1/accounts/" + account.type() + "-" + account.id() + "/holdings" + query)
                .GET()
                .build();
    }

    /** The beginning of a question about what is below the registry's address. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json, application/problem+json");
    }
}
