package org.tonne.content.application;

import org.tonne.content.domain.ContentText;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a page in one language.
 *
 * @param page its name
 * @param language of two letters
 * @param version from 1, without gaps
 * @param text what it says; nothing where it goes back to the words of the release
 * @param changedBy who wrote it
 * @param changedAt when
 */
public record ContentVersion(
        String page, String language, int version, Optional<ContentText> text, String changedBy, Instant changedAt) {}
