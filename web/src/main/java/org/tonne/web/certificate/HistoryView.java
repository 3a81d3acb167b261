package org.tonne.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.certificate.application.CertificateQueries;
import org.tonne.certificate.application.CertificateQueries.HistoryFilter;
import org.tonne.certificate.application.CertificateQueries.HistoryPage;
import org.tonne.statistics.application.By;
import org.tonne.statistics.application.Figures;
import org.tonne.statistics.application.PlatformFigures;
import org.tonne.statistics.application.Scope;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Behind cancellations.xhtml: the public history, newest first. */
@Named("history")
@RequestScoped
public class HistoryView {

    private static final int SIZE = 25;
    private static final int LAST_PAGE = 100_000;

    @Inject
    CertificateQueries certificateQueries;

    @Inject
    PlatformFigures platformFigures;

    @Inject
    HttpServletRequest request;

    private HistoryPage found = new HistoryPage(0, 1, List.of());
    private int page = 1;

    @PostConstruct
    void load() {
        page = number(Visit.of(request).value("page"));
        HistoryFilter filter = question().filter(SIZE);
        found = certificateQueries.history(filter, page);
        if (page > found.pages()) {
            page = found.pages();
            found = certificateQueries.history(filter, page);
        }
    }

    private HistoryQuestion question() {
        return new HistoryQuestion(Visit.of(request));
    }

    private static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    /** How many cancellations, in words. */
    public String getTotal() {
        Texts texts = Visit.of(request).texts();
        return isNothing() ? texts.get("history.nothing") : texts.say("history.total", found.total());
    }

    /** Whether there are cancellations, but none that fits. */
    public boolean isNothing() {
        return found.total() == 0 && isAsked();
    }

    /** The attribute of the box for earlier ones, or nothing. */
    public String getPast() {
        return question().withPast() ? "checked" : "";
    }

    /** The words that are looked for. */
    public String getWords() {
        return question().words();
    }

    /** The project it is about, or nothing. */
    public String getProject() {
        return question().project();
    }

    /** The first day. */
    public String getFrom() {
        return question().from();
    }

    /** The last day. */
    public String getTo() {
        return question().to();
    }

    /** Whether anything was asked. */
    public boolean isAsked() {
        return !question().query().toString().isEmpty();
    }

    /** The address of the same as a list. */
    public String getList() {
        return Visit.of(request).getBase() + "/cancellations.csv" + question().query();
    }

    /** The address of the same for programs. */
    public String getJson() {
        return "/api/v1/cancellations" + question().forPartners();
    }

    /** The Parties from which units were cancelled, by name; with the one that is asked for, whatever it is. */
    public List<Host> getHosts() {
        Writing writing = Visit.of(request).getWriting();
        String chosen = question().host();
        Set<String> known = platformFigures.kept(Scope.REGISTRY, By.HOST).stream()
                .map(Figures.Row::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!chosen.isEmpty()) {
            known.add(chosen);
        }
        return known.stream()
                .map(key -> new Host(key, writing.country(key), key.equals(chosen) ? "selected" : ""))
                .sorted(Comparator.comparing(Host::name, writing.byName()))
                .toList();
    }

    /** Row by row. */
    public List<HistoryLine> getRows() {
        Visit visit = Visit.of(request);
        return found.rows().stream().map(row -> new HistoryLine(visit, row)).toList();
    }

    /** The row of pages. */
    public List<PageLink> getPages() {
        Query query = question().query();
        String address = Visit.of(request).getAddress();
        return PageLink.row(
                page,
                found.pages(),
                number -> address + (number == 1 ? query : query.with("page", Integer.toString(number))));
    }

    /**
     * A Party to choose.
     *
     * @param code two letters
     * @param name as the language has it
     * @param selected the attribute of the one that is chosen, or nothing
     */
    public record Host(String code, String name, String selected) {}
}
