package org.tonne.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.web.info.TextPage;
import org.tonne.web.info.TextPages;
import org.tonne.web.info.TextPart;
import org.tonne.web.ui.Language;
import org.tonne.web.ui.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everything in words that the store says, by language, made anew when one of its pages is. */
@ApplicationScoped
public class StoreTexts {

    @Inject
    TextPages textPages;

    private final Map<Language, Made> made = new ConcurrentHashMap<>();

    TextIndex in(Texts texts) {
        List<TextPage> pages =
                TextPages.NAMES.stream().map(name -> textPages.get(name, texts)).toList();
        Made known = made.get(texts.language());
        if (known == null || !known.pages.equals(pages)) {
            known = new Made(pages, new TextIndex(entries(pages, texts)));
            made.put(texts.language(), known);
        }
        return known.index;
    }

    private static List<Entry> entries(List<TextPage> pages, Texts texts) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(texts.get("nav.verify"), "", "/verify", texts.get("verify.lead")));
        entries.add(new Entry(texts.get("serial.title"), "", "/serials", texts.get("serial.form.what")));
        entries.add(new Entry(texts.get("foot.history"), "", "/cancellations", texts.get("history.lead")));
        entries.add(new Entry(texts.get("stat.nav"), "", "/statistics", texts.get("stat.lead")));
        entries.add(new Entry(texts.get("calculator.nav"), "", "/calculator", texts.get("text.home.1.text")));
        for (TextPage page : pages) {
            entries.add(new Entry(page.getTitle(), "", page.getPath(), page.getLead()));
            for (TextPart part : page.getName().equals("home") ? List.<TextPart>of() : page.getParts()) {
                String address = page.getPath() + "#" + part.getAnchor();
                entries.add(
                        part.getTitle().isEmpty()
                                ? new Entry(page.getTitle(), "", page.getPath(), part.getPlain())
                                : new Entry(part.getTitle(), page.getTitle(), address, part.getPlain()));
            }
        }
        return entries;
    }

    private record Made(List<TextPage> pages, TextIndex index) {}
}
