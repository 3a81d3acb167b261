package org.tonne.integration.callback.soap;

import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.integration.wire.Wire;

import java.util.Optional;

/** Holdings notices of the registry in the words of the trade. */
final class HoldingsNotices {

    /** The DES code for an account identifier that cannot be. */
    static final int BAD_ACCOUNT = 2007;

    private HoldingsNotices() {}

    /** What a notice says; nothing where its blocks are of another account than the notice. */
    static Optional<HoldingsNotice> read(AcceptHoldingsNotice message) {
        AccountNumber account = new AccountNumber(message.getAccountType(), message.getAccountIdentifier());
        boolean itsOwn = Wire.areIn(account, message.getAdded()) && Wire.areIn(account, message.getRemoved());
        return itsOwn
                ? Optional.of(new HoldingsNotice(
                        Notifications.key(message),
                        account,
                        message.getBalanceVersion(),
                        message.getTransactionIdentifier(),
                        Wire.held(message.getAdded()),
                        Wire.held(message.getRemoved())))
                : Optional.empty();
    }

    /** A notice in a line, for the audit trail. */
    static String about(AcceptHoldingsNotice message) {
        return "account " + message.getAccountType() + "-" + message.getAccountIdentifier() + ", balance version "
                + message.getBalanceVersion();
    }
}
