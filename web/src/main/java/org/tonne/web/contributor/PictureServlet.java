package org.tonne.web.contributor;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.offer.application.SellerPictures;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.util.Optional;

/** Sends a picture of a seller. What an address shows never changes, but it may go; so it is asked about once a day. */
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SellerPictures sellerPictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> picture = Ids.read(Visit.of(request).part("id")).flatMap(sellerPictures::jpeg);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }
}
