package org.tonne.account.application;

import java.util.UUID;

/**
 * A name for certificates, with the reason to be printed.
 *
 * @param id of what is kept; all zeros where it only stood on an order so far
 * @param name at most 255 characters, never empty
 * @param reason at most 255 characters; may be empty
 */
public record KeptBeneficiary(UUID id, String name, String reason) {}
