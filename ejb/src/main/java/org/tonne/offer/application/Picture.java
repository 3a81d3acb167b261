package org.tonne.offer.application;

import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * A picture of a seller, drawn anew and upright from what was sent, so that nothing of the file goes on but its colours: not where and
 * with what it was taken, and nothing that only looks like a picture.
 *
 * @param jpeg the file
 * @param width in pixels, at most {@link #LONGEST_SIDE}
 * @param height in pixels, at most {@link #LONGEST_SIDE}
 */
record Picture(byte[] jpeg, int width, int height) {

    /** The largest file that is taken, in bytes. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** The longer side of what is shown, in pixels. */
    static final int LONGEST_SIDE = 1600;

    /** The most pixels that are decoded; their number stands in the head of the file, before any of them. */
    static final long MOST_PIXELS = 24_000_000;

    private static final int SHORTEST_SIDE = 16;
    private static final float QUALITY = 0.85f;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /**
     * The picture in a file.
     *
     * @param field its name, for the refusal
     * @throws Refused FIELD_MISSING for an empty file, PICTURE_UNREADABLE, PICTURE_SIZE
     */
    static Picture of(String field, byte[] file) {
        if (file.length == 0) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", field));
        }
        if (file.length > MOST_BYTES) {
            throw size(field);
        }
        ImageReader reader = reader(field, file);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return drawn(decoded(field, reader), Orientation.of(file));
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException broken) {
            throw unreadable(field);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String field, byte[] file) {
        if (begins(file, JPEG)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (begins(file, PNG)) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        throw unreadable(field);
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static BufferedImage decoded(String field, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS || Math.min(width, height) < SHORTEST_SIDE) {
            throw size(field);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static Picture drawn(BufferedImage image, Orientation held) throws IOException {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage sheet = new BufferedImage(
                held.isTurned() ? height : width, held.isTurned() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.transform(held.upright(width, height));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return new Picture(written(sheet), sheet.getWidth(), sheet.getHeight());
    }

    private static byte[] written(BufferedImage sheet) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Refused size(String field) {
        return new Refused(
                ErrorCode.PICTURE_SIZE,
                Map.of("field", field, "max", MOST_BYTES / 1024 / 1024, "pixels", MOST_PIXELS / 1_000_000));
    }

    private static Refused unreadable(String field) {
        return new Refused(ErrorCode.PICTURE_UNREADABLE, Map.of("field", field));
    }
}
