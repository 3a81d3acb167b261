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
}
