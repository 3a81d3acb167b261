package org.tonne.web.info;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.web.ui.Visit;

import java.util.List;

/** Behind the pages made of texts: the one that the address names. */
@Named("textPage")
@RequestScoped
public class TextPageView {

    @Inject
    TextPages textPages;

    @Inject
    HttpServletRequest request;

    private TextPage page = new TextPage("", "", "", List.of());

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        String name = visit.getSection().isEmpty()
                ? "home"
                : visit.getPath().substring(1).replace('/', '-');
        page = textPages.get(name, visit.texts());
    }

    /** The page. */
    public TextPage getPage() {
        return page;
    }
}
