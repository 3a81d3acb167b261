package org.tonne.web.team;

import org.tonne.shared.DomainException;
import org.tonne.web.ui.CheckedForm;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;

/** The forms of a page about teams with what is wrong with them. */
public final class TeamForm extends CheckedForm {

    private final Visit visit;
    private final Map<String, String> before;

    /**
     * The forms.
     *
     * @param before what stands in the fields before anything was sent
     */
    TeamForm(Visit visit, Map<String, String> before) {
        this.visit = visit;
        this.before = before;
    }

    /** Says that a field was refused. */
    void wrong(String field, DomainException refusal) {
        wrong(field, refusal.code().name(), refusal.facts().values().toArray());
    }

    /** Says what is wrong with a field, by the last part of its key. */
    void wrong(String field, String what, Object... facts) {
        Texts texts = visit.texts();
        String key = "team.field." + field + "." + what;
        object(field, texts.has(key) ? texts.say(key, facts) : texts.say("error." + what, facts));
    }

    /** What was typed, or what stood there before: of several forms of a page only one is sent. */
    public String typed(String field) {
        return visit.parameters().containsKey(field) && visit.isPost()
                ? visit.value(field)
                : before.getOrDefault(field, "");
    }

    /** The attribute of a box about a member that is ticked, or nothing. */
    public String ticked(String field) {
        boolean sent = visit.isPost()
                && (!visit.value("invite").isEmpty() || !visit.value("member").isEmpty());
        String value = sent ? visit.value(field) : before.getOrDefault(field, "");
        return value.equals("yes") ? "checked" : "";
    }

    /** The languages to choose from. */
    public List<Language> getLanguages() {
        return Texts.offered();
    }

    /** The attribute of the language that is chosen, or nothing; that of the page first. */
    public String selected(Language language) {
        String chosen = typed("language").isEmpty() ? visit.getLanguage().getCode() : typed("language");
        return language.getCode().equals(chosen) ? "selected" : "";
    }
}
