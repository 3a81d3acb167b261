package org.tonne.cases.domain;

/** What can happen to a case. */
public enum CaseAction {
    /** One person says how it should be decided. */
    PROPOSE,
    /** Another person agrees. */
    CONFIRM,
    /** Another person does not agree. */
    REJECT,
    /** One person decides a case that needs only one. */
    CLOSE
}
