package org.tonne.it;

import com.microsoft.playwright.Page;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a browser and a mailbox, who has an account or will have one. */
final class AccountOwner {

    static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "a longer way to say it";

    private final String email = "buyer-" + UUID.randomUUID() + "@example.org";
    private final StoreProcess store;
    private final Mailbox mail;
    private final JourneyBrowser browser;
    private final String language;
    private final Page page;
    private final AccountPages pages;

    AccountOwner(StoreProcess store, JourneyBrowser browser, String language) {
        this.store = store;
        this.mail = new Mailbox(store, email);
        this.browser = browser;
        this.language = language;
        this.page = browser.open();
        this.pages = new AccountPages(store, page, language);
    }

    /** The address of the account. */
    String email() {
        return email;
    }

    /** What comes in there. */
    Mailbox mail() {
        return mail;
    }

    /** What the browser shows. */
    Page page() {
        return page;
    }

    /** What can be done there. */
    AccountPages pages() {
        return pages;
    }

    /** Keeps a picture of what is shown. */
    void keep(String name) {
        keepAs(name, language);
    }

    /** The same in another language than that of its owner. */
    void keepAs(String name, String shown) {
        browser.keep(page, "account-" + name + "-" + shown);
    }

    /** Signs up and answers the letter. */
    void signsUp() {
        pages.signUp(email, PASSWORD);
        keep("2-letter");
        pages.follow(mail.link());
        keep("3-confirm");
        pages.fill("password", PASSWORD);
        pages.send();
        assertThat(pages.inside()).isTrue();
    }

    /** Signs in by a code. */
    void comesInByCode() {
        pages.open("/code");
        pages.fill("email", email);
        pages.send();
        keep("6-code");
        pages.fill("code", mail.code());
        pages.send();
        assertThat(pages.inside()).isTrue();
    }

    /** Changes the password, signed in. */
    void changesThePassword() {
        pages.open("/password");
        pages.fill("current", PASSWORD);
        pages.fill("password", OTHER);
        pages.send();
        assertThat(pages.inside()).isTrue();
        mail.next();
    }

    /** Chooses another password by a letter. */
    void choosesAnotherPassword() {
        pages.open("/reset");
        pages.fill("email", email);
        pages.send();
        pages.follow(mail.link());
        pages.fill("password", PASSWORD);
        pages.send();
        assertThat(pages.inside()).isTrue();
    }

    /** Puts three units into the basket and goes to the questions. */
    PurchasePages goesToTheCheckout(Ledger ledger) {
        PurchasePages purchase = new PurchasePages(store, page, language);
        String[] project = ledger.rows("""
                select key, title from (
                    select p.key, p.title, s.available, count(*) over (partition by p.id) as offers
                      from project p join issuance i on i.project_id = p.id join lot l on l.issuance_id = i.id
                      join stock s on s.lot_id = l.id join offer o on o.lot_id = l.id
                     where o.status = 'PUBLISHED' and o.min_quantity <= 3 and i.unit_type = 5 and s.available > 1000) x
                 where offers = 1 order by available desc limit 1
                """).get(0).split("\t", -1);
        purchase.find(project[1], project[0]);
        purchase.take("3");
        purchase.checkout();
        return purchase;
    }

    /** What this browser would send from a program. */
    Visitor cookies() {
        Visitor visitor = new Visitor(store);
        page.context().cookies().forEach(cookie -> visitor.cookies().put(cookie.name, cookie.value));
        return visitor;
    }
}
