package org.tonne.cancellation.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a refused proposal means for its units (registry protocol, section 7). Its identifier is used up; where the reason can
 * pass, the same quantity is proposed again under a new one, with whatever serials are free then.
 *
 * @param again after how long, where that makes sense
 * @param doubtsHoldings whether what we believe of the account is wrong, so that it must be read anew
 * @param doubtsAccount whether the account itself is refused, so that nothing more of it should be sold
 */
public record RefusalPolicy(Optional<Duration> again, boolean doubtsHoldings, boolean doubtsAccount) {

    /** The registry's own code: the account is closed. */
    private static final ResponseCode CLOSED = new ResponseCode("REGISTRY", 1003);

    /** The registry's own code: the account is suspended. */
    private static final ResponseCode SUSPENDED = new ResponseCode("REGISTRY", 1004);

    /** Units or registry under reconciliation. */
    private static final Set<ResponseCode> RECONCILING =
            Set.of(new ResponseCode("REGISTRY", 3016), new ResponseCode("DES", 4007));

    /** Units are not held, or too few of them. */
    private static final Set<ResponseCode> NOT_HELD =
            Set.of(new ResponseCode("DES", 4003), new ResponseCode("REGISTRY", 3005));

    private static final Duration WHILE_SUSPENDED = Duration.ofHours(1);
    private static final Duration WHILE_READING = Duration.ofSeconds(30);
    private static final Duration FIRST_WHILE_RECONCILING = Duration.ofMinutes(5);
    private static final int MOST_WHILE_SUSPENDED = 24;
    private static final int MOST_WHILE_RECONCILING = 48;

    /**
     * The policy for these reasons; a reason that cannot pass outweighs those that can.
     *
     * @param codes as the registry gave them
     * @param before how many proposals of the same order line were refused before this one
     */
    public static RefusalPolicy of(List<ResponseCode> codes, int before) {
        boolean holdings = codes.stream().anyMatch(NOT_HELD::contains);
        boolean account = codes.contains(CLOSED) || codes.contains(SUSPENDED);
        boolean passes = !codes.isEmpty() && codes.stream().allMatch(RefusalPolicy::canPass);
        Optional<Duration> pause = passes ? pause(codes, before) : Optional.empty();
        return new RefusalPolicy(pause, holdings, account);
    }

    private static boolean canPass(ResponseCode code) {
        return code.equals(SUSPENDED) || RECONCILING.contains(code) || NOT_HELD.contains(code);
    }

    private static Optional<Duration> pause(List<ResponseCode> codes, int before) {
        if (codes.contains(SUSPENDED)) {
            return before < MOST_WHILE_SUSPENDED ? Optional.of(WHILE_SUSPENDED) : Optional.empty();
        }
        if (codes.stream().anyMatch(RECONCILING::contains)) {
            Duration pause = FIRST_WHILE_RECONCILING.multipliedBy(1L << Math.min(before, 4));
            return before < MOST_WHILE_RECONCILING
                    ? Optional.of(pause.compareTo(WHILE_SUSPENDED) < 0 ? pause : WHILE_SUSPENDED)
                    : Optional.empty();
        }
        return before == 0 ? Optional.of(WHILE_READING) : Optional.empty();
    }
}
