package org.tonne.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The pages of a purchase, by what a buyer does on them. */
final class PurchasePages {

    private final StoreProcess store;
    private final Page page;
    private final String language;

    PurchasePages(StoreProcess store, Page page) {
        this(store, page, "en");
    }

    PurchasePages(StoreProcess store, Page page, String language) {
        this.store = store;
        this.page = page;
        this.language = language;
    }

    /** The first page. */
    void home() {
        page.navigate(store.address() + "/" + language + "/");
    }

    /** The catalogue, searched for these words; opens the project. */
    void find(String words, String key) {
        page.navigate(store.address() + "/" + language + "/projects");
        page.locator("#q").fill(words);
        page.locator("#q").press("Enter");
        page.waitForURL("**/projects?*q=*");
        page.locator("a[href*='/projects/" + key + "']").first().click();
        page.waitForURL("**/projects/" + key + "*");
    }

    /** Puts units of the project shown into the basket. */
    void take(String quantity) {
        page.locator("#quantity").fill(quantity);
        page.locator("button[name=add]").click();
        page.waitForURL("**/basket*");
    }

    /** From the basket to the questions. */
    void checkout() {
        page.locator("a.btn[href*='/checkout']").click();
        page.locator("#payerName").waitFor();
    }

    /** Sends the answers as they stand. */
    void send() {
        page.locator("form.panel--form button.btn:not([name])").click();
    }

    /** Fills in everything. */
    void answer(String email, String beneficiary, String method) {
        page.locator("#payerName").fill("Ada Buyer");
        page.locator("#payerEmail").fill(email);
        page.locator("input[name=payerKind][value=INDIVIDUAL]").check();
        page.locator("#country").selectOption("CH");
        page.locator("#beneficiary").fill(beneficiary);
        page.locator("#reason").fill("Flights of 2026");
        page.locator("#publish > summary").click();
        page.locator("#publishName").check();
        page.locator("#publishReason").check();
        page.locator("input[name=paymentMethod][value=" + method + "]").check();
    }

    /** Makes it a gift to somebody, with a message of two lines. */
    void give(String email) {
        page.locator("#gift > summary").click();
        page.locator("#giftEmail").fill(email);
        page.locator("#giftMessage").fill("For you <b>\nand the river");
        page.locator("#giftLanguage").selectOption("es");
    }

    /** Says the last yes. */
    void confirm() {
        page.locator("#final").check();
        page.locator("input[name=terms]").check();
        page.locator("form.panel--final button.btn").click();
        page.waitForURL(address -> address.contains("/orders/") || address.contains("/sandbox/"));
    }

    /** Goes to the provider, wherever the buyer stands, and pays by card there. */
    void pay() {
        if (!page.url().contains("/sandbox/")) {
            page.locator("form[action*='/pay'] button.btn").first().click();
        }
        page.waitForURL("**/sandbox/pay/approve*");
        page.locator("#card").click();
        page.waitForURL("**/" + language + "/orders/*");
    }

    /** The links to the certificates on the order's page, once they are there. */
    Locator certificates() {
        Locator links = page.locator("a.btn[href*='/certificates/']");
        links.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return links;
    }
}
