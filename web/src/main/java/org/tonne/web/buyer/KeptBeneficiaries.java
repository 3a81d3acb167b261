package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tonne.account.application.KeepBeneficiary;
import org.tonne.account.application.KeptBeneficiary;
import org.tonne.order.application.Answers;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Optional;

/** The names for certificates that whoever is signed in has kept, to fill a checkout with. */
@Named("keptBeneficiaries")
@RequestScoped
public class KeptBeneficiaries {

    @Inject
    KeepBeneficiary keepBeneficiary;

    @Inject
    Buyer buyer;

    @Inject
    HttpServletRequest request;

    /** Those that are kept; none for a guest. */
    public List<BeneficiaryRow> getAll() {
        return buyer.account().map(keepBeneficiary::of).map(BeneficiaryRow::of).orElse(List.of());
    }

    /**
     * What was typed so far, with the name and reason that were chosen from this list.
     *
     * @return nothing where the checkout was sent to go on, and not to be filled
     */
    public Optional<Answers> fill(Answers typed) {
        Visit visit = Visit.of(request);
        if (!visit.isPost() || visit.value("fill").isEmpty()) {
            return Optional.empty();
        }
        Optional<KeptBeneficiary> chosen = buyer.account()
                .flatMap(account -> Ids.read(visit.value("kept")).flatMap(id -> keepBeneficiary.find(account, id)));
        return Optional.of(
                chosen.map(kept -> typed.with(kept.name(), kept.reason())).orElse(typed));
    }
}
