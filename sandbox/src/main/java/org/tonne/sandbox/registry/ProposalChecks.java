package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.TransactionUnitBlock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said about a message without looking at the ledger. */
final class ProposalChecks {
    static final int MOST_BLOCKS = 3000;
    private static final int CANCELLATION = 4;
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,14}");
    private static final int CER = 5;
    private static final Set<Integer> CDM_UNITS = Set.of(5, 6, 7);
    private static final Set<Integer> HOLDING = Set.of(100, 110, 120, 121);
    /** Units of the first period were never cancelled by themselves and may still be. */
    private static final Set<Integer> CURRENT_PERIODS = Set.of(1, 2, 3);

    private static final Set<String> PARTIES = Set.of(Locale.getISOCountries());
    private static final Set<Integer> UNITS_OF_PROJECTS = Set.of(3, 4, 5, 6, 7);

    private final String registry;
    private final String platform;

    /**
     * @param registry code of this registry
     * @param platform code of the one platform it knows
     */
    ProposalChecks(String registry, String platform) {
        this.registry = registry;
        this.platform = platform;
    }

    /** Version, sender and receiver: the same for every operation. */
    List<Code> head(Request message) {
        List<Code> codes = new ArrayList<>();
        when(message.getMajorVersion() != 1, Code.MAJOR_VERSION, codes);
        when(message.getMajorVersion() == 1 && message.getMinorVersion() != 1, Code.MINOR_VERSION, codes);
        when(!platform.equals(message.getFrom()), Code.SENDER_UNKNOWN, codes);
        when(!registry.equals(message.getTo()), Code.NOT_THIS_REGISTRY, codes);
        return codes;
    }

    /** Identifier: the sender's code and digits without leading zeros. */
    List<Code> identifier(String identifier) {
        boolean right = identifier.startsWith(platform)
                && DIGITS.matcher(identifier.substring(platform.length())).matches();
        return right ? List.of() : List.of(Code.BAD_IDENTIFIER);
    }

    /** Everything the proposal itself must say, each breach once. */
    List<Code> proposal(ProposalTransaction proposal) {
        List<Code> codes = new ArrayList<>();
        when(proposal.getTransactionType() != CANCELLATION, Code.BAD_TYPE, codes);
        when(isSet(proposal.getSuppTransactionType()), Code.BAD_SUPPLEMENTARY_TYPE, codes);
        when(!registry.equals(proposal.getTransferringRegistryCode()), Code.NOT_HELD, codes);
        when(!registry.equals(proposal.getAcquiringRegistryCode()), Code.TWO_REGISTRIES, codes);
        accounts(proposal, codes);
        blocks(proposal, codes);
        return codes;
    }

    private static void accounts(ProposalTransaction proposal, List<Code> codes) {
        Integer acquiring = proposal.getAcquiringRegistryAccountType();
        when(acquiring == null || acquiring != Account.VOLUNTARY_CANCELLATION, Code.NOT_A_CANCELLATION_ACCOUNT, codes);
        when(proposal.getAcquiringRegistryAccountIdentifier() == null, Code.NO_ACQUIRING_ACCOUNT, codes);
        when(
                proposal.getTransferringRegistryAccountType() == null
                        || proposal.getTransferringRegistryAccountIdentifier() == null,
                Code.BAD_ACCOUNT_TYPE,
                codes);
        Integer transferring = proposal.getTransferringRegistryAccountType();
        when(transferring != null && !HOLDING.contains(transferring), Code.ACCOUNT_TYPE, codes);
        when(isBelowOne(proposal.getTransferringRegistryAccountIdentifier()), Code.TRANSFERRING_ACCOUNT, codes);
        when(isBelowOne(proposal.getAcquiringRegistryAccountIdentifier()), Code.ACQUIRING_ACCOUNT, codes);
    }

    private static void blocks(ProposalTransaction proposal, List<Code> codes) {
        List<TransactionUnitBlock> blocks = proposal.getProposalUnitBlocks();
        when(blocks.isEmpty() && proposal.getUnitSelection().isEmpty(), Code.NO_BLOCK, codes);
        when(blocks.size() > MOST_BLOCKS, Code.TOO_MANY_BLOCKS, codes);
        when(
                blocks.stream().anyMatch(b -> b.getUnitSerialBlockEnd() < b.getUnitSerialBlockStart()),
                Code.END_BEFORE_START,
                codes);
        when(
                blocks.stream()
                        .anyMatch(b -> UNITS_OF_PROJECTS.contains(b.getUnitType()) && b.getProjectIdentifier() == null),
                Code.NO_PROJECT,
                codes);
        when(blocks.stream().anyMatch(b -> !PARTIES.contains(b.getOriginatingRegistryCode())), Code.BAD_ORIGIN, codes);
        when(blocks.stream().anyMatch(b -> isSet(b.getSuppUnitType())), Code.BAD_SUPPLEMENTARY_UNIT, codes);
        when(
                blocks.stream().anyMatch(b -> b.getUnitType() == CER && isSet(b.getLULUCFActivity())),
                Code.LULUCF_ON_CER,
                codes);
        when(blocks.stream().anyMatch(b -> isSet(b.getTrack())), Code.TRACK, codes);
        when(
                blocks.stream().anyMatch(b -> b.getUnitType() == CER && b.getExpiryDate() != null),
                Code.EXPIRY_ON_CER,
                codes);
        when(blocks.stream().anyMatch(b -> !CDM_UNITS.contains(b.getUnitType())), Code.UNIT_TYPE, codes);
        periods(blocks, codes);
    }

    private static void periods(List<TransactionUnitBlock> blocks, List<Code> codes) {
        List<Integer> periods = blocks.stream()
                .map(TransactionUnitBlock::getApplicableCommitPeriod)
                .distinct()
                .toList();
        when(periods.size() > 1, Code.TWO_PERIODS, codes);
        when(!CURRENT_PERIODS.containsAll(periods), Code.PERIOD_NOT_CURRENT, codes);
    }

    private static boolean isSet(@Nullable Integer number) {
        return number != null && number != 0;
    }

    private static boolean isBelowOne(@Nullable Long number) {
        return number != null && number < 1;
    }

    private static void when(boolean breach, Code code, List<Code> codes) {
        if (breach && !codes.contains(code)) {
            codes.add(code);
        }
    }
}
