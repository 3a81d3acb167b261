package org.tonne.cancellation.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNullElse;
import static org.tonne.cancellation.domain.CancellationLifecycle.MOVES;

/** One registry transaction: units of one line and issuance on their way into the voluntary cancellation account. */
public final class Cancellation {

    private final CancellationIdentity identity;
    private CancellationStatus status;
    private @Nullable Integer registryStatus;
    private int attempts;
    private @Nullable Instant sentAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant unknownSince;
    private @Nullable Instant completedAt;
    private @Nullable Instant nextActionAt;
    private @Nullable String responseCodes;

    /** A cancellation as it was stored. */
    public Cancellation(CancellationIdentity identity, CancellationState state) {
        this.identity = identity;
        this.status = state.status();
        this.registryStatus = state.registryStatus();
        this.attempts = state.attempts();
        this.sentAt = state.sentAt();
        this.acknowledgedAt = state.acknowledgedAt();
        this.unknownSince = state.unknownSince();
        this.completedAt = state.completedAt();
        this.nextActionAt = state.nextActionAt();
        this.responseCodes = state.responseCodes();
    }

    /** What it is about; never changes. */
    public CancellationIdentity identity() {
        return identity;
    }

    /** Where it stands. */
    public CancellationStatus status() {
        return status;
    }

    /** What is to be stored of it. */
    public CancellationState state() {
        return new CancellationState(
                status,
                registryStatus,
                attempts,
                sentAt,
                acknowledgedAt,
                unknownSince,
                completedAt,
                nextActionAt,
                responseCodes);
    }

    /** A server takes it in order to send the proposal. */
    public void send(Instant now, Deadlines deadlines) {
        move(CancellationAction.SEND);
        attempts++;
        sentAt = sentAt == null ? now : sentAt;
        nextActionAt = deadlines.callOver(now);
    }

    /** A server takes it in order to ask the registry; a proposal whose sender fell silent is in doubt from now on. */
    public void ask(Instant now, Deadlines deadlines) {
        if (status == CancellationStatus.SENDING) {
            move(CancellationAction.DOUBT);
        }
        nextActionAt = deadlines.callOver(now);
    }

    /** An answer or a notification may have been lost: if something was said, the registry is asked as soon as can be. */
    public void askSoon(Instant now) {
        nextActionAt = status.isUnderWay() && status != CancellationStatus.QUEUED ? now : nextActionAt;
    }

    /** The registry has taken the proposal. An answer that comes later than other news changes nothing. */
    public void acknowledge(Instant now, Deadlines deadlines) {
        if (MOVES.after(status, CancellationAction.ACKNOWLEDGE).isPresent()) {
            move(CancellationAction.ACKNOWLEDGE);
            acknowledgedAt = now;
            unknownSince = null;
            nextActionAt = deadlines.nextQuestion(now, now);
        }
    }

    /**
     * The registry has not taken the proposal: FAILED when it is refused for good. After an earlier attempt this proves
     * nothing: it may have taken that one, so it is asked.
     */
    public Consequence refuse(List<ResponseCode> codes, Instant now) {
        if (status != CancellationStatus.SENDING) {
            return Consequence.NONE;
        }
        remember(codes);
        if (attempts > 1) {
            doubt(now);
            return Consequence.NONE;
        }
        move(CancellationAction.REFUSE);
        nextActionAt = null;
        return Consequence.FAILED;
    }

    /** Nothing of the proposal was sent; it is tried again after a pause that grows. */
    public void putBack(Instant now, Deadlines deadlines) {
        if (status == CancellationStatus.SENDING) {
            move(CancellationAction.PUT_BACK);
            nextActionAt = deadlines.retry(now, attempts);
        }
    }

    /** Nobody knows whether the proposal arrived: the registry is asked then, at once or when it may be well again. */
    public void doubt(Instant askAt) {
        if (status == CancellationStatus.SENDING) {
            move(CancellationAction.DOUBT);
            nextActionAt = askAt;
        }
    }

    /**
     * The registry says that it does not know the identifier. Twice, far enough apart, means that nothing arrived: it is
     * sent again, unless the registry refused it last. Then it is refused, for the reasons given at that time.
     *
     * @return FAILED when it had refused it, CALL_OPERATOR when it had acknowledged it and its time is over
     */
    public Consequence identifierUnknown(Instant now, Deadlines deadlines) {
        if (status != CancellationStatus.UNKNOWN) {
            return unanswered(now, deadlines);
        }
        unknownSince = requireNonNullElse(unknownSince, now);
        Instant resendAt = unknownSince.plus(deadlines.resendAfter());
        if (now.isBefore(resendAt)) {
            nextActionAt = resendAt;
        } else if (responseCodes != null) {
            return fail(CancellationAction.REFUSE);
        } else {
            move(CancellationAction.RESEND);
            unknownSince = null;
            nextActionAt = now;
        }
        return Consequence.NONE;
    }

    /** The registry was asked and did not answer, or said nothing new: CALL_OPERATOR when its time is over. */
    public Consequence unanswered(Instant now, Deadlines deadlines) {
        if (status == CancellationStatus.COMPLETED && completedAt != null) {
            nextActionAt = deadlines.nextAttestationQuestion(completedAt, now);
        } else if (status == CancellationStatus.UNKNOWN
                || status == CancellationStatus.ACKNOWLEDGED
                || status == CancellationStatus.CHECKED) {
            Instant since = since(now);
            if (deadlines.over(since, now)) {
                return callOperator();
            }
            nextActionAt =
                    status == CancellationStatus.UNKNOWN ? deadlines.askAgain(now) : deadlines.nextQuestion(since, now);
        }
        return Consequence.NONE;
    }

