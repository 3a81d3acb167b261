package org.tonne.cancellation.letter;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.enterprise.context.ApplicationScoped;
import org.tonne.cancellation.domain.AttestationLetter;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads the document of an attestation, which is untrusted like everything from outside. Holds no transaction. */
@ApplicationScoped
public class ReadLetter {

    private static final int MOST_PAGES = 200;

    /** The letter, or nothing when these bytes are no PDF that can be read within bounds. */
    public Optional<AttestationLetter> read(byte[] pdf) {
        return new PdfBounds(pdf).hold()
                ? text(pdf).map(text -> new AttestationLetter(pdf, sha256(pdf), text))
                : Optional.empty();
    }

    /** Pages may hold themselves, and the library may ask for one array that is larger than all memory. */
    @SuppressWarnings("IllegalCatch") // a boundary: what the library makes of hostile bytes is not known
    private static Optional<String> text(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            if (reader.getNumberOfPages() > MOST_PAGES) {
                return Optional.empty();
            }
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return Optional.of(text.toString());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
