package org.tonne.project.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All projects with the sets by which they are found. Never changes; a new one is made when a project does. */
final class Catalogue {

    final List<ProjectFacts> projects;
    final Map<Long, Integer> places = new HashMap<>();
    final Map<String, String> typeNames = new HashMap<>();
    final Map<Integer, String> scopeNames;
    final Map<String, String> sellers;
    final int[] byName;
    final Bits all;

    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<Facet, Map<String, Bits>> sets = new EnumMap<>(Facet.class);
    private final Vocabulary vocabulary;
    private final Vocabulary titles;

    Catalogue(List<ProjectFacts> facts, Map<Integer, String> scopeNames, Map<String, String> sellers) {
        this.projects =
                facts.stream().sorted(Comparator.comparing(ProjectFacts::key)).toList();
        this.scopeNames = Map.copyOf(scopeNames);
        this.sellers = Map.copyOf(sellers);
        this.all = Bits.all(projects.size());
        Facet.ofProjects().forEach(facet -> sets.put(facet, sets(project -> project.values(facet))));
        Vocabulary.Builder everywhere = new Vocabulary.Builder(projects.size());
        Vocabulary.Builder inTitles = new Vocabulary.Builder(projects.size());
        for (int i = 0; i < projects.size(); i++) {
            index(projects.get(i), i, everywhere, inTitles);
        }
        names(Facet.HOST, ProjectNames::ofHost, everywhere);
        names(Facet.TYPE, ProjectNames::ofType, everywhere);
        names(Facet.SCOPE, ProjectNames::ofScope, everywhere);
        vocabulary = everywhere.build();
        titles = inTitles.build();
        byName = sortedByName();
    }

    private void index(ProjectFacts project, int place, Vocabulary.Builder everywhere, Vocabulary.Builder inTitles) {
        places.put(project.id(), place);
        byKey.put(project.key().toLowerCase(Locale.ROOT), place);
        if (project.reference() != null) {
            byKey.put(project.reference().toString(), place);
        }
        if (project.type() != null) {
            typeNames.putIfAbsent(Words.slug(project.type()), project.type());
        }
        Set<String> title = Words.found(project.title());
        inTitles.add(title, place);
        title.addAll(Words.found(String.join(" ", others(project))));
        everywhere.add(title, place);
    }

    private void names(Facet facet, Function<String, List<String>> names, Vocabulary.Builder everywhere) {
        sets(facet).forEach((key, set) -> everywhere.add(Words.found(String.join(" ", names.apply(key))), set));
    }

    /** The projects of each value of a facet. */
    Map<String, Bits> sets(Facet facet) {
        return sets.getOrDefault(facet, Map.of());
    }

    private List<String> others(ProjectFacts project) {
        List<String> texts = new ArrayList<>(project.methods());
        texts.add(project.key());
        texts.add(String.valueOf(project.type()));
        texts.add(project.place() == null ? "" : project.place());
        texts.add(project.description() == null ? "" : project.description());
        project.methods().forEach(method -> texts.add(method.replaceAll("[^A-Za-z0-9]", "")));
        return texts;
    }

    private Map<String, Bits> sets(Function<ProjectFacts, List<String>> keys) {
        Map<String, Bits> sets = new HashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            for (String key : keys.apply(projects.get(i))) {
                sets.computeIfAbsent(key, k -> new Bits(projects.size())).add(i);
            }
        }
        return sets;
    }

    private int[] sortedByName() {
        List<String> names = projects.stream()
                .map(project -> String.join(" ", Words.of(project.title())))
                .toList();
        return orderedBy(Comparator.comparing(names::get));
    }

    /** All places in this order; equal ones by key, which is the order of places. */
    int[] orderedBy(Comparator<Integer> order) {
        Integer[] sorted = new Integer[projects.size()];
        Arrays.setAll(sorted, Integer::valueOf);
        Arrays.sort(sorted, order);
        return ints(Arrays.asList(sorted));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The one project whose key or number this is, if any. */
    Bits exactly(String text) {
        Bits one = new Bits(projects.size());
        Integer place = byKey.get(text.strip().toLowerCase(Locale.ROOT));
        if (place != null) {
            one.add(place);
        }
        return one;
    }

    /** The projects in which every word begins some word. */
    Bits with(List<String> wanted) {
        Bits result = all.copy();
        wanted.forEach(word -> result.and(vocabulary.beginning(word)));
        return result;
    }

    /** The projects whose titles hold every word as a whole. */
    Bits titled(List<String> wanted) {
        Bits result = all.copy();
        wanted.forEach(word -> result.and(titles.exactly(word)));
        return result;
    }

    /** The word itself where some word begins like it, else the one that was probably meant, else itself all the same. */
    String meant(String word) {
        if (vocabulary.begins(word)) {
            return word;
        }
        String bare = Words.bare(word);
        if (vocabulary.begins(bare)) {
            return bare;
        }
        String meant = vocabulary.meant(word);
        return meant == null ? word : meant;
    }
}
