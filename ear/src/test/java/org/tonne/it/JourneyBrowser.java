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

/** A real Chromium, and what it complains about while somebody reads and clicks. */
final class JourneyBrowser implements AutoCloseable {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
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

    /** Keeps a picture of the page at every width, under ear/target/screens. */
    void keep(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
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
