package org.tonne.web.order;

import org.tonne.certificate.application.ShareQueries.Progress;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.domain.OrderStatus;
import org.tonne.web.ui.Visit;

import java.util.EnumSet;
import java.util.Set;

/** How far the certificates of a list have come, in the words of the pages of an order. */
public final class SharesSheet {

    private static final Set<OrderStatus> ENDED = EnumSet.of(
            OrderStatus.COMPLETED,
            OrderStatus.REFUND_DUE,
            OrderStatus.REFUNDED,
            OrderStatus.WITHDRAWN,
            OrderStatus.EXPIRED);

    private final Visit visit;
    private final PurchaseView purchase;
    private final Progress progress;

    SharesSheet(Visit visit, PurchaseView purchase, Progress progress) {
        this.visit = visit;
        this.purchase = purchase;
        this.progress = progress;
    }

    private boolean ended() {
        return purchase.orders().stream().allMatch(order -> ENDED.contains(order.status()));
    }

    /** How they stand, in a sentence. */
    public String getState() {
        if (progress.shares() == 0) {
            return visit.texts().say(ended() && !isLive() ? "shares.none" : "shares.waiting", progress.lines());
        }
        return visit.texts()
                .say(
                        progress.allDrawn() ? "shares.done" : "shares.making",
                        progress.shares(),
                        visit.getWriting().number(progress.drawn()));
    }

    /** What became of lines that could not be served, in words; nothing where all are, or may still be. */
    public String getShortfall() {
        boolean some = progress.given() > 0 && progress.given() < progress.units();
        return !some || !ended()
                ? ""
                : visit.texts()
                        .say(
                                "shares.short",
                                progress.served(),
                                visit.getWriting().number(progress.given()),
                                visit.getWriting().number(progress.units()),
                                visit.getWriting().number(progress.lines()));
    }

    /** Whether documents are still being made. */
    public boolean isLive() {
        boolean begun = purchase.orders().stream().anyMatch(order -> order.status() == OrderStatus.COMPLETED);
        return !progress.allDrawn() || begun && progress.shares() == 0;
    }

    /** Whether any certificate is issued. */
    public boolean isBegun() {
        return progress.shares() > 0;
    }

    /** Certificates that are issued, for a bar. */
    public int getMost() {
        return progress.shares();
    }

    /** Of these, how many are made. */
    public int getMade() {
        return progress.drawn();
    }

    /** Whether all of them can be had as one ZIP. */
    public boolean isArchivable() {
        return progress.archivable();
    }

    /** What the ZIP is, in words. */
    public String getArchive() {
        return visit.texts().say("shares.zip", progress.shares());
    }

    /** Where they are listed. */
    public String getAddress() {
        return visit.getBase() + "/orders/" + purchase.id() + "/certificates";
    }
}
