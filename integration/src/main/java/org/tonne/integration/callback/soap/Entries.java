package org.tonne.integration.callback.soap;

import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.ProvideAuditTrail;
import org.tonne.contract.types.ProvideUnitBlocks;
import org.tonne.contract.types.Request;
import org.tonne.integration.wire.XmlLimits;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many entries of a kind a message names: the contract has large ones travel in parts, and its schema cannot say how large. */
final class Entries {

    private Entries() {}

    /** What a message names too much of, in words; nothing where it keeps to the bound. */
    static Optional<String> tooMany(Request message) {
        return lists(message).entrySet().stream()
                .filter(list -> list.getValue().size() > XmlLimits.MOST_ENTRIES)
                .map(list -> "A message has at most " + XmlLimits.MOST_ENTRIES + " " + list.getKey() + ", this one has "
                        + list.getValue().size())
                .findFirst();
    }

    private static Map<String, List<?>> lists(Request message) {
        if (message instanceof ProvideUnitBlocks wanted) {
            return Map.of("unitBlockRequests", wanted.getUnitBlockRequests());
        }
        if (message instanceof ProvideAuditTrail wanted) {
            return Map.of("unitBlockIdentifiers", wanted.getUnitBlockIdentifiers());
        }
        if (message instanceof AcceptHoldingsNotice notice) {
            return Map.of("added", notice.getAdded(), "removed", notice.getRemoved());
        }
        return message instanceof AcceptITLNotice notice
                ? Map.of("unitBlockIdentifiers", notice.getUnitBlockIdentifiers())
                : Map.of();
    }
}
