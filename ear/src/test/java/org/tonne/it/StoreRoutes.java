package org.tonne.it;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every address of the pages, from the very table that leads to them, so that no page can be forgotten in a test. */
final class StoreRoutes {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z]+)}");

    private StoreRoutes() {}

    /**
     * One kind of address.
     *
     * @param pattern with a name in braces for each part that can be anything, such as {@code /en/orders/{id}}
     * @param keeping PUBLIC, PERSONAL or DESK
     * @param posts whether something can be sent to it
     */
    record Route(String pattern, String keeping, boolean posts) {

        /** Whether only those signed in come here. */
        boolean desk() {
            return keeping.equals("DESK");
        }

        /** An address of this kind, with these values in place of the names. */
        String with(Map<String, String> values) {
            return BRACES.matcher(pattern)
                    .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "nothing")));
        }

        @Override
        public String toString() {
            return pattern;
        }
    }

    /** All of them. */
    static List<Route> all() {
        try (URLClassLoader pages = new URLClassLoader(
                new URL[] {Path.of("..", "web", "target", "classes").toUri().toURL()},
                StoreRoutes.class.getClassLoader())) {
            List<?> known = (List<?>)
                    pages.loadClass("org.tonne.web.ui.Routes").getMethod("all").invoke(null);
            List<Route> routes = new ArrayList<>();
            for (Object route : known) {
                List<String> segments = new ArrayList<>();
                ((List<?>) said(route, "segments")).forEach(segment -> segments.add(segment.toString()));
                String language = said(route, "inLanguages").equals(true) ? "/en/" : "/";
                routes.add(new Route(
                        language + String.join("/", segments),
                        said(route, "keeping").toString(),
                        said(route, "posts").equals(true)));
            }
            return routes;
        } catch (IOException | ReflectiveOperationException changed) {
            throw new IllegalStateException("The table of the pages cannot be read", changed);
        }
    }

    private static Object said(Object route, String component) throws ReflectiveOperationException {
        return route.getClass().getMethod(component).invoke(route);
    }
}
