package org.tonne.cancellation.simulation;

import org.tonne.cancellation.application.DecideCancellation.Decisions;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cases.application.Choice;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.Decision;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two people who look into the registry's own books and decide what the link leaves open. */
final class Operators {

    private final World world;
    private final Platform platform;
    private final ModelRegistry registry;
    private final Sender sender;

    Operators(World world, Platform platform, ModelRegistry registry, Sender sender) {
        this.world = world;
        this.platform = platform;
        this.registry = registry;
        this.sender = sender;
    }

    /** Comes by every few hours. */
    void comeBy() {
        List<String> waiting = platform.books().cancellations.values().stream()
                .filter(row -> row.state.status() == CancellationStatus.NEEDS_OPERATOR)
                .map(row -> row.identity.transactionIdentifier())
                .toList();
        waiting.forEach(this::decide);
        world.after(world.seconds(1800, 7200), this::comeBy);
    }

    private void decide(String id) {
        Optional<Decisions> decision = truth(id);
        UUID waiting = platform.cases()
                .openOf(platform.books().row(id).identity.id())
                .orElseThrow(() -> new Violation("what needs an operator has a case", id));
        decision.ifPresent(decided -> platform.commits(() -> {
            if (platform.cases().get(waiting).status() == CaseStatus.PROPOSED) {
                if (world.strikes(0.1)) {
                    platform.decisions().reject(waiting, "second");
                } else {
                    refuses(waiting, id);
                    confirm(waiting, id);
                }
            } else {
                platform.decisions().propose(waiting, key(waiting, decided), "The registry's books say so", "first");
            }
        }));
    }

    private String key(UUID waiting, Decisions decided) {
        return platform.decisions().choices(waiting).stream()
                .filter(choice -> choice.code().equals(decided.name()))
                .map(Choice::key)
                .findFirst()
                .orElseThrow();
    }

    // Refused exactly where the registry has spoken since it was proposed.
    private void confirm(UUID waiting, String id) {
        String proposed = String.valueOf(platform.cases().get(waiting).proposedDecision());
        String heard =
                String.valueOf(platform.heard(platform.books().row(id).identity.id()));
        boolean stands = Decision.parse(proposed).about().equals(heard);
        try {
            platform.decisions().confirm(waiting, "second");
        } catch (Refused refused) {
            if (stands) {
                throw refused;
            }
            platform.decisions().reject(waiting, "second");
            return;
        }
        if (!stands) {
            throw new Violation("what the registry has said since is not passed over", id);
        }
    }

    private void refuses(UUID waiting, String id) {
        try {
            platform.decisions().confirm(waiting, "first");
        } catch (Refused expected) {
            return;
        }
        throw new Violation("two people decide", id);
    }

    private Optional<Decisions> truth(String id) {
        ModelRegistry.Transaction known = registry.find(id);
        if (known == null) {
            return sender.isUnderWay(id) ? Optional.empty() : Optional.of(Decisions.QUEUE_AGAIN);
        }
        if (known.cancelled) {
            return Optional.of(Decisions.COMPLETE);
        }
        return known.mayStillComplete() ? Optional.empty() : Optional.of(Decisions.TERMINATE);
    }
}
