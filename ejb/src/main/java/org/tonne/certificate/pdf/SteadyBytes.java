package org.tonne.certificate.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes chance out of a PDF: the library draws the document's identifier and the tags of font subsets by lot. Both are
 * replaced, in place, by ones that follow from the certificate.
 */
final class SteadyBytes {

    private static final byte[] FACE = ascii("+Tonne");
    private static final byte[] IDENTIFIER = ascii("/ID");
    private static final int TAG = 6;

    private final byte[] pdf;
    private final byte[] hash;

    private SteadyBytes(byte[] pdf, byte[] hash) {
        this.pdf = pdf;
        this.hash = hash;
    }

    /**
     * The same document with tags and identifier that follow from the seed; the bytes given are changed.
     *
     * @throws IllegalStateException where the document has no identifier
     */
    static byte[] of(byte[] pdf, String seed) {
        SteadyBytes steady = new SteadyBytes(pdf, sha256(seed));
        steady.tags();
        steady.identifiers();
        return pdf;
    }

    // A subset of a face is named /ABCDEF+TonneText-Regular.
    private void tags() {
        for (int plus = TAG + 1; plus < pdf.length; plus++) {
            if (pdf[plus] == '+' && stands(FACE, plus) && isTag(plus - TAG)) {
                for (int i = 0; i < TAG; i++) {
                    pdf[plus - TAG + i] = (byte) ('A' + (hash[i] & 0xFF) % 26);
                }
            }
        }
    }

    private boolean isTag(int start) {
        for (int i = start; i < start + TAG; i++) {
            if (pdf[i] < 'A' || pdf[i] > 'Z') {
                return false;
            }
        }
        return pdf[start - 1] == '/';
    }

    // The trailer, at the very end, names the document twice: /ID [<0123…><0123…>].
    private void identifiers() {
        int at = pdf.length;
        while (at >= 0 && !stands(IDENTIFIER, at)) {
            at--;
        }
        if (at < 0) {
            throw new IllegalStateException("The document has no identifier");
        }
        name(name(at));
    }

    // Writes over the next number between < and >.
    private int name(int from) {
        byte[] hex = ascii(HexFormat.of().formatHex(hash));
        int at = from;
        while (pdf[at] != '<') {
            at++;
        }
        at++;
        for (int i = 0; i < hex.length && pdf[at] != '>'; i++) {
            pdf[at] = hex[i];
            at++;
        }
        return at;
    }

    private boolean stands(byte[] word, int at) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= pdf.length || pdf[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
