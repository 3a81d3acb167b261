package org.tonne.web.info;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;

/** Behind faq.xhtml: the questions, topic by topic. */
@Named("faq")
@RequestScoped
public class FaqView {

    private static final List<String> TOPICS =
            List.of("faq-purchasers", "faq-providers", "faq-general", "faq-complaints");

    @Inject
    TextPages textPages;

    @Inject
    HttpServletRequest request;

    /** The pages with answers. */
    public List<TextPage> getTopics() {
        Texts texts = Visit.of(request).texts();
        return TOPICS.stream().map(topic -> textPages.get(topic, texts)).toList();
    }
}
