package org.tonne.certificate.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that needs more than one glyph for each character, or another script: shaped and ordered by the layout engine of
 * the JDK and drawn as outlines, with the characters kept beside them for search, copy and readers.
 */
record ShapedText(String text, TextLayout layout) implements Line {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final PdfName SPAN = new PdfName("Span");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    /** Breaks the text where its script allows. */
    static List<Line> broken(String text, Faces.Face face, float size, float width) {
        AttributedString styled = styled(text, face.outlines(), size);
        LineBreakMeasurer breaker = new LineBreakMeasurer(styled.getIterator(), EXACT);
        List<Line> lines = new ArrayList<>();
        while (breaker.getPosition() < text.length()) {
            int start = breaker.getPosition();
            TextLayout layout = breaker.nextLayout(width);
            lines.add(new ShapedText(text.substring(start, breaker.getPosition()), layout));
        }
        return lines;
    }

    private static AttributedString styled(String text, List<Font> chain, float size) {
        AttributedString styled = new AttributedString(text);
        Font whole = whole(text, chain);
        Font current = whole == null ? chain.get(1) : whole;
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            Font font = whole == null ? fontFor(character, current, chain) : whole;
            if (!font.equals(current) && at > start) {
                styled.addAttribute(TextAttribute.FONT, current.deriveFont(size), start, at);
                start = at;
            }
            current = font;
            at += Character.charCount(character);
        }
        styled.addAttribute(TextAttribute.FONT, current.deriveFont(size), start, text.length());
        return styled;
    }

    // One face for all of it, where one has every letter: a word is never made of two.
    private static @org.jspecify.annotations.Nullable Font whole(String text, List<Font> chain) {
        return chain.stream()
                .limit(2)
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(null);
    }

    private static Font fontFor(int character, Font current, List<Font> chain) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean neutral = script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
        if (Character.getType(character) == Character.FORMAT || neutral && current.canDisplay(character)) {
            return current;
        }
        return chain.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(current);
    }

    @Override
    public float width() {
        return layout.getVisibleAdvance();
    }

    @Override
    public boolean rightToLeft() {
        return !layout.isLeftToRight();
    }

    @Override
    public void draw(PdfContentByte canvas, float x, float y) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(ACTUAL_TEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        canvas.beginMarkedContentSequence(SPAN, properties, true);
        float left = rightToLeft() ? x - (layout.getAdvance() - layout.getVisibleAdvance()) : x;
        trace(canvas, layout.getOutline(null), left, y);
        canvas.endMarkedContentSequence();
    }

    private static void trace(PdfContentByte canvas, Shape outline, float x, float y) {
        float[] point = new float[6];
        float fromX = 0;
        float fromY = 0;
        boolean any = false;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            any = true;
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo(x + point[0], y - point[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo(x + point[0], y - point[1]);
                case PathIterator.SEG_QUADTO -> {
                    float[] cubic = cubic(fromX, fromY, point);
                    curve(canvas, cubic, x, y);
                    System.arraycopy(cubic, 4, point, 0, 2);
                }
                case PathIterator.SEG_CUBICTO -> {
                    curve(canvas, point, x, y);
                    System.arraycopy(point, 4, point, 0, 2);
                }
                default -> canvas.closePath();
            }
            fromX = point[0];
            fromY = point[1];
        }
        if (any) {
            canvas.fill();
        }
    }

    private static void curve(PdfContentByte canvas, float[] point, float x, float y) {
        canvas.curveTo(x + point[0], y - point[1], x + point[2], y - point[3], x + point[4], y - point[5]);
    }

    private static float[] cubic(float fromX, float fromY, float[] quadratic) {
        return new float[] {
            fromX + 2 * (quadratic[0] - fromX) / 3,
            fromY + 2 * (quadratic[1] - fromY) / 3,
            quadratic[2] + 2 * (quadratic[0] - quadratic[2]) / 3,
            quadratic[3] + 2 * (quadratic[1] - quadratic[3]) / 3,
            quadratic[2],
            quadratic[3]
        };
    }
}
