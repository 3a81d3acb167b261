package org.tonne.web.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tonne.web.ui.Assets.Asset;

import java.io.IOException;
import java.util.Map;

/** Sends style sheets, drawings, fonts and scripts, to be kept for a year. */
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<?, ?> files = (Map<?, ?>) getServletContext().getAttribute(Assets.FILES);
        if (!(files.get(request.getRequestURI()) instanceof Asset asset)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentType(asset.type());
        byte[] content = asset.content();
        if (asset.zipped().length > 0) {
            response.setHeader("Vary", "Accept-Encoding");
            if (takesZipped(request)) {
                response.setHeader("Content-Encoding", "gzip");
                content = asset.zipped();
            }
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean takesZipped(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
