package org.tonne.sandbox.registry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A document in PDF 1.4 of nothing but ASCII, one line of text under the other. The pages show what Windows-1252 has; all else
 * stands as a question mark there, and whole in the document's properties.
 */
final class AttestationPdf {
    private static final Charset SHOWN = Charset.forName("windows-1252");
    private static final int LINES_A_PAGE = 60;
    private static final int FIRST_PAGE_OBJECT = 5;

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private String subject = "";

    AttestationPdf(String title) {
        this.title = title;
    }

    /** What the document is about, in any script. */
    void about(String text) {
        subject = text;
    }

    /** Adds a line. */
    void line(String text) {
        lines.add(text);
    }

    /** The whole file. */
    String document() {
        int pages = (lines.size() + LINES_A_PAGE - 1) / LINES_A_PAGE;
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(FIRST_PAGE_OBJECT + 2 * page).append(" 0 R ");
        }
        objects.clear();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        objects.add("<</Title" + whole(title) + "/Subject" + whole(subject) + ">>");
        for (int page = 0; page < pages; page++) {
            int content = FIRST_PAGE_OBJECT + 2 * page + 1;
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents "
                    + content + " 0 R>>");
            String shown = page(lines.subList(page * LINES_A_PAGE, Math.min(lines.size(), (page + 1) * LINES_A_PAGE)));
            objects.add("<</Length " + shown.length() + ">>stream\n" + shown + "\nendstream");
        }
        return file();
    }

    private String file() {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> starts = new ArrayList<>();
        for (String object : objects) {
            starts.add(file.length());
            file.append(starts.size()).append(" 0 obj").append(object).append("endobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        starts.forEach(start ->
                file.append(String.format(Locale.ROOT, "%010d 00000 n ", start)).append('\n'));
        return file.append("trailer<</Size ")
                .append(objects.size() + 1)
                .append("/Root 1 0 R/Info 4 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }

    private static String page(List<String> lines) {
        StringBuilder text = new StringBuilder("BT/F 9 Tf 12 TL 40 800 Td");
        lines.forEach(line -> text.append('<').append(hex(line.getBytes(SHOWN))).append(">Tj T*\n"));
        return text.append("ET").toString();
    }

    private static String whole(String text) {
        return "<FEFF" + hex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
