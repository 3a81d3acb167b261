package org.tonne.certificate.pdf;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;

import java.util.ArrayList;
import java.util.List;

/** Text that an embedded face can write as it stands: left to right, one glyph for each character. */
record PlainText(String text, Faces.Face face, float size, float width) implements Line {

    static PlainText of(String text, Faces.Face face, float size) {
        return new PlainText(text, face, size, face.embedded().getWidthPoint(text, size));
    }

    /** Breaks the text at blanks, and words that are wider than a line anywhere. */
    static List<Line> broken(String text, Faces.Face face, float size, float width) {
        PlainText whole = of(text, face, size);
        if (whole.width() <= width) {
            return List.of(whole);
        }
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.embedded().getWidthPoint(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(of(line.toString(), face, size));
                line.setLength(0);
            }
            line.append(cut(word, face, size, width, lines));
        }
        lines.add(of(line.toString(), face, size));
        return lines;
    }

    // What fits nowhere is cut; the rest of the word goes on in the next line.
    private static String cut(String word, Faces.Face face, float size, float width, List<Line> lines) {
        BaseFont font = face.embedded();
        String rest = word;
        while (font.getWidthPoint(rest, size) > width && rest.length() > 1) {
            int end = 1;
            while (end < rest.length() && font.getWidthPoint(rest.substring(0, end + 1), size) <= width) {
                end++;
            }
            lines.add(of(rest.substring(0, end), face, size));
            rest = rest.substring(end);
        }
        return rest;
    }

    @Override
    public boolean rightToLeft() {
        return false;
    }

    @Override
    public void draw(PdfContentByte canvas, float x, float y) {
        canvas.beginText();
        canvas.setFontAndSize(face.embedded(), size);
        canvas.setTextMatrix(x, y);
        canvas.showText(text);
        canvas.endText();
    }
}
