package org.tonne.support.application;

/** What somebody writes to the service desk about. Names are stored in messages: never renamed. */
public enum DeskTopic {
    /** A problem with an order. */
    ORDER("Problem with order"),
    /** A certificate that should have come. */
    CERTIFICATE("Certificate not received"),
    /** A seller's offer. */
    LISTING("Problem with listing"),
    /** A complaint, to be read by somebody who did not handle the order. */
    COMPLAINT("Complaint"),
    /** A page that somebody cannot use. */
    ACCESSIBILITY("Barrier on a page"),
    /** Anything else. */
    OTHER("Question");

    private final String subject;

    DeskTopic(String subject) {
        this.subject = subject;
    }

    /** How the mail about it begins, always in these words, so that the desk can sort by them. */
    public String subject() {
        return subject;
    }
}
