package org.tonne.cancellation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.RegistryMessages.Direction;
import org.tonne.cancellation.domain.RegistryMessages.Message;
import org.tonne.cancellation.persistence.DoubtedLetters;
import org.tonne.cases.application.CaseOwner;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.Decision;
import org.tonne.cases.domain.OperatorCase;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People decide about an attestation that does not prove what the registry cancelled, or never came. The units are cancelled
 * whatever it says; two people are needed to put its number beside ours.
 */
@ApplicationScoped
public class DecideAttestation implements CaseOwner {

    /** How it can be decided. */
    public enum Decisions {
        /** The letter was read by people, and it proves the cancellation. */
        BELIEVE,
        /** The registry is to be asked about it again, now. */
        ASK_AGAIN,
        /** The registry's administrator was told and has to put it right. */
        HANDED_OVER,
        /** It is attested by now. */
        SEEN
    }

    /** Why the letter cannot be believed. */
    public enum Hindrances {
        /** There is no letter that could be read. */
        NO_LETTER,
        /** Its number is that of another cancellation. */
        NUMBER_USED
    }

    @Inject
    Cancellations cancellations;

    @Inject
    DoubtedLetters doubtedLetters;

    @Inject
    RegistryMessages messages;

    @Inject
    RegistryTime time;

    @Inject
    Audit audit;

    @Override
    public Set<CaseKind> kinds() {
        return EnumSet.of(CaseKind.ATTESTATION_DOUBTFUL);
    }

    @Override
    public List<Choice> choices(OperatorCase about) {
        return find(about)
                .filter(one -> one.status() == CancellationStatus.COMPLETED)
                .map(one -> List.of(
                        believe(one.identity().id()),
                        Choice.ofOne(Decisions.ASK_AGAIN),
                        Choice.ofOne(Decisions.HANDED_OVER)))
                .orElse(List.of(Choice.ofOne(Decisions.SEEN)));
    }

    private Choice believe(long cancellation) {
        Choice believe = Choice.ofTwo(Decisions.BELIEVE);
        Optional<Attestation> letter = doubtedLetters.announced(cancellation);
        if (letter.isEmpty()) {
            return believe.hinderedBy(Hindrances.NO_LETTER);
        }
        return cancellations.attestationUsed(letter.get().number(), cancellation)
                ? believe.hinderedBy(Hindrances.NUMBER_USED)
                : believe;
    }

    @Override
    public void carryOut(OperatorCase about, Decision decided, String actor) {
        Decisions decision = Decisions.valueOf(decided.code());
        find(about)
                .flatMap(one -> cancellations.lock(one.identity().transactionIdentifier()))
                .filter(one -> one.status() == CancellationStatus.COMPLETED)
                .ifPresent(cancellation -> {
                    if (decision == Decisions.BELIEVE) {
                        believe(cancellation, decided.reason(), actor);
                    } else if (decision == Decisions.ASK_AGAIN) {
                        cancellation.askAboutAttestation(time.now().now());
                        cancellations.save(cancellation);
                    }
                });
    }

    private void believe(Cancellation cancellation, String reason, String actor) {
        long id = cancellation.identity().id();
        Attestation letter = doubtedLetters.announced(id).orElseThrow();
        cancellation.attest();
        cancellations.attested(cancellation, letter);
        doubtedLetters.believe(id);
        cancellations.save(cancellation);
        String facts = "Two people believe the document of " + letter.number() + ": " + reason;
        messages.add(new Message(
                id,
                Direction.IN,
                "decision",
                null,
                CancellationStatus.COMPLETED.name(),
                cancellation.status().name(),
                facts));
        audit.write(actor, "cancellation.attested", cancellation.identity().transactionIdentifier(), facts);
    }

    private Optional<Cancellation> find(OperatorCase about) {
        Long id = about.cancellationId();
        return id == null ? Optional.empty() : cancellations.find(id);
    }
}
