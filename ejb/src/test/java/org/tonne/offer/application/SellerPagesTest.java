package org.tonne.offer.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;
import org.tonne.importing.ImportedData;
import org.tonne.offer.application.SellerPages.Seller;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import javax.imageio.ImageIO;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The public page of a seller, and the words that it writes there. */
class SellerPagesTest {

    private final StoreDatabase store = StoreDatabase.fresh();
    private final SellerPages pages = store.make(SellerPages.class);

    @BeforeEach
    void load() {
        ImportedData.demo(store);
    }

    @AfterEach
    void the_books_are_whole() {
        Invariants.check(store);
    }

    private Seller seller() {
        return pages.find("deccan-winds").orElseThrow();
    }

    private void write(String words, String language) {
        WriteSellerWords write = store.make(WriteSellerWords.class);
        store.inTransaction(() -> write.write(seller().id(), words, language, "seller@demo.example"));
    }

    @Test
    void every_seller_is_named_once_and_found_by_name_and_id() {
        assertThat(pages.all()).hasSize(9).extracting(Seller::name).isSorted();
        assertThat(pages.find(seller().id())).contains(seller());
        assertThat(pages.find("nobody")).isEmpty();
        assertThat(pages.cancelled(seller().id()).units()).isZero();
    }

    @Test
    void words_stand_with_their_language_and_in_the_audit_trail() {
        write(" Наши ветряки\r\nстоят <b>там</b> ", "ru");

        assertThat(seller().words()).isEqualTo("Наши ветряки\nстоят <b>там</b>");
        assertThat(seller().language()).isEqualTo("ru");
        assertThat(store.text("select count(*) from audit_entry where action = 'seller.words'"))
                .isEqualTo("1");
        write("", "en");
        assertThat(seller().words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2001, en, FIELD_TOO_LONG", "0, en, FIELD_CHARACTERS", "1, xx, CHOICE_UNKNOWN"})
    void what_cannot_stand_is_refused_and_changes_nothing(int length, String language, ErrorCode code) {
        Seller before = seller();

        assertThatThrownBy(() -> write(length == 0 ? "a\u0007b" : "字".repeat(length), language))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(seller()).isEqualTo(before);
    }

    @Test
    void two_thousand_characters_of_any_script_fit() {
        write("𝄞".repeat(2000), "zh");

        assertThat(seller().words().codePointCount(0, seller().words().length()))
                .isEqualTo(2000);
    }

    @Test
    void thanks_stand_with_their_language() {
        WriteSellerThanks write = store.make(WriteSellerThanks.class);
        store.inTransaction(
                () -> write.write(seller().id(), " \u0634\u0643\u0631\u0627\u064B ", "ar", "seller@demo.example"));

        assertThat(seller().thanks()).isEqualTo("\u0634\u0643\u0631\u0627\u064B");
        assertThat(seller().thanksLanguage()).isEqualTo("ar");
        assertThatThrownBy(() -> store.inTransaction(() -> write.write(seller().id(), "x".repeat(1001), "en", "x")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FIELD_TOO_LONG));
    }

    @Test
    void six_pictures_are_shown_in_their_places_and_only_their_seller_drops_them() throws IOException {
        SellerPictures pictures = store.make(SellerPictures.class);
        for (int i = 1; i <= AddSellerPicture.MOST; i++) {
            show("Number " + i);
        }
        assertThatThrownBy(() -> show("One more"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_KEPT));
        UUID second = pictures.of(seller().id()).get(1).id();

        drop(pages.all().get(0).id(), second);
        assertThat(pictures.jpeg(second)).isPresent();
        drop(seller().id(), second);
        assertThat(pictures.jpeg(second)).isEmpty();
        show("Another");

        assertThat(pictures.of(seller().id()))
                .extracting(SellerPictures.Shown::alt)
                .containsExactly("Number 1", "Another", "Number 3", "Number 4", "Number 5", "Number 6");
        assertThat(store.number("select count(*) from audit_entry where action like 'seller.picture.%'"))
                .isEqualTo(8);
    }

    @Test
    void a_picture_needs_words_for_those_who_do_not_see_it() {
        assertThatThrownBy(() -> show("  "))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.facts()).containsEntry("field", "alt"));
    }

    private void show(String alt) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", png);
        AddSellerPicture add = store.make(AddSellerPicture.class);
        store.inTransaction(() -> add.add(seller().id(), png.toByteArray(), alt, "en", "seller@demo.example"));
    }

    private void drop(UUID seller, UUID picture) {
        DropSellerPicture drop = store.make(DropSellerPicture.class);
        store.inTransaction(() -> drop.drop(seller, picture, "seller@demo.example"));
    }
}
