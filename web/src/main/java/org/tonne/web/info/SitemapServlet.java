package org.tonne.web.info;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tonne.config.StoreSettings;
import org.tonne.offer.application.SellerPages;
import org.tonne.project.application.ProjectQueries;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Routes;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every page that search engines may show, in each language with its other languages beside it: {@code /sitemap.xml} names the
 * parts, {@code /sitemaps/en-1.xml} is the first part of the English addresses. Written as it is read.
 */
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Addresses in a part: at most 50,000 may be and 50 MB (sitemaps.org); each takes about a kilobyte. */
    private static final int IN_A_PART = 10_000;

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Pattern PART = Pattern.compile("([a-z]{2})-([1-9][0-9]{0,3})");

    @Inject
    private transient StoreSettings store;

    @Inject
    private transient ProjectQueries projectQueries;

    @Inject
    private transient SellerPages sellerPages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String part = Visit.of(request).part("part");
        List<String> paths = paths().toList();
        Matcher named = PART.matcher(part);
        if (part.isEmpty()) {
            write(response, out -> index(out, (paths.size() + IN_A_PART - 1) / IN_A_PART));
        } else if (named.matches() && isOffered(named.group(1))) {
            long before = (Long.parseLong(named.group(2)) - 1) * IN_A_PART;
            List<String> some = paths.stream().skip(before).limit(IN_A_PART).toList();
            if (some.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                write(response, out -> part(out, named.group(1), some));
            }
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isOffered(String code) {
        return Texts.offered().stream().anyMatch(language -> language.getCode().equals(code));
    }

    /** What stands after the language in the address of every page. */
    private Stream<String> paths() {
        Stream<String> pages = Routes.all().stream()
                .filter(Routes.Route::indexed)
                .map(route -> "/" + String.join("/", route.segments()))
                .filter(path -> path.indexOf('{') < 0)
                .sorted();
        Stream<String> sellers = sellerPages.all().stream().map(seller -> "/contributors/" + seller.slug());
        Stream<String> projects = projectQueries.keys().stream().map(key -> "/projects/" + key);
        return Stream.of(pages, sellers, projects).flatMap(all -> all);
    }

    private interface Content {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static void write(HttpServletResponse response, Content content) throws IOException {
        response.setContentType("application/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(response.getWriter());
            out.writeStartDocument("UTF-8", "1.0");
            content.write(out);
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void index(XMLStreamWriter out, int parts) throws XMLStreamException {
        out.writeStartElement("sitemapindex");
        out.writeDefaultNamespace(SITEMAPS);
        for (Language language : Texts.offered()) {
            for (int part = 1; part <= parts; part++) {
                out.writeStartElement("sitemap");
                place(out, store.baseUrl() + "/sitemaps/" + language.getCode() + "-" + part + ".xml");
                out.writeEndElement();
            }
        }
        out.writeEndElement();
    }

    private void part(XMLStreamWriter out, String language, List<String> paths) throws XMLStreamException {
        out.writeStartElement("urlset");
        out.writeDefaultNamespace(SITEMAPS);
        out.writeNamespace("xhtml", XHTML);
        for (String path : paths) {
            out.writeStartElement("url");
            place(out, address(language, path));
            for (Language other : Texts.offered()) {
                alternate(out, other.getCode(), address(other.getCode(), path));
            }
            alternate(out, "x-default", address(Language.EN.getCode(), path));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private String address(String language, String path) {
        return store.baseUrl() + "/" + language + path;
    }

    private static void place(XMLStreamWriter out, String address) throws XMLStreamException {
        out.writeStartElement("loc");
        out.writeCharacters(address);
        out.writeEndElement();
    }

    private static void alternate(XMLStreamWriter out, String language, String address) throws XMLStreamException {
        out.writeEmptyElement("xhtml", "link", XHTML);
        out.writeAttribute("rel", "alternate");
        out.writeAttribute("hreflang", language);
        out.writeAttribute("href", address);
    }
}
