package org.tonne.web.buyer;

import org.tonne.account.application.KeptPasskey;
import org.tonne.web.ui.Visit;

/** A passkey in the list of its owner. */
public final class PasskeyRow {

    private final Visit visit;
    private final KeptPasskey passkey;

    PasskeyRow(Visit visit, KeptPasskey passkey) {
        this.visit = visit;
        this.passkey = passkey;
    }

    /** For the form that drops it. */
    public String getId() {
        return passkey.id().toString();
    }

    /** As its owner calls it. */
    public String getName() {
        return passkey.name();
    }

    /** When it was added. */
    public String getMade() {
        return visit.getWriting().shortDay(passkey.madeAt());
    }

    /** When somebody last signed in with it. */
    public String getUsed() {
        return passkey.usedAt().map(at -> visit.getWriting().moment(at)).orElseGet(() -> visit.texts()
                .get("account.passkeys.unused"));
    }
}
