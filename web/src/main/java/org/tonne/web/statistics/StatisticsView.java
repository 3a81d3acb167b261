package org.tonne.web.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.statistics.application.BuyerFigures;
import org.tonne.statistics.application.By;
import org.tonne.statistics.application.Figures;
import org.tonne.statistics.application.PlatformFigures;
import org.tonne.statistics.application.Scope;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Behind statistics.xhtml: what was cancelled when, from where, by whom and for how much. */
@Named("statistics")
@RequestScoped
public class StatisticsView {

    private static final int MOST = 10;

    @Inject
    PlatformFigures platformFigures;

    @Inject
    BuyerFigures buyerFigures;

    @Inject
    HttpServletRequest request;

    private Scope scope = Scope.PLATFORM;
    private boolean yearly;
    private List<Figures.Row> periods = List.of();
    private List<Figures.Row> hosts = List.of();
    private List<Figures.Row> units = List.of();
    private BuyerFigures.Figures buyers = new BuyerFigures.Figures(List.of(), List.of());

    @PostConstruct
    void load() {
        Visit visit = Visit.of(request);
        scope = scope(visit);
        yearly = visit.value("by").equals("year");
        periods = platformFigures.kept(scope, yearly ? By.YEAR : By.QUARTER);
        hosts = platformFigures.kept(scope, By.HOST).stream()
                .sorted(Comparator.comparingLong(Figures.Row::cers).reversed().thenComparing(Figures.Row::key))
                .toList();
        units = platformFigures.kept(scope, By.UNIT);
        buyers = buyerFigures.now();
    }

    /** Whose cancellations an address asks for. */
    static Scope scope(Visit visit) {
        return visit.value("scope").equals("registry") ? Scope.REGISTRY : Scope.PLATFORM;
    }

    private Texts texts() {
        return Visit.of(request).texts();
    }

    private Writing writing() {
        return Visit.of(request).getWriting();
    }

    private String number(long value) {
        return writing().number(value);
    }

    private boolean isMirrored() {
        return Visit.of(request).getLanguage().getDirection().equals("rtl");
    }

    /** Whether every voluntary cancellation of the registry is counted, and not those of the platform alone. */
    public boolean isRegistry() {
        return scope == Scope.REGISTRY;
    }

    /** Whether periods are years. */
    public boolean isYearly() {
        return yearly;
    }

    /** Whether anything was counted yet. */
    public boolean isCounted() {
        return !periods.isEmpty();
    }

    /** Whether anybody bought here. */
    public boolean isSold() {
        return !buyers.quarters().isEmpty();
    }

    /** When it was counted. */
    public String getAsOf() {
        return platformFigures
                .asOf()
                .map(at -> texts().say("stat.asOf", writing().moment(at)))
                .orElse("");
    }

    /** Units. */
    public String getCers() {
        return number(periods.stream().mapToLong(Figures.Row::cers).sum());
    }

    /** Cancellations. */
    public String getCancellations() {
        return number(periods.stream().mapToLong(Figures.Row::cancellations).sum());
    }

    /** Host Parties. */
    public String getHostCount() {
        return number(hosts.size());
    }

    /** What one unit cost on average over all sales of this store; nothing before the first. */
    public String getAveragePrice() {
        long cers =
                buyers.quarters().stream().mapToLong(BuyerFigures.Quarter::cers).sum();
        long cents = buyers.quarters().stream()
                .mapToLong(BuyerFigures.Quarter::cents)
                .sum();
        return cers == 0 ? "" : writing().money((cents + cers / 2) / cers);
    }

    /** Units by period. */
    public Chart getPeriods() {
        List<Chart.Group> groups = new ArrayList<>();
        String year = "";
        for (Figures.Row row : periods) {
            String own = row.key().substring(0, 4);
            groups.add(new Chart.Group(
                    own.equals(year) ? "" : own, period(row.key()) + ": " + number(row.cers()), List.of(row.cers())));
            year = own;
        }
        return new Chart(
                        yearly ? "years" : "quarters",
                        texts().get(yearly ? "stat.years" : "stat.quarters"),
                        head(yearly ? "stat.year" : "stat.quarter"),
                        periods.stream()
                                .map(row -> List.of(period(row.key()), number(row.cancellations()), number(row.cers())))
                                .toList(),
                        isMirrored())
                .columns(groups, this::number);
    }

