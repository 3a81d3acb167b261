package org.tonne.web.buyer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tonne.account.application.BuyerAccount;
import org.tonne.account.application.KeepBeneficiary;
import org.tonne.account.application.KeptBeneficiary;
import org.tonne.shared.DomainException;
import org.tonne.web.ui.Ids;
import org.tonne.web.ui.Visit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Behind account/beneficiaries.xhtml: names for certificates, kept, changed and dropped. */
@Named("accountBeneficiaries")
@RequestScoped
public class BeneficiariesView extends AccountFormView {

    private static final String CHANGE = "change";
    private static final String NAME = "name";
    private static final String REASON = "reason";

    @Inject
    KeepBeneficiary keepBeneficiary;

    private List<KeptBeneficiary> kept = List.of();
    private List<KeptBeneficiary> ordered = List.of();
    private Optional<KeptBeneficiary> changed = Optional.empty();

    /** Shows what is kept, keeps or changes one, or drops one. */
    public void act() {
        Visit visit = Visit.of(request);
        Optional<BuyerAccount> account = buyer.orSignIn();
        if (account.isEmpty()) {
            return;
        }
        changed = Ids.read(visit.value(CHANGE)).flatMap(id -> keepBeneficiary.find(account.get(), id));
        if (visit.isPost()) {
            change(visit, account.get());
        }
        kept = keepBeneficiary.of(account.get());
        ordered = keepBeneficiary.ordered(account.get());
    }

    private void change(Visit visit, BuyerAccount account) {
        try {
            Optional<UUID> dropped = Ids.read(visit.value("drop"));
            if (dropped.isPresent()) {
                keepBeneficiary.drop(account, dropped.get());
            } else if (changed.isPresent()) {
                keepBeneficiary.change(account, changed.get().id(), visit.value(NAME), visit.value(REASON));
            } else {
                keepBeneficiary.keep(account, visit.value(NAME), visit.value(REASON));
            }
            reply.goTo(visit.getAddress());
        } catch (DomainException refusal) {
            refuse(Objects.toString(refusal.facts().get("field"), NAME), refusal);
        }
    }

    /** What was typed, or what is to be changed. */
    @Override
    Map<String, String> fields() {
        Visit visit = Visit.of(request);
        if (visit.isPost()) {
            return Map.of(NAME, visit.value(NAME), REASON, visit.value(REASON));
        }
        return changed.map(one -> Map.of(NAME, one.name(), REASON, one.reason()))
                .orElse(Map.of());
    }

    /** The one that is changed, for the form; empty where another one is kept. */
    public String getChanged() {
        return changed.map(one -> one.id().toString()).orElse("");
    }

    /** Those that are kept, by name. */
    public List<BeneficiaryRow> getRows() {
        return BeneficiaryRow.of(kept);
    }

    /** Names on own orders that are not kept yet. */
    public List<BeneficiaryRow> getOrdered() {
        return BeneficiaryRow.of(ordered);
    }
}
