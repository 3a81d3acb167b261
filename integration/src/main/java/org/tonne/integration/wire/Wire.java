package org.tonne.integration.wire;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.EvaluationResult;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.contract.types.ResponseCodeSystem;
import org.tonne.contract.types.TransactionUnitBlock;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.shared.UnitBlock;

import java.util.HexFormat;
import java.util.List;

/** The words of the contract as the words of the trade, and back. Right or wrong, what the registry wrote is kept. */
public final class Wire {

    /** The version of the vocabulary that both sides speak: DES 1.1. */
    public static final int MAJOR_VERSION = 1;

    /** See {@link #MAJOR_VERSION}. */
    public static final int MINOR_VERSION = 1;

    /** DES: the major version of a message is not known. */
    public static final ResponseCode MAJOR_VERSION_UNKNOWN = new ResponseCode("DES", 1031);

    /** DES: the minor version of a message is not known. */
    public static final ResponseCode MINOR_VERSION_UNKNOWN = new ResponseCode("DES", 1032);

    private Wire() {}

    /** A block of a proposal. Permanent CERs carry no LULUCF activity (DES 2016). */
    public static TransactionUnitBlock block(UnitBlock block) {
        TransactionUnitBlock wire = new TransactionUnitBlock();
        wire.setUnitSerialBlockStart(block.serials().first());
        wire.setUnitSerialBlockEnd(block.serials().last());
        wire.setOriginatingRegistryCode(block.originatingParty());
        wire.setUnitType(block.unitType().code());
        wire.setOriginalCommitPeriod(block.originalPeriod());
        wire.setApplicableCommitPeriod(block.applicablePeriod());
        if (block.lulucfActivity() != 0) {
            wire.setLULUCFActivity(block.lulucfActivity());
        }
        wire.setProjectIdentifier(block.projectNumber());
        return wire;
    }

    /** Blocks that an account holds, as the registry wrote them; without an original period it is the applicable one. */
    public static List<HeldBlock> held(List<org.tonne.contract.types.UnitBlock> blocks) {
        return blocks.stream().map(Wire::held).toList();
    }

    private static HeldBlock held(org.tonne.contract.types.UnitBlock block) {
        Integer original = block.getOriginalCommitPeriod();
        return new HeldBlock(
                block.getOriginatingRegistryCode(),
                block.getUnitType(),
                block.getUnitSerialBlockStart(),
                block.getUnitSerialBlockEnd(),
                original == null ? block.getApplicableCommitPeriod() : original,
                block.getApplicableCommitPeriod(),
                block.getProjectIdentifier(),
                block.getReservedForTransaction());
    }

    /** Whether all of these blocks are in this account; one that names no number counts as in it. */
    public static boolean areIn(AccountNumber account, List<org.tonne.contract.types.UnitBlock> blocks) {
        return blocks.stream().allMatch(block -> {
            Long named = block.getAccountIdentifier();
            return block.getAccountType() == account.type() && (named == null || named == account.id());
        });
    }

    /** Blocks as the registry wrote them. */
    public static List<ReportedBlock> reported(List<TransactionUnitBlock> blocks) {
        return blocks.stream().map(Wire::reported).toList();
    }

    private static ReportedBlock reported(TransactionUnitBlock block) {
        Integer activity = block.getLULUCFActivity();
        return new ReportedBlock(
                block.getOriginatingRegistryCode(),
                block.getUnitType(),
                block.getUnitSerialBlockStart(),
                block.getUnitSerialBlockEnd(),
                block.getOriginalCommitPeriod(),
                block.getApplicableCommitPeriod(),
                activity == null ? 0 : activity,
                block.getProjectIdentifier());
    }

    /** Codes with the system that gives them their meaning. */
    public static List<ResponseCode> codes(List<org.tonne.contract.types.ResponseCode> codes) {
        return codes.stream().map(Wire::code).toList();
    }

    private static ResponseCode code(org.tonne.contract.types.ResponseCode code) {
        return new ResponseCode(code.getSystem().value(), code.getValue());
    }

    /** A DES code as the contract writes it. */
    public static org.tonne.contract.types.ResponseCode des(int number) {
        return code(ResponseCodeSystem.DES, number);
    }

    /** A code of our own list as the contract writes it. */
    public static org.tonne.contract.types.ResponseCode own(int number) {
        return code(ResponseCodeSystem.REGISTRY, number);
    }

    private static org.tonne.contract.types.ResponseCode code(ResponseCodeSystem system, int number) {
        org.tonne.contract.types.ResponseCode code = new org.tonne.contract.types.ResponseCode();
        code.setSystem(system);
        code.setValue(number);
        return code;
    }

    /** Findings of the registry's checks. */
    public static List<EvaluationResult> evaluation(List<org.tonne.contract.types.EvaluationResult> results) {
        return results.stream()
                .map(result -> new EvaluationResult(
                        code(result.getResponseCode()),
                        result.getUnitBlockIdentifiers().stream()
                                .map(Wire::printed)
                                .toList()))
                .toList();
    }

    private static String printed(UnitBlockIdentifier block) {
        return block.getOriginatingRegistryCode() + " " + block.getUnitSerialBlockStart() + "-"
                + block.getUnitSerialBlockEnd();
    }

    /** The registry's letter, if there is one of a day that can be; a message is evidence whatever its letter says. */
    public static @Nullable Attestation attestation(org.tonne.contract.types.@Nullable Attestation letter) {
        if (letter == null) {
            return null;
        }
        byte[] hash = letter.getSha256();
        return Times.day(letter.getIssuedOn())
                .map(day -> new Attestation(
                        letter.getAttestationNumber(),
                        day,
                        letter.getDocumentUri(),
                        hash == null ? null : HexFormat.of().formatHex(hash)))
                .orElse(null);
    }
}
