package org.tonne.web.buyer;

import org.tonne.account.application.KeptBeneficiary;

import java.util.List;

/** A name for certificates in a list. */
public final class BeneficiaryRow {

    private final KeptBeneficiary beneficiary;

    private BeneficiaryRow(KeptBeneficiary beneficiary) {
        this.beneficiary = beneficiary;
    }

    static List<BeneficiaryRow> of(List<KeptBeneficiary> all) {
        return all.stream().map(BeneficiaryRow::new).toList();
    }

    /** For the forms that change or drop it, or fill a checkout with it. */
    public String getId() {
        return beneficiary.id().toString();
    }

    /** To whom certificates are issued. */
    public String getName() {
        return beneficiary.name();
    }

    /** Why; may be empty. */
    public String getReason() {
        return beneficiary.reason();
    }
}
