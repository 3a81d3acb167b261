package org.tonne.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.order.application.CheckoutDrafts;
import org.tonne.order.application.CheckoutView;
import org.tonne.order.application.KeepShareList;
import org.tonne.order.application.ListMistake;
import org.tonne.order.application.ReadShares.Reading;
import org.tonne.order.application.ShareListView;
import org.tonne.order.domain.Basket;
import org.tonne.order.domain.ShareList;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Problem;
import org.tonne.web.ui.Reply;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** Behind share-list.xhtml: the list that divides a checkout, or what is wrong with the file that was brought. */
@Named("shareList")
@RequestScoped
public class ShareListPageView {

    private static final int FIRST = 10;

    @Inject
    CheckoutDrafts checkoutDrafts;

    @Inject
    KeepShareList keepShareList;

    @Inject
    Reply reply;

    @Inject
    HttpServletRequest request;

    private Optional<CheckoutView> checkout = Optional.empty();
    private Optional<ShareListView> kept = Optional.empty();

    /** Shows the list, or does without it. */
    public void act() {
        Visit visit = Visit.of(request);
        checkout = Ids.read(visit.part("id")).flatMap(checkoutDrafts::find);
        if (checkout.isEmpty()) {
            reply.refuse(410);
        } else if (checkout.get().purchaseId().isPresent()) {
            reply.goTo(
                    visit.getBase() + "/orders/" + checkout.get().purchaseId().get());
        } else if (reading().isEmpty() && visit.value("drop").equals("yes") && visit.isPost()) {
            keepShareList.drop(checkout.get().id());
            reply.goTo(getBack());
        } else {
            kept = keepShareList.find(checkout.get().id());
        }
    }

    private Optional<Reading> reading() {
        return request.getAttribute(ShareListServlet.READING) instanceof Reading reading
                ? Optional.of(reading)
                : Optional.empty();
    }

    /** The checkout that is divided. */
    public String getBack() {
        Visit visit = Visit.of(request);
        return visit.getBase() + "/checkout/" + visit.part("id") + "#shares";
    }

    /** Where the list is shown, and dropped. */
    public String getAddress() {
        Visit visit = Visit.of(request);
        return visit.getBase() + "/checkout/" + visit.part("id") + "/list";
    }

    /** What is to be brought. */
    public String getLead() {
        long units = checkout.orElseThrow().basket().lines().stream()
                .mapToLong(Basket.Line::quantity)
                .sum();
        return Visit.of(request).texts().say("list.lead", units);
    }

    /** Everything that is wrong with the file that was brought just now. */
    public List<Problem> getProblems() {
        return reading().map(Reading::mistakes).orElse(List.of()).stream()
                .map(this::problem)
                .toList();
    }

    private Problem problem(ListMistake mistake) {
        return new Problem(
                "file",
                Visit.of(request)
                        .texts()
                        .say(
                                "list.mistake." + mistake.kind(),
                                mistake.line(),
                                mistake.typed(),
                                mistake.found(),
                                mistake.wanted()));
    }

    /** How many mistakes there are, in words. */
    public String getProblemsTitle() {
        return Visit.of(request)
                .texts()
                .say("list.problems", reading().map(Reading::mistakesInAll).orElse(0));
    }

    /** How many mistakes are not told one by one, in words; nothing where all are. */
    public String getMore() {
        int more = reading()
                .map(read -> read.mistakesInAll() - read.mistakes().size())
                .orElse(0);
        return more == 0 ? "" : Visit.of(request).texts().say("list.more", more);
    }

    /** What was read of the file that was brought just now, or what is kept, in words; nothing where there is neither. */
    public String getRead() {
        return reading()
                .filter(read -> !read.lines().isEmpty())
                .map(read -> said("list.read", read.lines().size(), read.units()))
                .or(() -> kept.filter(list -> reading().isEmpty())
                        .map(list -> said("list.kept", list.lines(), list.units())))
                .orElse("");
    }

    private String said(String key, int lines, long units) {
        return Visit.of(request).texts().say(key, lines, units);
    }

    /** Whether a list is kept. */
    public boolean isKept() {
        return kept.isPresent();
    }

    /** What is kept still, though the file that was brought just now is not, in words. */
    public String getBefore() {
        return kept.map(list -> Visit.of(request).texts().say("shares.kept", list.lines()))
                .orElse("");
    }

    /** The first lines of it, or of the file that was brought just now. */
    public List<Line> getLines() {
        List<ShareList.Line> lines = reading().map(Reading::lines).orElseGet(() -> kept.map(ShareListView::first)
                .orElse(List.of()));
        return lines.stream()
                .limit(FIRST)
                .map(line -> new Line(
                        Integer.toString(line.line()),
                        line.name(),
                        Visit.of(request).getWriting().number(line.quantity()),
                        line.reason()))
                .toList();
    }

    /**
     * A line as it is shown.
     *
     * @param number where it stands in the file
     * @param name for whom
     * @param quantity units
     * @param reason may be empty
     */
    public record Line(String number, String name, String quantity, String reason) {}
}
