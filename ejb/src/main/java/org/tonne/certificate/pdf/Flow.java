package org.tonne.certificate.pdf;

import com.lowagie.text.pdf.PdfContentByte;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What stands on which page: blocks are set one below the other, and go on overleaf where a page is full. */
final class Flow {

    /** Left edge of the text, in points. */
    static final float LEFT = 48;

    /** Right edge of the text. */
    static final float RIGHT = 547;

    private static final float TOP = 794;
    private static final float FIRST_BOTTOM = 152;
    private static final float BOTTOM = 62;

    private final List<List<Consumer<PdfContentByte>>> pages = new ArrayList<>();
    private final Runnable onNewPage;
    private final boolean mirrored;
    private float y = TOP;

    /**
     * A first page.
     *
     * @param onNewPage sets the head of every further page
     * @param mirrored whether the sheet is read from right to left: what is set at the left comes to stand at the right
     */
    Flow(Runnable onNewPage, boolean mirrored) {
        this.onNewPage = onNewPage;
        this.mirrored = mirrored;
        pages.add(new ArrayList<>());
    }

    /** Where something of this width stands that is set at this place of a sheet read from left to right. */
    float leftOf(float left, float width) {
        return mirrored ? LEFT + RIGHT - left - width : left;
    }

    /** How far down the page is filled. */
    float y() {
        return y;
    }

    /** Leaves space. */
    void down(float points) {
        y -= points;
    }

    /** Begins a page where the next block of this height does not fit. */
    boolean makeRoom(float height) {
        float bottom = pages.size() == 1 ? FIRST_BOTTOM : BOTTOM;
        if (y - height >= bottom) {
            return false;
        }
        pages.add(new ArrayList<>());
        y = TOP;
        onNewPage.run();
        return true;
    }

    /** Draws on the present page. */
    void draw(Consumer<PdfContentByte> drawing) {
        pages.get(pages.size() - 1).add(drawing);
    }

    /** How many pages there are. */
    int pages() {
        return pages.size();
    }

    /** Everything on one page, counted from 0. */
    List<Consumer<PdfContentByte>> page(int index) {
        return pages.get(index);
    }

    /** Sets a paragraph. */
    void paragraph(String text, Style style, float left, float width) {
        for (Line line : style.lines(text, width)) {
            makeRoom(style.leading());
            line(line, style, left, width);
            y -= style.leading();
        }
    }

    /** Sets one line at the present height without going on. */
    void line(Line line, Style style, float left, float width) {
        float base = y - style.ascent();
        float box = leftOf(left, width);
        float x = line.rightToLeft() || mirrored ? box + width - line.width() : box;
        draw(canvas -> {
            style.ink().fill(canvas);
            line.draw(canvas, x, base);
        });
    }

    /** Sets one line flush right at the present height without going on. */
    void right(String text, Style style, float right) {
        Line line = style.lines(text, Float.MAX_VALUE).get(0);
        line(line, style, right - line.width(), line.width());
    }

    /**
     * How text looks.
     *
     * @param face which face
     * @param size in points
     * @param leading from line to line, in points
     * @param ink which colour
     */
    record Style(Faces.Face face, float size, float leading, Ink ink) {

        float ascent() {
            return (leading + size * 0.68f) / 2;
        }

        List<Line> lines(String text, float width) {
            return face.covers(text)
                    ? PlainText.broken(text, face, size, width)
                    : ShapedText.broken(text, face, size, width);
        }
    }
}
