package org.tonne.holding.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The registry says that an account has changed.
 *
 * @param messageKey what tells this message from every other
 * @param account which account
 * @param balanceVersion version of its balance after the change; the next one is higher by one
 * @param transaction what changed it, if a transaction did
 * @param added blocks that came
 * @param removed blocks that went
 */
public record HoldingsNotice(
        String messageKey,
        AccountNumber account,
        long balanceVersion,
        @Nullable String transaction,
        List<HeldBlock> added,
        List<HeldBlock> removed) {}
