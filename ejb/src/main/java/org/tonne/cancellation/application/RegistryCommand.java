package org.tonne.cancellation.application;

import org.tonne.shared.UnitBlock;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One thing that is to be said to the registry now; whoever claimed it says it once and records the answer. */
public sealed interface RegistryCommand {

    /** The store's own identifier of the transaction, platform code and number: {@code VCP1000045}. */
    String transactionIdentifier();

    /**
     * Propose a cancellation: transaction type 4 to the voluntary cancellation account (type 230).
     *
     * @param transactionIdentifier the same on every attempt
     * @param transferring the seller's account that holds the units
     * @param blocks 1 to 3000 blocks of one project, issuance, commitment period and unit type
     * @param beneficiary for whom, 1 to 255 code points
     * @param purpose why, up to 255 code points; empty when the buyer gave no reason
     * @param requestReference the reference of the order
     */
    record Propose(
            String transactionIdentifier,
            Account transferring,
            List<UnitBlock> blocks,
            String beneficiary,
            String purpose,
            String requestReference)
            implements RegistryCommand {

        /** A hash of all that the registry takes as the content of the transaction, in hexadecimal. */
        public String sha256() {
            try {
                byte[] content = toString().getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    /**
     * Ask for the status of a transaction.
     *
     * @param transactionIdentifier which
     */
    record AskStatus(String transactionIdentifier) implements RegistryCommand {}

    /**
     * Fetch the document of an attestation.
     *
     * @param transactionIdentifier which transaction it is about
     * @param document where it is, on the registry's own host
     */
    record FetchAttestation(String transactionIdentifier, URI document) implements RegistryCommand {}

    /**
     * An account in the registry.
     *
     * @param type registry code, 100 to 499
     * @param id number of the account, from 1
     */
    record Account(int type, long id) {}
}
