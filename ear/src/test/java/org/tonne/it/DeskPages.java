package org.tonne.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The pages of those who are signed in, by what they do on them. */
final class DeskPages {

    private final StoreProcess store;
    private final Page page;

    /** In a browser of its own, by somebody who signs in with the password of the demo. */
    DeskPages(StoreProcess store, JourneyBrowser browser, String email) {
        this.store = store;
        this.page = browser.open();
        signIn(email);
    }

    /** The page as it stands. */
    Page page() {
        return page;
    }

    /** Signs in, whoever was signed in before. */
    void signIn(String email) {
        page.navigate(store.address() + "/en/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(store.secret("TONNE_DEMO_PASSWORD"));
        page.locator("form.panel--form button.btn").click();
        read(".desk__main h1");
    }

    /** Goes to a page of the desk. */
    void open(String path) {
        page.navigate(store.address() + path);
        read(".desk__main h1");
    }

    /** What came of the last action. */
    String said() {
        return page.locator(".desk__main [role=status]").innerText();
    }

    /** Says that the transfer of an order has arrived. */
    void confirmTransfer(String reference, String amount) {
        Locator row =
                page.locator("tr:has(button[name=confirm])").filter(new Locator.FilterOptions().setHasText(reference));
        row.locator("input[name=received]").fill(amount);
        row.locator("button[name=confirm]").click();
        read(".desk__main [role=status]");
    }

    /** The form of one choice, by its code, whatever it rests on. */
    Locator choice(String code) {
        return page.locator("form:has(input[name=choice]:is([value='" + code + "'], [value^='" + code + " ']))");
    }

    /** Proposes one of the choices. */
    void propose(String code, String reason) {
        choice(code).locator("input[name=reason]").fill(reason);
        choice(code).locator("button[name=do]").click();
        read(".desk__main [role=status]");
    }

    /** Waits for a part of the page and then for its end: rows below it come later. */
    private void read(String part) {
        page.locator(part).waitFor();
        page.waitForLoadState();
    }

    /** The button of the second person; not there for whoever proposed. */
    Locator confirm() {
        return page.locator("button[name=do][value=confirm]");
    }
}
