package org.tonne.link.domain;

import org.jspecify.annotations.Nullable;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Instant;
import java.util.Map;

/**
 * Whether the link to the registry may be used, since when, and why not.
 *
 * @param status where it stands
 * @param bar what is wrong, while it is not open
 * @param reason the same in a sentence; while it is open, why it was opened
 * @param since when that began
 */
public record LinkState(LinkStatus status, @Nullable Bar bar, String reason, Instant since) {

    private static final int LONGEST = 500;

    /** A link that nobody has ever stopped. */
    public static LinkState fresh() {
        return new LinkState(LinkStatus.OPEN, null, "", Instant.EPOCH);
    }

    /** Whether something that is wrong changes anything: a link that is held already, or stopped for the same, stays as it is. */
    public boolean minds(Bar found) {
        return LinkLifecycle.MOVES.after(status, found.action()).isPresent();
    }

    /**
     * Something is wrong.
     *
     * @throws Refused LINK_MOVE_ILLEGAL where it stands still for that or for more already
     */
    public LinkState bar(Bar found, String why, Instant now) {
        return new LinkState(after(found.action()), found, cut(why), now);
    }

    /** The registry answered well. Refused where the link is not stopped, or waits for a person. */
    public LinkState recover(String why, Instant now) {
        return new LinkState(after(LinkAction.RECOVER), null, cut(why), now);
    }

    /** A person says that it may go on. Refused where it is open. */
    public LinkState reopen(String why, Instant now) {
        return new LinkState(after(LinkAction.REOPEN), null, cut(why), now);
    }

    /** Whether anything but the question for the time may be said. */
    public boolean isOpen() {
        return status == LinkStatus.OPEN;
    }

    private LinkStatus after(LinkAction action) {
        return LinkLifecycle.MOVES
                .after(status, action)
                .orElseThrow(
                        () -> new Refused(ErrorCode.LINK_MOVE_ILLEGAL, Map.of("status", status, "action", action)));
    }

    private static String cut(String why) {
        String line = why.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
