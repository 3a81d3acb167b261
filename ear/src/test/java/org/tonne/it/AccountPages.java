package org.tonne.it;

import com.microsoft.playwright.Page;

/** The pages of a buyer's account, by what its owner does on them. */
final class AccountPages {

    private final StoreProcess store;
    private final Page page;
    private final String base;

    AccountPages(StoreProcess store, Page page, String language) {
        this.store = store;
        this.page = page;
        this.base = store.address() + "/" + language + "/account";
    }

    /** Goes to a page of the account. */
    void open(String path) {
        page.navigate(base + path);
        page.locator("h1").first().waitFor();
    }

    /** Follows the link of a letter. */
    void follow(String path) {
        page.navigate(store.address() + path);
        page.locator("h1").first().waitFor();
    }

    /** Fills a field. */
    void fill(String field, String value) {
        page.locator("#" + field).fill(value);
    }

    /** Sends the form as it stands. */
    void send() {
        page.locator("form.panel--form button.btn").click();
        page.waitForLoadState();
    }

    /** Fills the form of the sign-up and sends it. */
    void signUp(String email, String password) {
        open("/sign-up");
        fill("email", email);
        fill("password", password);
        send();
    }

    /** Signs in with a password. */
    void signIn(String email, String password) {
        open("/sign-in");
        fill("email", email);
        fill("password", password);
        send();
    }

    /** Signs out. */
    void signOut() {
        page.locator("form[action$='/account/sign-out'] button").click();
        page.waitForURL("**/account/sign-in");
    }

    /** Whether the page of the account itself is shown. */
    boolean inside() {
        return page.locator("form[action$='/account/sign-out']").count() == 1;
    }
}
