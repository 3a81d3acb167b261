package org.tonne.certificate.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The faces of the certificate, read once: three that are embedded, and outlines for every other script. */
final class Faces {

    private static final List<String> SCRIPTS = List.of(
            "NotoSans-Regular",
            "NotoSansArabic-Regular",
            "NotoSansHebrew-Regular",
            "NotoSansDevanagari-Regular",
            "NotoSansBengali-Regular",
            "NotoSansThai-Regular",
            "NotoSansTamil-Regular",
            "NotoSansTelugu-Regular",
            "NotoSansGujarati-Regular",
            "NotoSansGurmukhi-Regular",
            "NotoSansKannada-Regular",
            "NotoSansMalayalam-Regular",
            "NotoSansOriya-Regular",
            "NotoSansSinhala-Regular",
            "NotoSansKhmer-Regular",
            "NotoSansLao-Regular",
            "NotoSansMyanmar-Regular",
            "NotoSansEthiopic-Regular",
            "NotoSansGeorgian-Regular",
            "NotoSansArmenian-Regular",
            "NotoSerifTibetan-Regular",
            "NotoSansMongolian-Regular",
            "NotoSansThaana-Regular",
            "NotoSansSyriac-Regular",
            "NotoSansNKo-Regular",
            "NotoSansTifinagh-Regular",
            "NotoSansCherokee-Regular",
            "NotoSansCanadianAboriginal-Regular",
            "NotoSansJavanese-Regular",
            "NotoSansOlChiki-Regular",
            "NotoSansMeeteiMayek-Regular",
            "NotoSansYi-Regular",
            "NotoSansVai-Regular",
            "NotoSansAdlam-Regular",
            "NotoSansSymbols-Regular",
            "NotoEmoji-Regular");

    /** The large number and the name. */
    static final Face DISPLAY = new Face("tonne-display", "NotoSerif-Bold");

    /** Running text. */
    static final Face TEXT = new Face("tonne-text-regular", "NotoSans-Regular");

    /** Titles and what must be found at a glance. */
    static final Face STRONG = new Face("tonne-text-semibold", "NotoSans-Regular");

    private Faces() {}

    private static byte[] bytes(String file) {
        try (InputStream font = Faces.class.getResourceAsStream("fonts/" + file)) {
            if (font == null) {
                throw new IllegalStateException("The font " + file + " is missing");
            }
            return font.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Font outline(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(file)));
        } catch (FontFormatException | IOException failure) {
            throw new IllegalStateException("The font " + file + " cannot be read", failure);
        }
    }

    /** Read when the first text comes that the embedded faces cannot write. */
    private static final class Fallbacks {

        static final List<Font> ALL = Stream.concat(
                        SCRIPTS.stream().map(name -> outline(name + ".ttf")),
                        Stream.of(outline("NotoSansCJK-Regular.otf")))
                .toList();
    }

    /** One face: its embedded form, and the chain of faces that help it out. */
    static final class Face {

        private final String file;
        private final String sibling;
        private final BaseFont embedded;
        private volatile List<Font> chain = List.of();

        Face(String file, String sibling) {
            this.file = file;
            this.sibling = sibling;
            try {
                embedded = BaseFont.createFont(
                        file + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(file + ".ttf"), null);
            } catch (DocumentException | IOException failure) {
                throw new IllegalStateException("The font " + file + " cannot be read", failure);
            }
        }

        /** The form that goes into the PDF. */
        BaseFont embedded() {
            return embedded;
        }

        /** Whether the embedded form has every character of the text. */
        boolean covers(String text) {
            return text.codePoints().allMatch(embedded::charExists);
        }

        /** Every face as outlines, in order of preference: this one, its sibling with more letters, every other script. */
        List<Font> outlines() {
            if (chain.isEmpty()) {
                List<Font> fonts = new ArrayList<>();
                fonts.add(outline(file + ".ttf"));
                fonts.add(outline(sibling + ".ttf"));
                fonts.addAll(Fallbacks.ALL);
                chain = List.copyOf(fonts);
            }
            return chain;
        }
    }
}
