package org.tonne.certificate.domain;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.tonne.local.fuzz.Mutants;
import org.tonne.local.fuzz.Tried;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written where a serial should stand: it is read as what it says and prints back to it, or is refused. */
class SerialsFuzzTest {

    private static final int AS_LONG_AS_TYPED = 160;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "-",
            "to",
            " to ",
            "TO",
            "0",
            "00",
            "1",
            "4",
            "5",
            "6",
            "100",
            "1000",
            "10000000",
            "1000000000000000",
            "99999999999999999999",
            "cn",
            "tO",
            "GB",
            "USA",
            "\u00df",
            "\u0131n",
            "\ufb01",
            "\u017f",
            "\u0661",
            "\uff15",
            "\u2013",
            "\u2212",
            "\u00a0",
            "\u2003",
            "\u200b",
            "\u202e",
            "VCS",
            "ITMO");
    private static final Mutants MUTANTS =
            Mutants.ofLines(Mutants.valid(SerialsFuzzTest.class, "what_is_read_is_what_was_written"), WORDS);
    private static final Tried TRIED = new Tried(SerialsFuzzTest.class);

    @AfterAll
    static void tell() {
        TRIED.tell();
    }

    @FuzzTest(maxDuration = "1m")
    void what_is_read_is_what_was_written(byte[] input) {
        TRIED.one();
        String text = new String(MUTANTS.bytes(input), StandardCharsets.UTF_8);
        Optional<UnitBlock> printed = printed(text);
        Optional<UnitBlock> typed = typed(text);

        printed.ifPresent(block -> checkPrinted(text, block));
        typed.ifPresent(block -> checkTyped(text, block));
        if (text.length() <= AS_LONG_AS_TYPED) {
            assertThat(printed.isPresent() && typed.isEmpty())
                    .as("printed is typed too: %s", text)
                    .isFalse();
        }
        checkRange(input);
    }

    private static Optional<UnitBlock> printed(String text) {
        try {
            return Optional.of(UnitBlock.parse(text));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).isExactlyInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        }
    }

    private static Optional<UnitBlock> typed(String text) {
        try {
            return Optional.of(TypedSerial.read(text).block());
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.SERIAL_INVALID);
            assertThat(Arrays.stream(SerialMistake.values()).map(Enum::name))
                    .contains(String.valueOf(refused.facts().get("reason")));
            return Optional.empty();
        }
    }

    private static void checkPrinted(String text, UnitBlock block) {
        assertThat(UnitBlock.parse(block.toString())).isEqualTo(block);
        assertThat(block.quantity().units())
                .isEqualTo(block.serials().last() - block.serials().first() + 1);
        assertThat(text.strip()).startsWith(block.originatingParty() + "-");
        if (text.length() <= AS_LONG_AS_TYPED) {
            assertThat(TypedSerial.read(text).block()).isEqualTo(block);
        }
    }

    /** Letters and digits of what was typed are those of what was read, but for their case and zeros in front. */
    private static void checkTyped(String text, UnitBlock block) {
        assertThat(TypedSerial.read(block.toString()).block()).isEqualTo(block);
        assertThat(TypedSerial.read(block.toString()).forgiven()).isEmpty();
        assertThat(UnitBlock.parse(block.toString())).isEqualTo(block);
        assertThat(signs(text))
                .as(text)
                .isIn(signs(block.firstSerial()), signs(block.firstSerial() + block.lastSerial()));
    }

    private static String signs(String text) {
        StringBuilder signs = new StringBuilder();
        text.codePoints()
                .filter(one -> Character.isLetterOrDigit(one) && one != '0')
                .forEach(one -> signs.appendCodePoint(one < 128 ? Character.toUpperCase(one) : one));
        return signs.toString().toUpperCase(Locale.ROOT).equals(signs.toString())
                ? signs.toString().replace("TO", "")
                : "not of the alphabet: " + signs;
    }

    /** The first bytes as a run and a quantity: what is taken and what is left are the whole, without a gap. */
    private static void checkRange(byte[] input) {
        if (input.length < 18) {
            return;
        }
        BigInteger bound = BigInteger.valueOf(SerialRange.HIGHEST);
        long first = new BigInteger(1, input, 0, 6).mod(bound).longValue() + 1;
        long length = new BigInteger(1, input, 6, 6)
                .mod(BigInteger.valueOf(SerialRange.HIGHEST - first + 1))
                .longValue();
        Quantity wanted = Quantity.of(new BigInteger(1, input, 12, 6).mod(bound).longValue() + 1);
        SerialRange whole = new SerialRange(first, first + length);
        SerialRange.Split split = whole.take(wanted);

        assertThat(split.taken().first()).isEqualTo(first);
        assertThat(split.taken().quantity().units())
                .isEqualTo(Math.min(wanted.units(), whole.quantity().units()));
        assertThat(split.rest().map(SerialRange::last).orElse(split.taken().last()))
                .isEqualTo(whole.last());
        split.rest().ifPresent(rest -> assertThat(rest.first())
                .isEqualTo(split.taken().last() + 1));
        assertThat(SerialRange.startingAt(first, whole.quantity())).isEqualTo(whole);
    }
}
