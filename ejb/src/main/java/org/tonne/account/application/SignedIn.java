package org.tonne.account.application;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who has proved who they are.
 *
 * @param id of the account
 * @param email in lower case; also the actor in the audit trail
 * @param displayName as they want to be called
 * @param role what they may do
 * @param seller whose desk it is, for the role SELLER
 */
public record SignedIn(UUID id, String email, String displayName, Role role, Optional<UUID> seller) {}
