package org.tonne.order.application;

import org.junit.jupiter.api.Test;
import org.tonne.order.application.ListMistake.Kind;
import org.tonne.order.application.ReadShares.Reading;
import org.tonne.order.domain.ShareList;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ReadSharesTest {

    private static Reading read(String text, long ordered) {
        return ReadShares.of(text.getBytes(StandardCharsets.UTF_8), ordered);
    }

    private static void assertMistake(Reading reading, Kind kind, int line) {
        assertThat(reading.right()).isFalse();
        assertThat(reading.mistakes())
                .extracting(mistake -> mistake.line() + " " + mistake.kind())
                .containsExactly(line + " " + kind);
    }

    @Test
    void names_quantities_and_reasons_are_read_in_their_order() {
        Reading reading = read("Name,Quantity,Reason\r\nAda,3,For the trip\r\n\"Lee, Ann \"\"A\"\"\",2\r\n", 5);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.headed()).isTrue();
        assertThat(reading.lines())
                .containsExactly(
                        new ShareList.Line(2, "Ada", 3, "For the trip"),
                        new ShareList.Line(3, "Lee, Ann \"A\"", 2, ""));
    }

    @Test
    void semicolons_tabs_and_a_mark_of_the_byte_order_are_what_spreadsheets_write() {
        List<ShareList.Line> both = List.of(new ShareList.Line(1, "Ada", 3, "x, y"), new ShareList.Line(2, "李", 2, ""));

        assertThat(read("\uFEFFAda;3;x, y\n李;2;\n", 5).lines()).isEqualTo(both);
        assertThat(read("Ada\t3\tx, y\n李\t2\t", 5).lines()).isEqualTo(both);
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(ReadShares.of("\uFEFFAda\t3\tx, y\r\n李\t2\r\n".getBytes(wide), 5)
                            .lines())
                    .isEqualTo(both);
        }
    }

    @Test
    void empty_lines_are_passed_over_and_counted() {
        Reading reading = read("\n\nAda,3\n,,\n   \nBob,1,,,\n\n", 4);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.lines()).extracting(ShareList.Line::line).containsExactly(3, 6);
        assertThat(reading.blank()).isEqualTo(5);
    }

    @Test
    void what_is_no_whole_number_is_named_with_its_line() {
        for (String bad : List.of("0", "-1", "1.5", "1 000", "ten4", "١٢", "9999999999999", "+3", "0x1")) {
            Reading reading = read("Ada,3\nBob," + bad + "\n", 4);
            assertMistake(reading, Kind.QUANTITY, 2);
            assertThat(reading.mistakes().get(0).typed()).isEqualTo(bad);
        }
        assertMistake(read("Ada,3\nBob,\n", 4), Kind.QUANTITY, 2);
        assertThat(read("Ada,007\n", 7).right()).isTrue();
    }

    @Test
    void names_and_reasons_that_cannot_be_printed_are_named_with_their_line() {
        assertMistake(read("Ada,3\n  ,1\n", 4), Kind.NAME_MISSING, 2);
        assertMistake(read("Ada,3\n" + "x".repeat(256) + ",1\n", 4), Kind.NAME_TOO_LONG, 2);
        assertMistake(read("Ada,3\nB\u202Eob,1\n", 4), Kind.NAME_CHARACTERS, 2);
        assertMistake(read("Ada,3\nB\u0000ob,1\n", 4), Kind.NAME_CHARACTERS, 2);
        assertMistake(read("Ada,3\n\"B\nob\",1\n", 4), Kind.NAME_CHARACTERS, 2);
        assertMistake(read("Ada,3\nBob,1," + "x".repeat(256) + "\n", 4), Kind.REASON_TOO_LONG, 2);
        assertMistake(read("Ada,3\nBob,1,\u2066x\n", 4), Kind.REASON_CHARACTERS, 2);
    }

    @Test
    void a_line_after_one_of_several_lines_keeps_its_number() {
        assertThat(read("\"A\nb\",3\nBob,x\n", 4).mistakes())
                .extracting(ListMistake::line)
                .containsExactly(1, 3);
    }

    @Test
    void columns_and_quotes_that_do_not_fit_are_named_with_their_line() {
        assertMistake(read("Ada,3\nBob\n", 4), Kind.COLUMNS, 2);
        assertMistake(read("Ada,3\nBob,1,why,more\n", 4), Kind.COLUMNS, 2);
        assertMistake(read("Ada,3\n\"Bob,1\nCarl,1\n", 4), Kind.QUOTES, 2);
        assertMistake(read("Ada,3\n\"Bob\"by,1\n", 4), Kind.QUOTES, 2);
        assertMistake(read("Ada,3" + ",".repeat(600_000), 3), Kind.COLUMNS, 1);
    }

    @Test
    void bytes_that_are_no_text_are_refused_where_they_stand() {
        assertMistake(ReadShares.of("Ada,3\nJosé,1\n".getBytes(StandardCharsets.ISO_8859_1), 4), Kind.ENCODING, 2);
        assertMistake(ReadShares.of("é".getBytes(StandardCharsets.ISO_8859_1), 4), Kind.ENCODING, 1);
        assertMistake(ReadShares.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8}, 4), Kind.ENCODING, 1);
    }

    @Test
    void a_file_that_is_empty_too_large_or_too_long_is_refused() {
        assertMistake(read("", 4), Kind.EMPTY, 0);
        assertMistake(read("\uFEFF\n\n", 4), Kind.EMPTY, 0);
        assertMistake(read("name,quantity\n", 4), Kind.EMPTY, 0);
        assertMistake(ReadShares.of(new byte[ReadShares.LARGEST + 1], 4), Kind.TOO_LARGE, 0);
        assertThat(read(lines(ShareList.MOST), ShareList.MOST).right()).isTrue();
        assertMistake(read(lines(ShareList.MOST + 1), ShareList.MOST + 1), Kind.TOO_MANY_LINES, ShareList.MOST + 1);
        assertMistake(read("\n".repeat(60_000), 4), Kind.TOO_MANY_LINES, 50_001);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Name " + i + ",1\n").collect(Collectors.joining());
    }

    @Test
    void the_lines_must_come_to_what_is_ordered() {
        Reading reading = read("Ada,3\nBob,1\n", 5);

        assertMistake(reading, Kind.UNITS, 0);
        assertThat(reading.mistakes().get(0).found()).isEqualTo(4);
        assertThat(reading.mistakes().get(0).wanted()).isEqualTo(5);
    }

    @Test
    void every_mistake_is_counted_and_the_first_are_told() {
        Reading reading = read("Ada,x4\n".repeat(80), 5);

        assertThat(reading.mistakesInAll()).isEqualTo(80);
        assertThat(reading.mistakes()).hasSize(ReadShares.MOST_TOLD);
    }
}
