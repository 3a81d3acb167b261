package org.tonne.cancellation.simulation;

import org.tonne.cancellation.application.Exchange;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.RegistryCommand.FetchAttestation;
import org.tonne.cancellation.application.RegistryCommand.Propose;
import org.tonne.cancellation.domain.AttestationLetter;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.shared.UnitBlock;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Claims what is due, says it over a network that loses and delays, and records the one outcome of each call. */
final class Sender {

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Platform.SETTINGS.timeout();

    private final World world;
    private final Platform platform;
    private final ModelRegistry registry;
    private final Set<String> outrun = new HashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private long questions;

    Sender(World world, Platform platform, ModelRegistry registry) {
        this.world = world;
        this.platform = platform;
        this.registry = registry;
    }

    /** Proposals that reached the registry after their sender had given up waiting. */
    boolean wasOutrun(String transaction) {
        return outrun.contains(transaction);
    }

    /** How often a transaction was asked about. */
    int questions(String transaction) {
        return asked.getOrDefault(transaction, 0);
    }

    /** Whether a proposal is still somewhere on the way. */
    boolean isUnderWay(String transaction) {
        return underWay.getOrDefault(transaction, 0) > 0;
    }

    /** Looks for work again and again, soon after something is due. */
    void look() {
        platform.commits(() -> platform.work().claim(4).forEach(this::call));
        world.after(pause(), this::look);
    }

    private Duration pause() {
        Instant now = world.instant();
        Duration pause = IDLE;
        for (Books.Row row : platform.books().cancellations.values()) {
            Instant due = row.state.nextActionAt();
            if (due != null && due.isBefore(now.plus(pause))) {
                pause = Duration.between(now, due);
            }
        }
        return pause.compareTo(Duration.ofSeconds(1)) > 0 ? pause : world.seconds(1, 20);
    }

    // Sent only once the claim has committed: an aborted claim leaves no call behind.
    private void call(RegistryCommand command) {
        int life = platform.life();
        world.after(Duration.ofMillis(1), () -> {
            if (life == platform.life()) {
                new Call(command, life).begin();
            }
        });
    }

    private final class Call {

        private final RegistryCommand command;
        private final int life;
        private boolean over;

        Call(RegistryCommand command, int life) {
            this.command = command;
            this.life = life;
        }

        void begin() {
            world.tell("says", command.getClass().getSimpleName(), command.transactionIdentifier());
            if (!registry.isUp() && world.is(0.7)) {
                record(() -> notSent());
                return;
            }
            underWay.merge(command.transactionIdentifier(), 1, Integer::sum);
            boolean late = world.strikes(0.002);
            world.after(late ? world.seconds(60, 900) : world.seconds(0, 4), this::arrive);
            world.after(TIMEOUT, () -> record(this::silence));
        }

        private void arrive() {
            underWay.merge(command.transactionIdentifier(), -1, Integer::sum);
            if (!registry.isUp() || world.strikes(0.08)) {
                return;
            }
            if (over && command instanceof Propose) {
                outrun.add(command.transactionIdentifier());
            }
            world.tell("arrives", command.transactionIdentifier());
            Runnable effect = effect();
            if (!world.strikes(0.08)) {
                world.after(world.strikes(0.05) ? world.seconds(30, 90) : world.seconds(0, 3), () -> record(effect));
            }
        }

        private Runnable effect() {
            if (command instanceof Propose proposal) {
                return proposed(proposal);
            }
            return command instanceof FetchAttestation ? letter() : asked();
        }

        private Runnable letter() {
            String id = command.transactionIdentifier();
            ModelRegistry.Transaction known = registry.find(id);
            if (known == null || known.attestation.isEmpty()) {
                return () -> platform.attestations().notFetched(id, "HTTP 404");
            }
            String text = known.attestation + "\n"
                    + known.told.stream()
                            .flatMap(block -> block.block().stream())
                            .map(UnitBlock::toString)
                            .collect(Collectors.joining("\n"));
            return () -> platform.attestations().fetched(id, new AttestationLetter(new byte[] {1}, "00", text));
        }

        private Runnable proposed(Propose proposal) {
            List<ResponseCode> codes = registry.propose(named(proposal));
            String id = proposal.transactionIdentifier();
            return codes.isEmpty()
                    ? () -> platform.replies().accepted(id, Exchange.NONE)
                    : () -> platform.replies().refused(id, codes, Exchange.NONE);
        }

        private Propose named(Propose proposal) {
            Books.Row row = platform.books().row(proposal.transactionIdentifier());
            boolean renamed = platform.fault() == Fault.NEW_IDENTIFIER && row.state.attempts() > 1;
            return !renamed
                    ? proposal
                    : new Propose(
                            proposal.transactionIdentifier() + row.state.attempts(),
                            proposal.transferring(),
                            proposal.blocks(),
                            proposal.beneficiary(),
                            proposal.purpose(),
                            proposal.requestReference());
        }

        private Runnable asked() {
            String id = command.transactionIdentifier();
            asked.merge(id, 1, Integer::sum);
            ModelRegistry.Transaction known = registry.find(id);
            String key = "q" + ++questions;
            return known == null || (known.lagging && world.strikes(0.5))
                    ? () -> Callback.unknown(platform, id, key)
                    : () -> Callback.answer(platform, known, key);
        }

        private void notSent() {
            if (command instanceof Propose) {
                platform.replies().notSent(command.transactionIdentifier(), "connection refused");
            } else if (command instanceof FetchAttestation) {
                platform.attestations().notFetched(command.transactionIdentifier(), "connection refused");
            } else {
                platform.statuses().unanswered(command.transactionIdentifier(), "connection refused", Exchange.NONE);
            }
        }

        private void silence() {
            String id = command.transactionIdentifier();
            if (command instanceof Propose && platform.fault() == Fault.SILENCE_IS_REFUSAL) {
                platform.replies().refused(id, List.of(), Exchange.NONE);
            } else if (command instanceof Propose) {
                platform.replies().unknown(id, "timed out", Exchange.NONE);
            } else if (command instanceof FetchAttestation) {
                platform.attestations().notFetched(id, "timed out");
            } else if (expires(id)) {
                Callback.expire(platform, id);
            } else {
                platform.statuses().unanswered(id, "timed out", Exchange.NONE);
            }
        }

        private boolean expires(String id) {
            Books.Row row = platform.books().row(id);
            return platform.fault() == Fault.SILENCE_IS_THE_END && row.state.status() != CancellationStatus.COMPLETED;
        }

        /** The first outcome counts; it may be written down late, or never when the process dies before. */
        private void record(Runnable outcome) {
            if (over) {
                return;
            }
            over = true;
            world.after(world.strikes(0.03) ? world.seconds(1, 1800) : Duration.ZERO, () -> {
                if (life == platform.life()) {
                    world.tell("records", command.transactionIdentifier(), outcome);
                    platform.commits(outcome);
                    world.tell(
                            "now",
                            platform.books()
                                    .row(command.transactionIdentifier())
                                    .state
                                    .status());
                }
            });
        }
    }
}
