package org.tonne.web.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request for a page, as the page sees it: which language, which address, which parts of it. */
public final class Visit {

    /** Under which name every page finds it. */
    public static final String NAME = "visit";

    private static final List<Language> LANGUAGES =
            Texts.offered().stream().sorted().toList();

    private final HttpServletRequest request;
    private final Language language;
    private final Texts texts;
    private final Writing writing;
    private final Routes.Match match;
    private final boolean demo;
    private final String query;
    private final String home;
    private final @Nullable String policy;

    Visit(
            HttpServletRequest request,
            Language language,
            Routes.Match match,
            boolean demo,
            String home,
            @Nullable String policy) {
        this.request = request;
        this.language = language;
        this.texts = match.route().keeping() == Routes.Keeping.DESK ? Texts.english() : Texts.of(language);
        this.writing = Writings.of(texts.language());
        this.match = match;
        this.demo = demo;
        String asked = request.getQueryString(); // once it is handed to the page the request has none any more
        this.query = asked == null ? "" : "?" + asked;
        this.home = home;
        this.policy = policy;
    }

    /** The visit that this request is. */
    public static Visit of(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Visit visit) {
            return visit;
        }
        throw new IllegalStateException("Not a request for a page");
    }

    /** The language of the words on the page. */
    public Language getLanguage() {
        return texts.language();
    }

    /** Numbers, money and days in that language. */
    public Writing getWriting() {
        return writing;
    }

    /** The sentences of the page. */
    public Texts texts() {
        return texts;
    }

    /** How every address of this language begins: {@code /en}. */
    public String getBase() {
        return "/" + language.getCode();
    }

    /** The address after the language: {@code /projects/IN-1300}. */
    public String getPath() {
        return match.path();
    }

    /** The whole address without the query. */
    public String getAddress() {
        return match.route().inLanguages() ? getBase() + match.path() : match.path();
    }

    /** The query with its question mark, or nothing. */
    public String getQuery() {
        return query;
    }

    /** The first segment after the language, by which the menu knows where we are. */
    public String getSection() {
        return match.route().section();
    }

    /** The part of the address with this name in its route. */
    public String part(String name) {
        return Optional.ofNullable(match.parts().get(name)).orElse("");
    }

    /** What the request says under this name, without blanks around it; empty where it says nothing. */
    public String value(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** The same with the blanks around it, for what is secret; empty where it says nothing. */
    public String raw(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Where the request came from. */
    public String network() {
        return request.getRemoteAddr();
    }

    /** Everything the request says under this name. */
    public List<String> values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Every name and what the request says under it. */
    public Map<String, String[]> parameters() {
        return request.getParameterMap();
    }

    /** Whether something is sent to be done, rather than read. */
    public boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    /** Whether it is a page with PrimeFaces widgets, for somebody signed in. */
    public boolean isDesk() {
        return match.route().keeping() == Routes.Keeping.DESK;
    }

    /** Whether every page must say that what it shows is invented. */
    public boolean isDemo() {
        return demo;
    }

    /** How many offers are in the basket. */
    public int getBasketSize() {
        String basket = BasketCookie.value(request);
        return basket.isEmpty() ? 0 : basket.split("_").length;
    }

    /** Whether the head names this page in the other languages: one that everybody may read, and that there is. */
    public boolean isTranslated() {
        return match.route().inLanguages()
                && match.route().keeping() == Routes.Keeping.PUBLIC
                && request.getDispatcherType() != DispatcherType.ERROR;
    }

    /** Whether search engines may show this page. */
    public boolean isIndexed() {
        return match.route().indexed() && request.getDispatcherType() != DispatcherType.ERROR;
    }

    /** The whole address of this page, query included, in the language with this code. */
    public String in(String code) {
        return home + "/" + code + match.path() + getQuery();
    }

    /** The whole address of this page without a query, to be passed on. */
    public String getWholeAddress() {
        return home + getAddress();
    }

    /** The languages a reader can choose, in the order of the United Nations. */
    public List<Language> getOffered() {
        return LANGUAGES;
    }

    /** The Content-Security-Policy for pages that PrimeFaces writes, which adds its own part for scripts. */
    public @Nullable String getPolicy() {
        return policy;
    }

    HttpServletRequest request() {
        return request;
    }
}
