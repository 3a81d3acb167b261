package org.tonne.cancellation.simulation;

import org.tonne.cancellation.application.DecideCancellation.Decision;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.shared.Refused;

import java.util.List;
import java.util.Optional;

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
        Optional<Decision> decision = truth(id);
        decision.ifPresent(decided -> platform.commits(() -> {
            if (proposed(id)) {
                if (world.strikes(0.1)) {
                    platform.decisions().reject(id, "second");
                } else {
                    refuses(id);
                    platform.decisions().confirm(id, "second");
                }
            } else {
                platform.decisions().propose(id, decided, "The registry's books say so", "first");
            }
        }));
    }

    private boolean proposed(String id) {
        long number = platform.books().row(id).identity.id();
        return platform.cases()
                .openOf(number)
                .filter(open -> platform.cases().get(open).status().name().equals("PROPOSED"))
                .isPresent();
    }

    private void refuses(String id) {
        try {
            platform.decisions().confirm(id, "first");
        } catch (Refused expected) {
            return;
        }
        throw new Violation("two people decide", id);
    }

    private Optional<Decision> truth(String id) {
        ModelRegistry.Transaction known = registry.find(id);
        if (known == null) {
            return sender.isUnderWay(id) ? Optional.empty() : Optional.of(Decision.QUEUE_AGAIN);
        }
        if (known.cancelled) {
            return Optional.of(Decision.COMPLETE);
        }
        return known.mayStillComplete() ? Optional.empty() : Optional.of(Decision.TERMINATE);
    }
}
