package org.tonne.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** A real Chromium, and what it complains about while somebody reads and clicks. */
final class JourneyBrowser implements AutoCloseable {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final Pattern DESK = Pattern.compile("/(admin|seller|sandbox)\\b");

    /** What is wider than the window, or reads in the wrong direction; nothing when all is well. */
    private static final String TOO_WIDE = """
            () => {
                const root = document.documentElement, found = [];
                if (root.dir !== (root.lang === 'ar' ? 'rtl' : 'ltr')) found.push('dir ' + root.dir);
                if (root.scrollWidth > innerWidth) found.push(root.scrollWidth + ' px wide');
                return found;
            }
            """;

    /** Pictures further down are fetched when somebody scrolls there, which nobody does here. */
    private static final String ALL_IMAGES = """
            () => Promise.all([...document.images].map(image => {
                image.loading = 'eager';
                return image.decode().catch(() => 0);
            }))
            """;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(
                            Optional.ofNullable(System.getenv("TONNE_CHROMIUM")).orElse("/usr/bin/chromium")))
                    .setArgs(FLAGS));
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final String pictures;
    private final boolean scripts;

    JourneyBrowser(boolean scripts) {
        this.scripts = scripts;
        this.pictures = scripts ? "with-scripts" : "without-scripts";
    }

    /** A page of a reader whom nobody has seen before. */
    Page open() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(1440, 900));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /**
     * Keeps a picture of the page at every width, under ear/target/screens. A page of the storefront must fit each width
     * and read in the direction of its language.
     */
    void keep(Page page, String name) {
        page.evaluate(ALL_IMAGES);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            if (!DESK.matcher(page.url()).find()) {
                assertThat(page.evaluate(TOO_WIDE))
                        .as(page.url() + " at " + width)
                        .isEqualTo(List.of());
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screens", pictures, name + "-" + width + ".png")));
        }
    }

    /** What the browser complained about: broken scripts, and everything its security policy refused. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
