package org.tonne.certificate.pdf;

import com.lowagie.text.pdf.PdfContentByte;

/** The colours of the certificate. */
enum Ink {
    /** Text. */
    INK(0x14231F),
    /** Labels. */
    SOFT(0x465650),
    /** The number and the frame. */
    ENAMEL(0x0F4C43),
    /** The title. */
    BRASS(0x7D5109),
    /** Ticks and the inner frame. */
    METAL(0xC58D1E),
    /** Hairlines. */
    HAIR(0xD3DAD5),
    /** Behind the heads of tables. */
    SUNK(0xEEF2EE),
    /** Squares of the code. */
    BLACK(0x000000);

    private final int red;
    private final int green;
    private final int blue;

    Ink(int rgb) {
        red = rgb >> 16;
        green = rgb >> 8 & 0xFF;
        blue = rgb & 0xFF;
    }

    void fill(PdfContentByte canvas) {
        canvas.setRGBColorFill(red, green, blue);
    }

    void stroke(PdfContentByte canvas) {
        canvas.setRGBColorStroke(red, green, blue);
    }
}
