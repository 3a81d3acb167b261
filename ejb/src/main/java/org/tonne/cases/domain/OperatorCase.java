package org.tonne.cases.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.InstantColumn;
import org.tonne.shared.Refused;
import org.tonne.shared.UuidColumn;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Something about money or units that a person must look at and decide. */
@Entity
@Table(name = "operator_case")
public class OperatorCase {

    @Id
    private UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Column(name = "order_id", insertable = false, updatable = false)
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID orderId;

    @Column(name = "cancellation_id")
    private @Nullable Long cancellationId;

    @Column(name = "payment_id", insertable = false, updatable = false)
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID paymentId;

    @Column
    private @Nullable String about;

    @Column
    private String facts;

    @Column
    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(name = "opened_at")
    @Convert(converter = InstantColumn.class)
    private Instant openedAt;

    @Column(name = "proposed_decision")
    private @Nullable String proposedDecision;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column
    private @Nullable String decision;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "closed_at")
    @Convert(converter = InstantColumn.class)
    private @Nullable Instant closedAt;

    @Version
    private long version;

    /** For the database. */
    protected OperatorCase() {}

    /** A new case about something. */
    public OperatorCase(UUID id, CaseKind kind, Subject subject, String facts, Instant openedAt) {
        this.id = id;
        this.kind = kind;
        this.orderId = subject.order();
        this.cancellationId = subject.cancellation();
        this.paymentId = subject.payment();
        this.about = subject.about();
        this.facts = facts;
        this.status = CaseStatus.OPEN;
        this.openedAt = openedAt;
    }

    /** One person says how it should be decided. */
    public void propose(String decision, String actor) {
        move(CaseAction.PROPOSE);
        proposedDecision = decision;
        proposedBy = actor;
    }

    /**
     * Another person agrees.
     *
     * @return what was proposed, and is now decided
     */
    public String confirm(String actor, Instant now) {
        if (actor.equals(proposedBy)) {
            throw refusal(CaseAction.CONFIRM);
        }
        move(CaseAction.CONFIRM);
        decided(String.valueOf(proposedDecision), actor, now);
        return String.valueOf(proposedDecision);
    }

    /** Somebody does not agree with the proposal, or takes it back. */
    public void reject() {
        move(CaseAction.REJECT);
        proposedDecision = null;
        proposedBy = null;
    }

    /** One person decides. */
    public void close(String decision, String actor, Instant now) {
        move(CaseAction.CLOSE);
        decided(decision, actor, now);
    }

    private void decided(String decision, String actor, Instant now) {
        this.decision = decision;
        this.decidedBy = actor;
        this.closedAt = now;
    }

    private void move(CaseAction action) {
        status = CaseLifecycle.MOVES.after(status, action).orElseThrow(() -> refusal(action));
    }

    private Refused refusal(CaseAction action) {
        return new Refused(ErrorCode.DECISION_ILLEGAL, Map.of("case", id, "status", status, "action", action));
    }

    /** Which case this is. */
    public UUID id() {
        return id;
    }

    /** What it is about. */
    public CaseKind kind() {
        return kind;
    }

    /** The order it is about, where there is one. */
    public @Nullable UUID orderId() {
        return orderId;
    }

    /** The cancellation it is about, where there is one. */
    public @Nullable Long cancellationId() {
        return cancellationId;
    }

    /** The payment it is about, where there is one. */
    public @Nullable UUID paymentId() {
        return paymentId;
    }

    /** What else it is about, where there is something else: an account of the registry, a project. */
    public @Nullable String about() {
        return about;
    }

    /** Where it stands. */
    public CaseStatus status() {
        return status;
    }

    /** What happened, in one sentence. */
    public String facts() {
        return facts;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** How one person wants it decided, as long as that waits for another one. */
    public @Nullable String proposedDecision() {
        return proposedDecision;
    }

    /** How it was decided. */
    public @Nullable String decision() {
        return decision;
    }

    /** Who decided it. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    /** When it was decided. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /**
     * What a case is about.
     *
     * @param order an order
     * @param cancellation a cancellation
     * @param payment a payment
     * @param about anything else by its name, 1 to 80 characters
     */
    public record Subject(
            @Nullable UUID order,
            @Nullable Long cancellation,
            @Nullable UUID payment,
            @Nullable String about) {

        /** An order, a cancellation or a payment. */
        public Subject(@Nullable UUID order, @Nullable Long cancellation, @Nullable UUID payment) {
            this(order, cancellation, payment, null);
        }
    }
}
