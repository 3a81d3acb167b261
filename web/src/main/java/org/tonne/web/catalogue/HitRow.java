package org.tonne.web.catalogue;

import org.jspecify.annotations.Nullable;
import org.tonne.project.application.ProjectHit;
import org.tonne.web.ui.Texts;
import org.tonne.web.ui.Visit;
import org.tonne.web.ui.Writing;

import java.util.List;

/** One project in a list, in the words of the page. */
public final class HitRow {

    private static final long FEW = 100;

    private final ProjectHit hit;
    private final Texts texts;
    private final Writing writing;
    private final long wanted;
    private final String base;

    HitRow(ProjectHit hit, Visit visit, long wanted) {
        this.hit = hit;
        this.texts = visit.texts();
        this.writing = visit.getWriting();
        this.wanted = wanted;
        this.base = visit.getBase();
    }

    /** The projects of a page; the quantity looked for is 0 where none was named. */
    public static List<HitRow> rows(List<ProjectHit> hits, Visit visit, long wanted) {
        return hits.stream().map(hit -> new HitRow(hit, visit, wanted)).toList();
    }

    /** For its address. */
    public String getKey() {
        return hit.key();
    }

    /** Its page, with the quantity that is looked for. */
    public String getAddress() {
        return base + "/projects/" + hit.key() + getTonnesQuery();
    }

    /** A sentence of the page. */
    String label(String key) {
        return texts.get(key);
    }

    /** Its name as registered. */
    public String getTitle() {
        return hit.title();
    }

    /** Its drawing. */
    public String getArt() {
        return hit.artName();
    }

    /** Its type in words. */
    public String getType() {
        return typeName(texts, hit.typeKey(), hit.projectType());
    }

    static String typeName(Texts texts, @Nullable String key, @Nullable String name) {
        if (key != null && texts.has("type." + key)) {
            return texts.get("type." + key);
        }
        return name == null ? "" : name;
    }

    /** Its country. */
    public String getHost() {
        return writing.country(hit.hostParty());
    }

    /** The years of the reductions. */
    public String getReductions() {
        String years = writing.years(hit.reductionsFrom(), hit.reductionsTo());
        return years.isEmpty() ? "–" : years;
    }

    /** Units free. */
    public String getOnOffer() {
        return hit.available() == 0 ? texts.get("hit.none") : writing.number(hit.available());
    }

    /** Commitment periods. */
    public String getPeriods() {
        List<String> names = hit.periods().stream()
                .map(period -> texts.say("period.short", period))
                .toList();
        return names.size() == 1 ? names.get(0) : writing.list(names);
    }

    /** The first methodologies. */
    public String getMethods() {
        List<String> methods = hit.methodologies();
        return methods.size() <= 2 ? String.join(", ", methods) : methods.get(0) + ", " + methods.get(1) + ", …";
    }

    /** Whether it can be bought. */
    public boolean isOffered() {
        return hit.lowestPriceCents() != null;
    }

    /** The lowest price, or the span of prices. */
    public String getPrice() {
        Long lowest = hit.lowestPriceCents();
        Long highest = hit.highestPriceCents();
        if (lowest == null) {
            return "";
        }
        return highest == null || highest.equals(lowest) ? writing.money(lowest) : writing.money(lowest, highest);
    }

    /** The quantity that is looked for, or what is left where that is less. */
    public String getTonnes() {
        return texts.say("hit.tonnes", Math.min(wanted, hit.available()));
    }

    /** What that quantity costs at the lowest price; nothing where no quantity is looked for. */
    public String getAmount() {
        Long lowest = hit.lowestPriceCents();
        long units = Math.min(wanted, hit.available());
        return lowest == null || units == 0 ? "" : writing.money(Math.multiplyExact(lowest, units));
    }

    /** The quantity looked for as a query, to be carried on. */
    public String getTonnesQuery() {
        return wanted == 0 ? "" : "?t=" + wanted;
    }

    /** A word of warning in a tag. */
    public String getWarningTag() {
        return hit.temporary() ? texts.get("hit.temporary") : texts.say("hit.few", hit.available());
    }

    /** What the buyer should know first, or nothing. */
    public String getWarning() {
        if (hit.temporary()) {
            return texts.get("hit.temporary.why");
        }
        boolean few = hit.available() > 0 && hit.available() < Math.max(wanted, FEW);
        if (!few) {
            return "";
        }
        return hit.available() < wanted ? texts.say("hit.few.wanted", wanted) : texts.get("hit.few.why");
    }
}
