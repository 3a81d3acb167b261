package org.tonne.cases.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.tonne.cases.domain.CaseKind;

import java.util.List;

/** Finds the feature that owns a kind of case. */
@ApplicationScoped
public class CaseOwners {

    private final Iterable<CaseOwner> owners;

    /** For the container's proxy. */
    protected CaseOwners() {
        this(List.of());
    }

    /** Every feature there is. */
    @Inject
    public CaseOwners(Instance<CaseOwner> owners) {
        this((Iterable<CaseOwner>) owners);
    }

    /** These features. */
    public CaseOwners(Iterable<CaseOwner> owners) {
        this.owners = owners;
    }

    /** Who owns this kind. */
    CaseOwner of(CaseKind kind) {
        for (CaseOwner owner : owners) {
            if (owner.kinds().contains(kind)) {
                return owner;
            }
        }
        throw new IllegalStateException("Nobody owns cases of the kind " + kind);
    }
}
