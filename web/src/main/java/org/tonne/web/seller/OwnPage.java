package org.tonne.web.seller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.tonne.offer.application.AddSellerPicture;
import org.tonne.offer.application.DropSellerPicture;
import org.tonne.offer.application.SellerPages;
import org.tonne.offer.application.SellerPages.Seller;
import org.tonne.offer.application.SellerPictures;
import org.tonne.offer.application.SellerPictures.Shown;
import org.tonne.offer.application.WriteSellerThanks;
import org.tonne.offer.application.WriteSellerWords;
import org.tonne.shared.ErrorCode;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Behind seller/desk.xhtml: what the public page of this seller says and shows, and how it thanks its buyers. */
@Named("ownPage")
@RequestScoped
public class OwnPage {

    @Inject
    SellerPages sellerPages;

    @Inject
    SellerPictures sellerPictures;

    @Inject
    WriteSellerWords writeSellerWords;

    @Inject
    WriteSellerThanks writeSellerThanks;

    @Inject
    AddSellerPicture addSellerPicture;

    @Inject
    DropSellerPicture dropSellerPicture;

    @Inject
    Desk desk;

    @Inject
    HttpServletRequest request;

    private Optional<Seller> own = Optional.empty();
    private List<Shown> pictures = List.of();

    void look() {
        own = sellerPages.find(desk.seller());
        pictures = sellerPictures.of(desk.seller());
    }

    /** What the public page says in the seller's own words. */
    public String getWords() {
        return own.map(Seller::words).orElse("");
    }

    /** What buyers read with their orders. */
    public String getThanks() {
        return own.map(Seller::thanks).orElse("");
    }

    /** The pictures, in their places. */
    public List<Shown> getPictures() {
        return pictures;
    }

    /** Whether there is a place for another one. */
    public boolean isRoom() {
        return pictures.size() < AddSellerPicture.MOST;
    }

    /** The address of the public page after the language. */
    public String getPublicPage() {
        return own.map(seller -> "/contributors/" + seller.slug()).orElse("/contributors");
    }

    /** The attribute of the language of the words, or nothing. */
    public String chosen(String language) {
        return selected(own.map(Seller::language).orElse("en"), language);
    }

    /** The attribute of the language of the thanks, or nothing. */
    public String chosenForThanks(String language) {
        return selected(own.map(Seller::thanksLanguage).orElse("en"), language);
    }

    private static String selected(String kept, String language) {
        return kept.equals(language) ? "selected" : "";
    }

    /** Does what was sent about the page, if anything. */
    void act() {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            show();
            return;
        }
        Visit visit = Visit.of(request);
        String language = visit.value("language");
        if (!visit.value("say").isEmpty()) {
            desk.say(
                    "desk.done.words",
                    () -> writeSellerWords.write(desk.seller(), visit.value("words"), language, desk.actor()));
        }
        if (!visit.value("thank").isEmpty()) {
            desk.say(
                    "desk.done.thanks",
                    () -> writeSellerThanks.write(desk.seller(), visit.value("thanks"), language, desk.actor()));
        }
        Ids.read(visit.value("drop"))
                .ifPresent(picture -> desk.say(
                        "desk.done.dropped", () -> dropSellerPicture.drop(desk.seller(), picture, desk.actor())));
    }

    private void show() {
        Visit visit = Visit.of(request);
        Optional<byte[]> file = file();
        if (file.isEmpty()) {
            desk.goOn("error." + ErrorCode.PICTURE_SIZE);
            return;
        }
        desk.say(
                "desk.done.picture",
                () -> addSellerPicture.add(
                        desk.seller(), file.get(), visit.value("alt"), visit.value("language"), desk.actor()));
    }

    /** The file that was sent, empty where there is none; nothing where it is larger than anything that is taken. */
    private Optional<byte[]> file() {
        try {
            @Nullable Part part = request.getPart("picture");
            if (part == null) {
                return Optional.of(new byte[0]);
            }
            try (InputStream in = part.getInputStream()) {
                return Optional.of(in.readAllBytes());
            } finally {
                part.delete();
            }
        } catch (IllegalStateException tooLarge) {
            return Optional.empty();
        } catch (IOException | ServletException noForm) {
            return Optional.of(new byte[0]);
        }
    }
}
