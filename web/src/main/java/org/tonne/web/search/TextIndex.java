package org.tonne.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds entries by words. The rarer a word, the more it counts; entries that lack too much of it are left out. */
final class TextIndex {

    private static final double ENOUGH = 0.6;
    private static final int OF_ONE_PAGE = 3;

    private final List<Entry> entries;
    private final Map<String, Double> rarities = new ConcurrentHashMap<>();

    TextIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The words of a question, each once. */
    static List<String> wanted(String question) {
        return Token.of(question).stream().map(Token::word).distinct().toList();
    }

    /** The entries that fit these words, the best first. */
    List<Entry> find(List<String> wanted) {
        double all = wanted.stream().mapToDouble(this::rarity).sum();
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries) {
            double covered = 0;
            double score = 0;
            for (String word : wanted) {
                int weight = entry.weight(word);
                covered += weight > 0 ? rarity(word) : 0;
                score += weight * rarity(word);
            }
            if (covered > 0 && covered >= ENOUGH * all) {
                found.add(new Found(entry, score));
            }
        }
        found.sort(Comparator.comparingDouble((Found one) -> -one.score));
        return fewOfEachPage(found.stream().map(Found::entry).toList());
    }

    /** A page that is about nothing else must not push all others off the results. */
    private static List<Entry> fewOfEachPage(List<Entry> found) {
        Map<String, Integer> shown = new HashMap<>();
        return found.stream()
                .filter(entry -> shown.merge(entry.address.replaceFirst("#.*", ""), 1, Integer::sum) <= OF_ONE_PAGE)
                .toList();
    }

    private double rarity(String word) {
        Double known = rarities.get(word);
        if (known != null) {
            return known;
        }
        long holders = entries.stream().filter(entry -> entry.weight(word) > 0).count();
        double rarity = Math.log((entries.size() + 1.0) / (holders + 0.5));
        if (holders > 0) { // what nobody wrote is not kept, or strangers could fill the memory
            rarities.put(word, rarity);
        }
        return rarity;
    }

    private record Found(Entry entry, double score) {}
}
