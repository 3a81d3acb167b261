package org.tonne.account.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey of an account, as its owner sees it.
 *
 * @param id of what is kept
 * @param name as its owner calls it
 * @param madeAt when it was added
 * @param usedAt when somebody last signed in with it
 */
public record KeptPasskey(UUID id, String name, Instant madeAt, Optional<Instant> usedAt) {}
