package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.OwnCertificate;
import org.tonne.account.application.OwnOrder;
import org.tonne.account.application.OwnQueries;
import org.tonne.web.ui.PageLink;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Behind account/home.xhtml: what a buyer has here. */
@Named("account")
@RequestScoped
public class AccountView {

    @Inject
    Buyer buyer;

    @Inject
    OwnQueries ownQueries;

    @Inject
    HttpServletRequest request;

    private List<OwnCertificate> certificates = List.of();
    private List<OwnOrder> orders = List.of();
    private long all;
    private int page = 1;

    /** Shows it to whoever is signed in. */
    public void act() {
        buyer.orSignIn().ifPresent(this::load);
    }

    private void load(BuyerAccount account) {
        certificates = ownQueries.certificates(account);
        all = ownQueries.orders(account);
        String asked = Visit.of(request).value("page");
        page = asked.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(asked), pages()) : 1;
        orders = ownQueries.orders(account, page);
    }

    private int pages() {
        return (int) Math.max(1, (all + OwnQueries.PAGE - 1) / OwnQueries.PAGE);
    }

    /** What came of the last action, or nothing. */
    public String getSaid() {
        Visit visit = Visit.of(request);
        String key = "account.said." + visit.value("said");
        return visit.texts().has(key) ? visit.texts().get(key) : "";
    }

    /** Whether anything was bought. */
    public boolean isNothing() {
        return all == 0;
    }

    /** How many units are cancelled in all. */
    public String getUnits() {
        return Visit.of(request)
                .getWriting()
                .number(certificates.stream().mapToLong(OwnCertificate::units).sum());
    }

    /** How many certificates there are. */
    public String getCertificates() {
        return Visit.of(request).getWriting().number(certificates.size());
    }

    /** How many orders there are. */
    public String getOrderCount() {
        return Visit.of(request).getWriting().number(all);
    }

    /** The certificates, the newest year first. */
    public List<CertificateYear> getYears() {
        Visit visit = Visit.of(request);
        Map<Integer, List<OwnCertificate>> byYear = certificates.stream()
                .collect(Collectors.groupingBy(OwnCertificate::year, TreeMap::new, Collectors.toList()));
        return new TreeMap<>(byYear)
                .descendingMap().entrySet().stream()
                        .map(year -> new CertificateYear(visit, year.getKey(), year.getValue()))
                        .toList();
    }

    /** The orders of this page. */
    public List<OrderRow> getOrders() {
        Visit visit = Visit.of(request);
        return orders.stream().map(order -> new OrderRow(visit, order)).toList();
    }

    /** The row of pages. */
    public List<PageLink> getPages() {
        String address = Visit.of(request).getAddress();
        return PageLink.row(
                page, pages(), number -> number == 1 ? address + "#orders" : address + "?page=" + number + "#orders");
    }
}
