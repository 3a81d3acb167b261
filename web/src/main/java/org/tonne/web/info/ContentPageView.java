package org.tonne.web.info;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.tonne.content.application.ContentQueries;
import org.tonne.content.application.ContentVersion;
import org.tonne.content.application.PublishContent;
import org.tonne.content.application.PublishedContent;
import org.tonne.content.domain.ContentText;
import org.tonne.shared.DomainException;
import org.tonne.web.account.Desk;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Refusals;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind admin/content-page.xhtml: a page in one language, to be written, looked at and published. */
@Named("contentPage")
@RequestScoped
public class ContentPageView {

    @Inject
    ContentQueries contentQueries;

    @Inject
    PublishContent publishContent;

    @Inject
    PublishedContent publishedContent;

    @Inject
    TextPages textPages;

    @Inject
    Desk desk;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private Language language = Language.EN;
    private int basedOn;
    private String title = "";
    private String lead = "";
    private String body = "";
    private String refused = "";
    private Optional<TextPage> preview = Optional.empty();

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        name = visit.part("page");
        language = Language.ofCode(visit.part("language")).orElse(Language.EN);
    }

    /** Shows the page as it stands, or as a version had it; or does what was sent. */
    public void act() {
        Visit visit = Visit.of(request);
        if (!TextPages.isPage(name) || Language.ofCode(visit.part("language")).isEmpty()) {
            reply.refuse(HttpServletResponse.SC_NOT_FOUND);
        } else if (visit.isPost()) {
            take(visit);
        } else {
            show(visit);
        }
    }

    private void show(Visit visit) {
        List<ContentVersion> versions = getVersions();
        basedOn = versions.isEmpty() ? 0 : versions.get(0).version();
        int wanted = number(visit.value("version"), basedOn);
        fill(contentQueries
                .version(name, language.getCode(), wanted)
                .flatMap(ContentVersion::text)
                .orElseGet(() -> textPages.bundled(name, Texts.of(language))));
    }

    private void fill(ContentText text) {
        title = text.title();
        lead = text.lead();
        body = text.body();
    }

    private void take(Visit visit) {
        basedOn = number(visit.value("basedOn"), 0);
        title = visit.value("title");
        lead = visit.value("lead");
        body = visit.value("body");
        try {
            boolean back = visit.value("do").equals("back");
            Optional<ContentText> text = back ? Optional.empty() : Optional.of(new ContentText(title, lead, body));
            if (visit.value("do").equals("preview")) {
                preview = text.map(words -> textPages.page(name, words, language));
            } else {
                publish(text, back ? "desk.done.content.back" : "desk.done.content");
            }
        } catch (DomainException refusal) {
            refused = Refusals.sentence(visit.texts(), refusal);
            reply.status(Refusals.status(refusal.code().kind()));
        }
    }

    private void publish(Optional<ContentText> text, String done) {
        publishContent.publish(new PublishContent.Command(name, language.getCode(), basedOn, text), desk.actor());
        publishedContent.refresh();
        desk.goOn(done);
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : otherwise;
    }

    /** Every version, the newest first. */
    public List<ContentVersion> getVersions() {
        return contentQueries.history(name, language.getCode());
    }

    /** How the page would look, or nothing. */
    public @Nullable TextPage getPreview() {
        return preview.orElse(null);
    }

    /** Why it was not published, or nothing. */
    public String getRefused() {
        return refused;
    }

    /** By which the store knows the page. */
    public String getName() {
        return name;
    }

    /** In which language. */
    public Language getLanguage() {
        return language;
    }

    /** Where readers find it. */
    public String getAddress() {
        return "/" + language.getCode() + TextPages.path(name);
    }

    /** The version that the writer has seen. */
    public int getBasedOn() {
        return basedOn;
    }

    /** The title. */
    public String getTitle() {
        return title;
    }

    /** The lead. */
    public String getLead() {
        return lead;
    }

    /** The text. */
    public String getBody() {
        return body;
    }
}
