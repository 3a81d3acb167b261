package org.tonne.web.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids out of addresses and forms. */
public final class Ids {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id, or nothing where the text is none. */
    public static Optional<UUID> read(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
