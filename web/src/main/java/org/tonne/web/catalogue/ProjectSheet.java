package org.tonne.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.tonne.offer.application.OfferView;
import org.tonne.project.application.ProjectView;
import org.tonne.web.info.TextPage;
import org.tonne.web.info.TextPages;
import org.tonne.web.ui.Query;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project in the words of its page. */
public final class ProjectSheet {

    private final Visit visit;
    private final Texts texts;
    private final Writing writing;
    private final ProjectView project;
    private final OfferTable offers;
    private final TextPages.@Nullable Note note;

    ProjectSheet(Visit visit, ProjectView project, List<OfferView> offers, TextPages.@Nullable Note note) {
        this.visit = visit;
        this.texts = visit.texts();
        this.writing = visit.getWriting();
        this.project = project;
        this.note = note;
        this.offers = new OfferTable(visit, offers);
    }

    /** For addresses. */
    public String getKey() {
        return project.key();
    }

    /** As registered. */
    public String getTitle() {
        return project.title();
    }

    /** Its drawing. */
    public String getArt() {
        return project.artName();
    }

    /** Its type in words. */
    public String getType() {
        return HitRow.typeName(texts, project.typeKey(), project.projectType());
    }

    /** Its host country. */
    public String getHost() {
        return writing.country(project.hostParty());
    }

    /** All its host countries. */
    public String getHosts() {
        return writing.list(project.hostParties().stream().map(writing::country).toList());
    }

    /** How it stands in the CDM. */
    public String getStatus() {
        return texts.has("project.status." + project.status())
                ? texts.get("project.status." + project.status())
                : project.status();
    }

    /** The project in two sentences, for search engines. */
    public String getSummary() {
        String kind =
                Stream.of(getType(), getHost()).filter(fact -> !fact.isBlank()).collect(Collectors.joining(" · "));
        return offers.isNone()
                ? texts.say("about.project.none", project.title(), kind)
                : texts.say("about.project", project.title(), kind, offers.getPrice());
    }

