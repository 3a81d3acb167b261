package org.tonne.certificate.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a PDF: the library draws the document's identifier and the tags of font subsets by lot. Both are
 * replaced, in place, by ones that follow from the certificate.
 */
final class SteadyBytes {

    private static final Pattern TAG = Pattern.compile("/[A-Z]{6}\\+(?=Tonne(Display|Text))");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[ ?<([0-9a-fA-F]+)> ?<([0-9a-fA-F]+)> ?\\]");

    private SteadyBytes() {}

    static byte[] of(byte[] pdf, String seed) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] hash = sha256(seed);
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + (hash[i] & 0xFF) % 26));
        }
        String steady = TAG.matcher(text).replaceAll("/" + tag + "+");
        Matcher identifier = IDENTIFIER.matcher(steady);
        if (!identifier.find()) {
            throw new IllegalStateException("The document has no identifier");
        }
        String hex = HexFormat.of().formatHex(hash);
        StringBuilder whole = new StringBuilder(steady);
        for (int part = 1; part <= 2; part++) {
            int length = Math.min(hex.length(), identifier.end(part) - identifier.start(part));
            whole.replace(identifier.start(part), identifier.start(part) + length, hex.substring(0, length));
        }
        return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sha256(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
