package org.tonne.cancellation.simulation;

import org.tonne.audit.application.Audit;
import org.tonne.cancellation.application.AfterRefusal;
import org.tonne.cancellation.application.AskAfterOutage;
import org.tonne.cancellation.application.ClaimRegistryWork;
import org.tonne.cancellation.application.DecideCancellation;
import org.tonne.cancellation.application.ProposeCancellations;
import org.tonne.cancellation.application.RecordAttestation;
import org.tonne.cancellation.application.RecordProposalReply;
import org.tonne.cancellation.application.RecordStatus;
import org.tonne.cancellation.domain.Attestations;
import org.tonne.cancellation.domain.Cancellation;
import org.tonne.cancellation.domain.Cancellations;
import org.tonne.cancellation.domain.Consequence;
import org.tonne.cancellation.domain.RegistryMessages;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.cases.application.CaseOwners;
import org.tonne.cases.application.DecideCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.config.AttestationSettings;
import org.tonne.config.RegistrySettings;
import org.tonne.fixture.Assembly;
import org.tonne.order.application.RefundedOrder;
import org.tonne.order.domain.MoneyLedger;
import org.tonne.order.domain.Orders;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.Codes;
import org.tonne.stock.application.AllocateSerials;
import org.tonne.stock.application.CancelUnits;
import org.tonne.stock.application.ReleaseUnits;
import org.tonne.stock.application.ReturnSerials;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** The store's process: the use cases as the product has them, on tables in memory, in a process that can be killed. */
final class Platform {

    static final RegistrySettings SETTINGS = new RegistrySettings(
            "soap",
            URI.create("http://localhost:1/registry"),
            "CDM",
            "VCP",
            2300,
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            Duration.ofHours(24),
            Duration.ofHours(1));

    private final World world;
    private final Tables tables;
    private final MemoryCases cases;
    private final MemoryMessages messages;
    private final Books books;
    private final Assembly assembly;
    private final Fault fault;
    private final Mailroom mailroom;
    private int life;
    private boolean up = true;

    Platform(World world, Books books, Fault fault) {
        this.world = world;
        this.books = books;
        this.fault = fault;
        tables = new Tables(fault != Fault.HALF_A_TRANSACTION);
        cases = new MemoryCases(tables);
        messages = new MemoryMessages(tables);
        assembly = assembled(new MemoryOrders(tables, books), new MemoryUnits(tables, books));
        assembly.with(CaseOwners.class, new CaseOwners(List.of(assembly.make(DecideCancellation.class))));
        mailroom = new Mailroom(this, world, books, fault);
    }

    private Assembly assembled(MemoryOrders orders, MemoryUnits units) {
        return new Assembly()
                .with(Clock.class, world)
                .with(RegistrySettings.class, SETTINGS)
                .with(Codes.class, new Codes(new SplittableRandom(1)))
                .with(
                        AttestationSettings.class,
                        new AttestationSettings(Duration.ofDays(1), SETTINGS.timeout(), 2 * 1024 * 1024))
                .with(Attestations.class, new MemoryAttestations(tables))
                .with(Cancellations.class, new MemoryCancellations(tables, books, fault))
                .with(RegistryMessages.class, messages)
                .with(OperatorCases.class, cases)
                .with(Orders.class, orders)
                .with(MoneyLedger.class, orders)
                .with(CancelUnits.class, units.cancelling())
                .with(ReleaseUnits.class, units.releasing())
                .with(ReturnSerials.class, new MemoryReturns(tables, books))
                .with(AllocateSerials.class, new MemorySerials(tables, books, fault))
                .with(AfterRefusal.class, noSecondProposal())
                .with(Audit.class, silentAudit())
                .with(Outbox.class, outbox());
    }

    /** Every refusal ends in a refund here; what the policy of refusals proposes again is shown on the real database. */
    private static AfterRefusal noSecondProposal() {
        return new AfterRefusal() {
            @Override
            public Consequence follow(Cancellation refused, List<ResponseCode> codes, Instant now) {
                return Consequence.FAILED;
            }

            @Override
            public void tell(Cancellation ended, List<ResponseCode> codes) {
                // the mirror is not part of this story
            }
        };
    }

    private static Audit silentAudit() {
        return new Audit() {
            @Override
            public void write(String actor, String action, String subject, String facts) {
                // nothing here reads the trail
            }
        };
    }

    private Outbox outbox() {
        return new Outbox() {
            @Override
            public void add(String topic, String subject, String payload) {
                String[] message = {topic, subject};
                tables.writing(() -> books.outbox.remove(message));
                books.outbox.add(message);
            }
        };
    }

    Books books() {
        return books;
    }

    Tables tables() {
        return tables;
    }

    Fault fault() {
        return fault;
    }

    Instant now() {
        return world.instant();
    }

    /** Which life of the process this is; what an earlier one was doing is lost. */
    int life() {
        return life;
    }

    boolean isUp() {
        return up;
    }

    /** Loses its power for a while, with everything that was under way. */
    void restart() {
        life++;
        up = false;
        world.tell("platform down");
        world.after(world.seconds(1, 120), () -> {
            up = true;
            commits(() -> assembly.make(AskAfterOutage.class).ask());
        });
    }

    /** One transaction of the process, in which the power may fail; whether it was committed. */
    boolean commits(Supplier<Boolean> work) {
        if (!up) {
            return false;
        }
        if (world.strikes(0.01)) {
            tables.failAfter(world.between(0, 12));
        }
        try {
            boolean result = tables.in(work);
            mailroom.collect();
            return result;
        } catch (Tables.PowerFailure failure) {
            restart();
            return false;
        }
    }

    boolean commits(Runnable work) {
        return commits(() -> {
            work.run();
            return true;
        });
    }

    /** A notification arrives; whether the registry is told that it is stored. */
    boolean hears(Postman.Letter letter) {
        world.tell("hears", letter.transaction().proposal.transactionIdentifier(), letter.status());
        return commits(() -> Callback.of(this, letter) == RecordStatus.Outcome.ACCEPTED);
    }

    ClaimRegistryWork work() {
        return assembly.make(ClaimRegistryWork.class);
    }

    RecordProposalReply replies() {
        return assembly.make(RecordProposalReply.class);
    }

    RecordAttestation attestations() {
        return assembly.make(RecordAttestation.class);
    }

    RecordStatus statuses() {
        return assembly.make(RecordStatus.class);
    }

    ProposeCancellations proposals() {
        return assembly.make(ProposeCancellations.class);
    }

    DecideCase decisions() {
        return assembly.make(DecideCase.class);
    }

    RefundedOrder refunds() {
        return assembly.make(RefundedOrder.class);
    }

    /** What the completed cancellations of an order cost. */
    long completedCents(UUID order) {
        return assembly.make(Orders.class).progress(order).completedCents();
    }

    MoneyLedger money() {
        return assembly.make(MoneyLedger.class);
    }

    /** How much the registry has said about a cancellation. */
    int heard(long cancellation) {
        return messages.heard(cancellation);
    }

    MemoryCases cases() {
        return cases;
    }
}
