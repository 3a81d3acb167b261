package org.tonne.account.application;

/**
 * Somebody has just signed in.
 *
 * @param account whose it is
 * @param token for the cookie; kept nowhere else
 */
public record NewSession(BuyerAccount account, String token) {}
