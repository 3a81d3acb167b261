package org.tonne.web.ui;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class WishCookieTest {

    @Test
    void only_what_may_be_a_key_is_kept_and_each_once() {
        assertThat(WishCookie.clean(List.of("IN-1300", "u-AuxID.1_x", "IN-1300", "", "<b>", "IN-0", "a;b", "IN-13~00")))
                .containsExactly("IN-1300", "u-AuxID.1_x");
    }

    @Test
    void the_latest_wish_stands_first_and_the_oldest_makes_room() {
        List<String> many =
                IntStream.rangeClosed(1, 40).mapToObj(n -> "CN-" + n).toList();

        assertThat(WishCookie.with(many, List.of("CN-7", "IN-1300")))
                .startsWith("CN-7", "IN-1300", "CN-1")
                .hasSize(WishCookie.MOST)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_empty_list_takes_the_cookie_away() {
        assertThat(WishCookie.of(List.of()).getMaxAge()).isZero();
        assertThat(WishCookie.of(List.of("IN-1300", "CL-2")).getValue()).isEqualTo("IN-1300~CL-2");
    }
}
