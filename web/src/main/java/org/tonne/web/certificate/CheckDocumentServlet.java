package org.tonne.web.certificate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes a file that somebody wants checked, keeps nothing of it but its hash, and leads to the page that says what is
 * known of that hash; so what the page says depends on our books alone, never on who sent the reader there.
 */
public class CheckDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response, asked(request));
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String question) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Visit.of(request).getBase() + "/verify" + question);
    }

    /** A request that is no such form, or broke off, brought no file. */
    private static String asked(HttpServletRequest request) {
        try {
            @Nullable Part file = request.getPart("file");
            return file == null || file.getSize() == 0 ? "?file=none" : "?sha256=" + hash(file);
        } catch (IllegalStateException tooLarge) {
            return "?file=large";
        } catch (IOException | ServletException noForm) {
            return "?file=none";
        }
    }

    private static String hash(Part file) throws IOException {
        try (InputStream in = file.getInputStream();
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            file.delete();
        }
    }
}
