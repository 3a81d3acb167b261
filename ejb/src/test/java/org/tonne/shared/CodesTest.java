package org.tonne.shared;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {

    private final Codes codes = new Codes(new Random(7));

    @Test
    void ids_made_later_sort_later_and_none_comes_twice() {
        Set<UUID> seen = new HashSet<>();
        String before = "";

        for (long millis = 1_000_000_000_000L; millis < 1_000_000_000_000L + 256 * 1000; millis += 256) {
            UUID id = codes.id(millis);
            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.toString()).isGreaterThan(before);
            assertThat(seen.add(id)).isTrue();
            before = id.toString();
        }
    }

    @Test
    void codes_hold_no_letter_that_looks_like_a_digit() {
        assertThat(codes.code(10_000)).matches("[0-9A-HJKMNP-TV-Z]{10000}");
    }

    @Test
    void a_code_is_found_however_it_is_typed() {
        assertThat(Codes.printed("7KQ4M2XNPF8VC3TR")).isEqualTo("7KQ4-M2XN-PF8V-C3TR");
        assertThat(Codes.normal(" 7kq4 – m2xn-PF8V‑C3tr ")).isEqualTo("7KQ4M2XNPF8VC3TR");
        assertThat(Codes.normal("oIl0")).isEqualTo("0110");
    }
}
