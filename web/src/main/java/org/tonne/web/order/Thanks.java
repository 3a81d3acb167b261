package org.tonne.web.order;

import org.tonne.offer.application.SellerPages.Seller;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Visit;

import java.util.List;

/** What a seller says to who has bought from it. */
public final class Thanks {

    private final Visit visit;
    private final Seller seller;

    Thanks(Visit visit, Seller seller) {
        this.visit = visit;
        this.seller = seller;
    }

    /** For the names of elements. */
    public String getSlug() {
        return seller.slug();
    }

    /** As published. */
    public String getName() {
        return seller.name();
    }

    /** Who thanks. */
    public String getTitle() {
        return visit.texts().say("order.thanks", seller.name());
    }

    /** Paragraph by paragraph. */
    public List<String> getWords() {
        return seller.thanks().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The language of these words. */
    public String getLanguage() {
        return seller.thanksLanguage();
    }

    /** The direction of these words. */
    public String getDirection() {
        return Language.ofCode(seller.thanksLanguage())
                .map(Language::getDirection)
                .orElse("auto");
    }

    /** The public page of the seller. */
    public String getAddress() {
        return visit.getBase() + "/contributors/" + seller.slug();
    }
}