    /** What it does; nothing where nobody has said so. */
    public String getDescription() {
        return orNothing(project.description());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What can be bought of it. */
    public OfferTable getOffers() {
        return offers;
    }

    /** The place, with its position where that is known. */
    public String getPlace() {
        String position = project.latitude() == null || project.longitude() == null
                ? ""
                : project.latitude().stripTrailingZeros().toPlainString() + ", "
                        + project.longitude().stripTrailingZeros().toPlainString();
        String place = orNothing(project.place());
        return place.isEmpty() || position.isEmpty() ? place + position : place + " (" + position + ")";
    }

    /** Its sectoral scopes. */
    public String getScopes() {
        return project.scopes().stream()
                .map(scope -> scope.id()
                        + visit.getWriting().getComma()
                        + (texts.has("scope." + scope.id()) ? texts.get("scope." + scope.id()) : scope.name()))
                .collect(Collectors.joining("; "));
    }

    /** Its methodologies, each with the list of the projects that use it. */
    public List<NamedLink> getMethods() {
        return project.methodologies().stream()
                .map(method -> new NamedLink(
                        method.name() == null ? method.code() : method.code() + ", " + method.name(),
                        visit.getBase() + "/projects" + Query.of(Map.of("method", List.of(method.code())))))
                .toList();
    }

    /** What projects of its kind do, in plain words. */
    public String getKind() {
        String key = "kind.of." + project.typeKey();
        return texts.get(texts.has(key) ? key : "kind.of." + project.artName());
    }

    /** Who offers its units, each with a page of their own. */
    public List<NamedLink> getSellers() {
        return offers.getSellerLinks();
    }

    /** The goals that projects of its type are about. */
    public List<NamedLink> getGoals() {
        return project.goals().stream()
                .map(goal -> new NamedLink(
                        FacetNames.goal(texts, goal.toString()),
                        visit.getBase() + "/projects" + Query.of(Map.of("sdg", List.of(goal.toString())))))
                .toList();
    }

    /** Where it lies, as the map shows it; null where nobody knows. */
    public @Nullable MapWindow getMap() {
        BigDecimal latitude = project.latitude();
        BigDecimal longitude = project.longitude();
        String host = project.hostParty();
        if (latitude != null && longitude != null) {
            return new MapWindow(
                    WorldMap.at(latitude.doubleValue(), longitude.doubleValue()), texts.say("project.map", mapped()));
        }
        return host == null
                ? null
                : WorldMap.centre(host)
                        .map(centre -> new MapWindow(centre, texts.say("project.map.country", getHost())))
                        .orElse(null);
    }

    private String mapped() {
        String place = orNothing(project.place());
        return place.isEmpty() ? getHost() : place;
    }

    /** What staff have found out about it; null where nobody wrote anything. */
    public @Nullable TextPage getNote() {
        return note == null ? null : note.page();
    }

    /** The language of these notes. */
    public String getNoteLanguage() {
        return note == null ? "" : note.language().getCode();
    }

    /** The direction of these notes. */
    public String getNoteDirection() {
        return note == null ? "" : note.language().getDirection();
    }

    /** Units cancelled through this store. */
    public String getCancelledHere() {
        return project.here() == 0
                ? texts.get("history.none")
                : texts.say("project.cancelled", project.hereUnits(), project.here());
    }

    /** The page of a mail that passes the address on. */
    public String getShareByMail() {
        return "mailto:?subject=" + encoded(project.title()) + "&body=" + encoded(getShareAddress());
    }

    /** Its whole address. */
    public String getShareAddress() {
        return visit.getWholeAddress();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Large or small. */
    public String getScale() {
        return project.scale() == null ? "" : texts.get("project.scale." + project.scale());
    }

    /** One activity or a programme. */
    public String getActivity() {
        return texts.get("project.activity." + project.activityType());
    }

    /** Reductions a year that the design expected. */
    public String getExpected() {
        Long expected = project.annualReductions();
        return expected == null ? "" : texts.say("project.expected", expected);
    }

    /** Units issued so far. */
    public String getIssued() {
        return texts.say(
                "project.issued", project.issuedUnits(), project.issuances().size());
    }

    /** Units cancelled so far. */
    public String getCancelled() {
        return texts.say("project.cancelled", project.cancelledUnits(), project.cancellations());
    }

    /** Its crediting period. */
    public String getCrediting() {
        return writing.span(project.creditingStart(), project.creditingEnd());
    }

    /** Its day of registration. */
    public String getRegistered() {
        return writing.day(project.registeredOn());
    }

    /** Who validated its design. */
    public String getValidator() {
        return orNothing(project.validator());
    }

    /** Its page in the CDM database, if it is a page of the web. */
    public String getUrl() {
        String url = orNothing(project.url());
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }

    /** How old the reductions are. */
    public String getAge() {
        Integer from = project.ageFrom();
        Integer to = project.ageTo();
        return from == null || to == null ? "" : texts.say("project.age", from, to);
    }

    /** Prices of other projects of its type. */
    public String getComparison() {
        ProjectView.PriceComparison others = project.comparison();
        return others == null
                ? ""
                : texts.say(
                        "project.comparison",
                        others.projects(),
                        writing.money(others.lowestCents()),
                        writing.money(others.highestCents()));
    }

    /** What is to be doubted about projects of its type. */
    public String getDoubt() {
        String key = "doubt." + project.artName();
        return texts.get(texts.has(key) ? key : "doubt.generic");
    }

    /** Every issuance with its serials. */
    public List<IssuanceRow> getIssuances() {
        return project.issuances().stream()
                .map(issuance -> new IssuanceRow(visit, issuance))
                .toList();
    }

    /** The last cancellations of its units. */
    public List<CancelledRow> getLatest() {
        return project.latest().stream()
                .map(cancelled -> new CancelledRow(visit, cancelled))
                .toList();
    }
}