    private List<String> head(String first) {
        return List.of(texts().get(first), texts().get("stat.cancellations"), texts().get("stat.cers"));
    }

    private String period(String key) {
        return key.length() == 4 ? key : texts().say("stat.period", key.substring(0, 4), key.substring(6));
    }

    /** Units by host Party: the ten with most, and all others together. */
    public Chart getHosts() {
        List<Chart.Group> groups = new ArrayList<>(hosts.stream()
                .limit(MOST)
                .map(row -> bar(writing().country(row.key()), row.cers()))
                .toList());
        long others = hosts.stream().skip(MOST).mapToLong(Figures.Row::cers).sum();
        if (others > 0) {
            groups.add(bar(texts().get("stat.others"), others));
        }
        return new Chart(
                        "hosts",
                        texts().get("stat.hosts"),
                        head("stat.host"),
                        hosts.stream()
                                .map(row -> List.of(
                                        writing().country(row.key()), number(row.cancellations()), number(row.cers())))
                                .toList(),
                        isMirrored())
                .bars(groups);
    }

    /** Units by their kind. */
    public Chart getUnits() {
        return new Chart(
                        "units",
                        texts().get("stat.units"),
                        head("stat.unit"),
                        units.stream()
                                .map(row -> List.of(row.key(), number(row.cancellations()), number(row.cers())))
                                .toList(),
                        isMirrored())
                .bars(units.stream().map(row -> bar(row.key(), row.cers())).toList());
    }

    private Chart.Group bar(String name, long value) {
        return new Chart.Group(name, number(value), List.of(value));
    }

    /** Units by kind of buyer and quarter. */
    public Chart getKinds() {
        return quarters(
                "kinds",
                List.of("stat.individuals", "stat.organisations"),
                one -> List.of(one.individuals(), one.organisations()),
                this::number);
    }

    /** New and returning purchasers by quarter. */
    public Chart getPurchasers() {
        return quarters(
                "purchasers",
                List.of("stat.new", "stat.returning"),
                one -> List.of(one.beginning(), one.returning()),
                this::number);
    }

    /** What a unit cost on average by quarter. */
    public Chart getPrices() {
        return quarters("prices", List.of("stat.price"), one -> List.of(one.averageCents()), cents -> writing()
                .money(cents));
    }

    private Chart quarters(String id, List<String> names, Values values, Chart.Scale scale) {
        List<String> head = new ArrayList<>(List.of(texts().get("stat.quarter")));
        names.forEach(name -> head.add(texts().get(name)));
        List<List<String>> rows = new ArrayList<>();
        List<Chart.Group> groups = new ArrayList<>();
        for (BuyerFigures.Quarter quarter : buyers.quarters()) {
            List<String> row = new ArrayList<>(List.of(period(quarter.key())));
            values.of(quarter).forEach(value -> row.add(scale.say(value)));
            rows.add(row);
            groups.add(new Chart.Group(period(quarter.key()), String.join(", ", row), values.of(quarter)));
        }
        return new Chart(id, texts().get("stat." + id), head, rows, isMirrored()).columns(groups, scale);
    }

    /** Units by the country of their buyers: the ten with most, and all others together. */
    public Chart getCountries() {
        List<Chart.Group> groups = new ArrayList<>(buyers.countries().stream()
                .limit(MOST)
                .map(one -> bar(writing().country(one.code()), one.cers()))
                .toList());
        long others = buyers.countries().stream()
                .skip(MOST)
                .mapToLong(BuyerFigures.Country::cers)
                .sum();
        if (others > 0) {
            groups.add(bar(texts().get("stat.others"), others));
        }
        return new Chart(
                        "countries",
                        texts().get("stat.countries"),
                        List.of(texts().get("stat.country"), texts().get("stat.cers")),
                        buyers.countries().stream()
                                .map(one -> List.of(writing().country(one.code()), number(one.cers())))
                                .toList(),
                        isMirrored())
                .bars(groups);
    }

    /** The figures of a quarter that a chart draws. */
    @FunctionalInterface
    private interface Values {
        List<Long> of(BuyerFigures.Quarter quarter);
    }
}
