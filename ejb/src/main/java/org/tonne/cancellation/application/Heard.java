package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.Decision;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What two people decide about a cancellation rests on what the registry has said until then: as soon as it says more, whatever
 * it is, they have to look again.
 */
@ApplicationScoped
public class Heard {

    @Inject
    RegistryMessages messages;

    /** The choices, each good only for as long as the registry says nothing more. */
    List<Choice> only(Cancellation cancellation, Choice... choices) {
        String heard = count(cancellation);
        return Stream.of(choices).map(choice -> choice.about(heard, "")).toList();
    }

    /**
     * Looks once more, now that nothing can come in between.
     *
     * @param cancellation held until the transaction ends
     * @throws Refused DECISION_ILLEGAL where the registry has spoken since it was proposed
     */
    void requireNothingNew(Cancellation cancellation, Decision decided) {
        if (!decided.about().equals(count(cancellation))) {
            throw new Refused(
                    ErrorCode.DECISION_ILLEGAL,
                    Map.of("cancellation", cancellation.identity().transactionIdentifier()));
        }
    }

    private String count(Cancellation cancellation) {
        return String.valueOf(messages.heard(cancellation.identity().id()));
    }
}
