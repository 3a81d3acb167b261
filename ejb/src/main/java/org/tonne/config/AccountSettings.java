package org.tonne.config;

/**
 * The accounts of buyers.
 *
 * @param triesPerNetwork how often somebody may try to sign up or in within a quarter of an hour from one network address; 0
 *     where something before the store hides those addresses and limits them itself
 */
public record AccountSettings(int triesPerNetwork) {}
