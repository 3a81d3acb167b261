package org.tonne.offer.application;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, by the one tag of EXIF that says so (Exif 2.32, 4.6.4 A, tag 0112; TIFF 6.0, section 2). Where the tag is
 * missing or broken, the picture stands as it is.
 */
enum Orientation {
    /** As it is. */
    UPRIGHT,
    /** Left and right changed. */
    MIRRORED,
    /** On its head. */
    HALF_TURNED,
    /** Top and bottom changed. */
    FLIPPED,
    /** Rows and columns changed. */
    TRANSPOSED,
    /** To be turned right by a quarter. */
    RIGHT,
    /** The same, with left and right changed first. */
    TRANSVERSE,
    /** To be turned left by a quarter. */
    LEFT;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORT = 3;
    private static final int TAG = 0x0112;
    private static final int TAG_BYTES = 12;
    private static final int TIFF = 42;
    private static final int TIFF_HEAD = 8;

    /** Whether width and height change places. */
    boolean isTurned() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /**
     * What brings a picture upright.
     *
     * @param width of the picture as it is
     * @param height of the picture as it is
     */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case HALF_TURNED -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSE -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** That of a file; upright where it is no JPEG, or does not say. */
    static Orientation of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int at = 2;
        while (at + 4 <= file.length && isSegment(in.getShort(at))) {
            int length = Short.toUnsignedInt(in.getShort(at + 2));
            int end = Math.min(file.length, at + 2 + length);
            if (in.get(at + 1) == (byte) 0xE1 && begins(file, at + 4, end)) {
                return tag(in.slice(at + 4 + EXIF.length, end - at - 4 - EXIF.length));
            }
            at += 2 + Math.max(2, length);
        }
        return UPRIGHT;
    }

    /** One with a length, before the picture itself begins. */
    private static boolean isSegment(short marker) {
        int kind = marker & 0xFF;
        return (marker & 0xFF00) == 0xFF00 && kind >= 0xC0 && kind != 0xDA && (kind < 0xD0 || kind > 0xD9);
    }

    private static boolean begins(byte[] file, int at, int end) {
        return at + EXIF.length <= end && Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation tag(ByteBuffer tiff) {
        int tags = tiff.limit() < TIFF_HEAD ? -1 : tags(tiff);
        if (tags < TIFF_HEAD || tags > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int last = tags + 2 + TAG_BYTES * (Short.toUnsignedInt(tiff.getShort(tags)) - 1);
        for (int at = tags + 2; at <= Math.min(last, tiff.limit() - TAG_BYTES); at += TAG_BYTES) {
            if (tiff.getShort(at) == TAG) {
                return tiff.getShort(at + 2) == SHORT ? said(Short.toUnsignedInt(tiff.getShort(at + 8))) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Where the first list of tags begins; -1 where this is none. */
    private static int tags(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return tiff.getShort(2) == TIFF ? tiff.getInt(4) : -1;
    }

    private static Orientation said(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }
}
