package org.tonne.content.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What staff wrote and what stands now, in memory: pages ask for it at every visit, so it never goes to the database. */
@ApplicationScoped
public class PublishedContent {

    @Inject
    ContentQueries queries;

    private volatile Moment moment = new Moment(0, Map.of());

    /** The newest version of a page in a language, as it was at most a few seconds ago. */
    public Optional<ContentVersion> find(String page, String language) {
        return Optional.ofNullable(moment.newest.get(key(page, language)));
    }

    /** Looks at the database again. */
    public void refresh() {
        long count = queries.count();
        if (count != moment.count) {
            moment = new Moment(
                    count,
                    queries.newest().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    version -> key(version.page(), version.language()), Function.identity())));
        }
    }

    private static String key(String page, String language) {
        return page + "/" + language;
    }

    private record Moment(long count, Map<String, ContentVersion> newest) {}
}
