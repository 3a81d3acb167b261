package org.tonne.offer.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import javax.imageio.ImageIO;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pictures that sellers send: what is taken, and what is left of it. */
class PictureTest {

    private static final int MUTANTS = 400;

    @ParameterizedTest
    @CsvSource({
        "jpeg, 640, 480, 640, 480",
        "png, 640, 480, 640, 480",
        "jpeg, 4000, 3000, 1600, 1200",
        "png, 100, 3200, 50, 1600"
    })
    void a_picture_is_drawn_anew_and_no_side_is_too_long(String format, int width, int height, int drawn, int high)
            throws IOException {
        Picture picture = Picture.of("picture", file(format, width, height));

        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
        assertThat(shown.getWidth()).isEqualTo(picture.width()).isEqualTo(drawn);
        assertThat(shown.getHeight()).isEqualTo(picture.height()).isEqualTo(high);
        assertThat(new Color(shown.getRGB(drawn / 4, high / 4)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(3 * drawn / 4, high / 4)).getBlue()).isGreaterThan(200);
    }

    /** Red is on the left of the file, blue on the right: where are they when the picture stands upright? */
    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, 50, 50, 150, 50",
        "2, 200, 100, 150, 50, 50, 50",
        "3, 200, 100, 150, 50, 50, 50",
        "4, 200, 100, 50, 50, 150, 50",
        "5, 100, 200, 50, 50, 50, 150",
        "6, 100, 200, 50, 50, 50, 150",
        "7, 100, 200, 50, 150, 50, 50",
        "8, 100, 200, 50, 150, 50, 50",
        "0, 200, 100, 50, 50, 150, 50",
        "9, 200, 100, 50, 50, 150, 50"
    })
    void a_picture_that_was_taken_with_a_turned_camera_is_shown_upright(ArgumentsAccessor at) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Picture picture = Picture.of("picture", held(file("jpeg", 200, 100), order, at.getInteger(0)));

            assertThat(picture.width()).isEqualTo(at.getInteger(1));
            assertThat(picture.height()).isEqualTo(at.getInteger(2));
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
            assertThat(new Color(shown.getRGB(at.getInteger(3), at.getInteger(4))).getRed())
                    .isGreaterThan(200);
            assertThat(new Color(shown.getRGB(at.getInteger(5), at.getInteger(6))).getBlue())
                    .isGreaterThan(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 7, 9, 13, 17, 21, 25, 33})
    void an_orientation_that_breaks_off_turns_nothing(int bytes) throws IOException {
        byte[] tiff = Arrays.copyOf(tiff(ByteOrder.BIG_ENDIAN, 6), bytes);

        Picture picture = Picture.of("picture", telling(file("jpeg", 200, 100), tiff));

        assertThat(picture.width()).isEqualTo(200);
    }

    private static byte[] held(byte[] jpeg, ByteOrder order, int orientation) throws IOException {
        return telling(jpeg, tiff(order, orientation));
    }

    /** A list of two tags, of which the second is the orientation. */
    private static byte[] tiff(ByteOrder order, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(38).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(4).putInt(0);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return tiff.array();
    }

    private static byte[] telling(byte[] jpeg, byte[] tiff) throws IOException {
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        telling.write(jpeg, 0, 2);
        telling.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (tiff.length + 8)});
        telling.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        telling.write(tiff);
        telling.write(jpeg, 2, jpeg.length - 2);
        return telling.toByteArray();
    }

    @Test
    void nothing_of_the_file_goes_on_but_its_colours() throws IOException {
        byte[] plain = file("jpeg", 64, 64);
        byte[] said = "Exif\0\0GPS 48.85, 2.35 <script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        telling.write(plain, 0, 2);
        telling.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (said.length + 2)});
        telling.write(said);
        telling.write(plain, 2, plain.length - 2);
        telling.write(said);

        byte[] drawn = Picture.of("picture", telling.toByteArray()).jpeg();

        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "script");
    }

    @Test
    void what_is_seen_through_is_drawn_on_white() throws IOException {
        BufferedImage clear = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);

        byte[] drawn = Picture.of("picture", png.toByteArray()).jpeg();

        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getRGB(16, 16)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void a_head_that_announces_too_much_is_refused_before_anything_is_decoded() throws IOException {
        byte[] png = file("png", 64, 64);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertRefused(ErrorCode.PICTURE_SIZE, png);
        assertRefused(ErrorCode.PICTURE_SIZE, file("png", 15, 400));
        assertRefused(ErrorCode.PICTURE_SIZE, new byte[Picture.MOST_BYTES + 1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a\1\0\1\0",
                "%PDF-1.7",
                "\u00FF\u00D8\u00FFnothing",
                "\u0089PNG\r\n\u001A\nnothing"
            })
    void what_is_no_picture_of_the_two_kinds_is_refused(String text) {
        assertRefused(ErrorCode.PICTURE_UNREADABLE, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void an_empty_file_is_a_missing_answer() {
        assertRefused(ErrorCode.FIELD_MISSING, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void whatever_is_broken_in_a_file_it_is_refused_or_drawn(String format) throws IOException {
        byte[] good = file(format, 48, 48);
        Random random = new Random(7);
        int drawn = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] broken = good.clone();
            for (int n = 0; n <= i % 4; n++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Picture.of("picture", broken).jpeg()).isNotEmpty();
                drawn++;
            } catch (Refused refused) {
                assertThat(refused.code()).isIn(ErrorCode.PICTURE_UNREADABLE, ErrorCode.PICTURE_SIZE);
            }
        }
        assertThat(drawn).isLessThan(MUTANTS);
    }

    private static void assertRefused(ErrorCode code, byte[] file) {
        assertThatThrownBy(() -> Picture.of("picture", file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.facts()).containsEntry("field", "picture");
        });
    }

    /** Red on the left, blue on the right. */
    private static byte[] file(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
