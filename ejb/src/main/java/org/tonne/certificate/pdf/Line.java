package org.tonne.certificate.pdf;

import com.lowagie.text.pdf.PdfContentByte;

/** One line of text, ready to be drawn. */
interface Line {

    /** Its width in points. */
    float width();

    /** Whether it is to be set flush right: its paragraph runs from right to left. */
    boolean rightToLeft();

    /** Draws it with the present fill colour, from x on, on the base line y. */
    void draw(PdfContentByte canvas, float x, float y);
}
