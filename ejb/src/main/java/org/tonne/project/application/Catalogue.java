package org.tonne.project.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** All projects with the sets by which they are found. Never changes; a new one is made when a project does. */
final class Catalogue {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("ru"),
            Locale.CHINESE);

    final List<ProjectFacts> projects;
    final Map<Long, Integer> places = new HashMap<>();
    final Map<String, Bits> hosts;
    final Map<String, Bits> types;
    final Map<Integer, Bits> scopes;
    final Map<String, Bits> methods;
    final Map<String, String> typeNames = new HashMap<>();
    final Map<Integer, String> scopeNames;
    final int[] byName;
    final Bits all;

    private final Map<String, Integer> byKey = new HashMap<>();
    private final String[] words;
    private final int[][] found;
    private final int[][] inTitle;

    Catalogue(List<ProjectFacts> facts, Map<Integer, String> scopeNames) {
        this.projects =
                facts.stream().sorted(Comparator.comparing(ProjectFacts::key)).toList();
        this.scopeNames = Map.copyOf(scopeNames);
        this.all = Bits.all(projects.size());
        hosts = sets(project ->
                project.hosts().isEmpty() && project.host() != null ? List.of(project.host()) : project.hosts());
        types = sets(project -> project.typeKey() == null ? List.of() : List.of(project.typeKey()));
        scopes = sets(ProjectFacts::scopes);
        methods = sets(ProjectFacts::methods);
        Map<String, List<Integer>> everywhere = new TreeMap<>();
        Map<String, List<Integer>> titles = new HashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            index(projects.get(i), i, everywhere, titles);
        }
        words = everywhere.keySet().toArray(new String[0]);
        found = Arrays.stream(words)
                .map(word -> ints(everywhere.getOrDefault(word, List.of())))
                .toArray(int[][]::new);
        inTitle = Arrays.stream(words)
                .map(word -> ints(titles.getOrDefault(word, List.of())))
                .toArray(int[][]::new);
        byName = sortedByName();
    }

    private void index(
            ProjectFacts project, int place, Map<String, List<Integer>> everywhere, Map<String, List<Integer>> titles) {
        places.put(project.id(), place);
        byKey.put(project.key().toLowerCase(Locale.ROOT), place);
        if (project.reference() != null) {
            byKey.put(project.reference().toString(), place);
        }
        if (project.type() != null) {
            typeNames.putIfAbsent(Words.slug(project.type()), project.type());
        }
        Set<String> title = new LinkedHashSet<>(Words.of(project.title()));
        title.forEach(
                word -> titles.computeIfAbsent(word, w -> new ArrayList<>()).add(place));
        Set<String> text = new LinkedHashSet<>(title);
        text.addAll(Words.of(String.join(" ", others(project))));
        text.forEach(
                word -> everywhere.computeIfAbsent(word, w -> new ArrayList<>()).add(place));
    }

    private List<String> others(ProjectFacts project) {
        List<String> texts = new ArrayList<>(project.methods());
        texts.add(project.key());
        texts.add(String.valueOf(project.type()));
        texts.add(project.place() == null ? "" : project.place());
        texts.add(project.description() == null ? "" : project.description());
        project.methods().forEach(method -> texts.add(method.replaceAll("[^A-Za-z0-9]", "")));
        project.scopes().forEach(scope -> texts.add(scopeNames.getOrDefault(scope, "")));
        for (String host : project.hosts()) {
            Locale country = new Locale.Builder()
                    .setRegion(host.length() == 2 ? host : "")
                    .build();
            LANGUAGES.forEach(language -> texts.add(country.getDisplayCountry(language)));
        }
        return texts;
    }

    private <K> Map<K, Bits> sets(Function<ProjectFacts, Collection<K>> keys) {
        Map<K, Bits> sets = new HashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            for (K key : keys.apply(projects.get(i))) {
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
        for (String word : wanted) {
            Bits some = new Bits(projects.size());
            for (int i = firstFrom(word); i < words.length && words[i].startsWith(word); i++) {
                addAll(some, found[i]);
            }
            result.and(some);
        }
        return result;
    }

    /** The projects whose titles hold every word as a whole. */
    Bits titled(List<String> wanted) {
        Bits result = all.copy();
        for (String word : wanted) {
            Bits some = new Bits(projects.size());
            int i = firstFrom(word);
            if (i < words.length && words[i].equals(word)) {
                addAll(some, inTitle[i]);
            }
            result.and(some);
        }
        return result;
    }

    private static void addAll(Bits bits, int[] places) {
        for (int place : places) {
            bits.add(place);
        }
    }

    private int firstFrom(String word) {
        int i = Arrays.binarySearch(words, word);
        return i >= 0 ? i : -i - 1;
    }
}
