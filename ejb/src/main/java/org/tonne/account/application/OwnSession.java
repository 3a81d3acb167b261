package org.tonne.account.application;

import java.time.Instant;

/**
 * A browser that is signed in to an account.
 *
 * @param id tells sessions of an account apart; opens nothing
 * @param beganAt when it signed in
 * @param seenAt when something last came from it, to the minute
 * @param here whether it is the browser that asks
 */
public record OwnSession(String id, Instant beganAt, Instant seenAt, boolean here) {}
