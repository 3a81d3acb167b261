package org.tonne.web.checkout;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.tonne.order.application.KeepShareList;
import org.tonne.order.application.ListMistake;
import org.tonne.order.application.ReadShares;
import org.tonne.order.application.ReadShares.Reading;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Takes the file of a list. What is right is kept, and its page shows it; what is wrong is told on the same page at once. */
public class ShareListServlet extends HttpServlet {

    /** Under which name the page finds what was read. */
    static final String READING = "reading";

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient KeepShareList keepShareList;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Reading reading = reading(request);
        if (reading.right()) {
            lead(request, response);
            return;
        }
        response.setStatus(UNPROCESSABLE);
        request.setAttribute(READING, reading);
        request.getRequestDispatcher("/WEB-INF/pages/share-list.xhtml").forward(request, response);
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response) {
        Visit visit = Visit.of(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", visit.getBase() + "/checkout/" + visit.part("id") + "/list");
    }

    private Reading reading(HttpServletRequest request) {
        UUID checkout =
                Ids.read(Visit.of(request).part("id")).orElseThrow(() -> new Refused(ErrorCode.CHECKOUT_UNKNOWN));
        try {
            @Nullable Part file = request.getPart("file");
            return file == null || file.getSize() == 0
                    ? Reading.refused(ListMistake.noFile())
                    : keepShareList.keep(checkout, bytes(file));
        } catch (IllegalStateException tooLarge) {
            return Reading.refused(ListMistake.tooLarge());
        } catch (IOException | ServletException noForm) {
            return Reading.refused(ListMistake.noFile());
        }
    }

    private static byte[] bytes(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(ReadShares.LARGEST + 1);
        } finally {
            file.delete();
        }
    }
}
