package org.tonne.team.application;

/** What a letter about a team tells. Stored by name. */
public enum TeamLetterKind {
    /** Somebody asks its reader to join: it carries a link. */
    INVITED,
    /** Owners: somebody has joined. */
    JOINED,
    /** Owners: somebody has left. */
    LEFT,
    /** Its reader is no longer a member. */
    REMOVED,
    /** Its reader may do something else in the team from now on. */
    CHANGED,
    /** Members: the team has another name. */
    RENAMED,
    /** Members: there is no such team any more. */
    DISSOLVED,
    /** Its reader owns the team now, because the account of the last owner was erased. */
    INHERITED,
    /** Approvers: somebody asks whether an order may be placed. */
    ASKED,
    /** Who asked: the order is placed. */
    PLACED,
    /** Who asked: it was approved, but nothing could be ordered. */
    UNPLACED,
    /** Who asked: it was declined. */
    DECLINED,
    /** Who asked: nobody has answered in time. */
    LAPSED
}
