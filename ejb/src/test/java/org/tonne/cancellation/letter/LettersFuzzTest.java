package org.tonne.cancellation.letter;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.AttestationLetter;
import org.tonne.local.fuzz.Tried;
import org.tonne.shared.UnitBlock;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever stands where a letter of the registry should: it is read within bounds or left, and proves only its blocks. */
class LettersFuzzTest {

    private static final Tried TRIED = new Tried(LettersFuzzTest.class);
    private static final Attestation ANNOUNCED = new Attestation("VC1/2026", LocalDate.parse("2026-11-22"), null, null);
    private static final UnitBlock BLOCK = UnitBlock.parse("CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233");

    private final ReadLetter readLetter = new ReadLetter();

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void a_letter_is_read_within_bounds_or_left(byte[] input) {
        TRIED.one();
        readLetter.read(input).ifPresent(LettersFuzzTest::check);
        check(new AttestationLetter(input, "", new String(input, StandardCharsets.UTF_8)));
    }

    private static void check(AttestationLetter letter) {
        if (letter.complaint(ANNOUNCED, List.of(BLOCK)).isEmpty()) {
            assertThat(letter.text()).contains("VC1/2026", "1066867", "1067866", "CN-5-", "-233");
        }
    }
}