    /**
     * The registry says how the transaction stands.
     *
     * @param registryStatus DES status 1 to 10
     * @param complaint what is wrong with the blocks it names, if anything
     * @param at when it says that this was so
     */
    public Consequence hear(int registryStatus, Optional<String> complaint, Instant at, Moment moment) {
        RegistryVerdict verdict = RegistryVerdict.of(registryStatus);
        boolean stale = this.registryStatus != null
                && verdict.rank() < RegistryVerdict.of(this.registryStatus).rank();
        if (status.isCompleted()) {
            Consequence nothingNew = unanswered(moment.now(), moment.deadlines());
            return verdict.isFailure() ? Consequence.CONTRADICTION : nothingNew;
        }
        this.registryStatus = stale ? this.registryStatus : Integer.valueOf(registryStatus);
        if (status.isFailed()) {
            return hearAfterFailure(verdict, at);
        }
        return status.isUnderWay() ? hearUnderWay(verdict, complaint, at, moment) : Consequence.NONE;
    }

    private Consequence hearAfterFailure(RegistryVerdict verdict, Instant at) {
        if (verdict != RegistryVerdict.COMPLETED) {
            return Consequence.NONE;
        }
        move(CancellationAction.COMPLETE_LATE);
        completedAt = at;
        return Consequence.LATE;
    }

    private Consequence hearUnderWay(RegistryVerdict verdict, Optional<String> complaint, Instant at, Moment moment) {
        return switch (verdict) {
            case KNOWN, CHECKED -> advance(verdict, moment);
            case COMPLETED ->
                complaint.isPresent() ? callOperator() : complete(CancellationAction.COMPLETE, at, moment);
            default -> fail(verdict.failure());
        };
    }

    private Consequence advance(RegistryVerdict verdict, Moment moment) {
        CancellationStatus before = status;
        acknowledge(moment.now(), moment.deadlines());
        if (verdict == RegistryVerdict.CHECKED && status != CancellationStatus.CHECKED) {
            move(CancellationAction.CHECK);
            acknowledgedAt = since(moment.now());
            nextActionAt = moment.deadlines().nextQuestion(acknowledgedAt, moment.now());
        }
        return status == before ? unanswered(moment.now(), moment.deadlines()) : Consequence.NONE;
    }

    private Consequence complete(CancellationAction action, Instant at, Moment moment) {
        move(action);
        completedAt = at;
        nextActionAt = moment.deadlines().nextAttestationQuestion(at, moment.now());
        return Consequence.COMPLETED;
    }

    private Consequence fail(CancellationAction action) {
        move(action);
        nextActionAt = null;
        return Consequence.FAILED;
    }

    /** It waits for a registry that will never take it. */
    public Consequence giveUp() {
        return fail(CancellationAction.TERMINATE);
    }

    /** A person must look at what is under way; its units stay reserved. */
    public Consequence callOperator() {
        move(CancellationAction.CALL_OPERATOR);
        nextActionAt = null;
        return Consequence.CALL_OPERATOR;
    }

    /** The registry announces an attestation, or a person wants to know: it is asked, or its document fetched, now. */
    public void askAboutAttestation(Instant now) {
        if (status == CancellationStatus.COMPLETED) {
            nextActionAt = now;
        }
    }

    /** The registry's attestation was read and fits its number and serials. */
    public void attest() {
        move(CancellationAction.ATTEST);
        nextActionAt = null;
    }

    /** Two people found that the registry had cancelled exactly the blocks proposed. */
    public Consequence decideCompleted(Moment moment) {
        return complete(CancellationAction.DECIDE_COMPLETED, completedAt == null ? moment.now() : completedAt, moment);
    }

    /** Two people found that the registry had cancelled the blocks proposed, but that its buyer has the money back. */
    public void decideWrittenOff() {
        move(CancellationAction.DECIDE_WRITTEN_OFF);
    }

    /** Two people found that the registry has not cancelled anything, and will not. */
    public Consequence decideTerminated() {
        completedAt = null;
        return fail(CancellationAction.DECIDE_TERMINATED);
    }

    /** Two people want the same proposal sent again under the same identifier. */
    public void decideQueued(Instant now) {
        move(CancellationAction.DECIDE_QUEUED);
        registryStatus = null;
        responseCodes = null;
        acknowledgedAt = null;
        sentAt = null;
        unknownSince = null;
        nextActionAt = now;
    }

    /** Keeps the reasons that the registry gave, system and number. */
    public void remember(List<ResponseCode> codes) {
        responseCodes = codes.isEmpty() ? responseCodes : ResponseCode.print(codes);
    }

    private Instant since(Instant now) {
        return requireNonNullElse(acknowledgedAt, requireNonNullElse(sentAt, now));
    }

    private void move(CancellationAction action) {
        status = MOVES.after(status, action)
                .orElseThrow(() -> new IllegalCancellationMove(identity.transactionIdentifier(), status, action));
    }
}
