package org.tonne.cancellation.domain;

/** What can happen to a cancellation. */
public enum CancellationAction {
    /** A server takes it to send the proposal. */
    SEND,
    /** The registry has taken the proposal. */
    ACKNOWLEDGE,
    /** The registry has not taken it. */
    REFUSE,
    /** Nothing of the proposal left our house. */
    PUT_BACK,
    /** The proposal may have arrived or not. */
    DOUBT,
    /** The registry does not know the transaction even after a while: it is proposed again under the same identifier. */
    RESEND,
    /** The registry has checked it. */
    CHECK,
    /** The registry has completed it with the blocks proposed. */
    COMPLETE,
    /** The registry found a discrepancy, terminated or rejected it. */
    TERMINATE,
    /** The registry ended it because time had run out. */
    EXPIRE,
    /** What the registry says or leaves unsaid needs a person. */
    CALL_OPERATOR,
    /** The registry's attestation has come and fits. */
    ATTEST,
    /** The registry completed it although it had been given up. */
    COMPLETE_LATE,
    /** Two people found that the registry had completed it. */
    DECIDE_COMPLETED,
    /** Two people found that the registry had not completed it and will not. */
    DECIDE_TERMINATED,
    /** Two people found that the registry had completed it when its buyer had the money back. */
    DECIDE_WRITTEN_OFF,
    /** Two people want it proposed again. */
    DECIDE_QUEUED
}
