package org.tonne.importing;

/** The command that fills an empty database: {@code ImportRegistryData DIR} or {@code ImportRegistryData --demo}. */
public final class ImportRegistryData {

    private ImportRegistryData() {}

    /**
     * Fills the database named by TONNE_DB_URL, TONNE_DB_USER and TONNE_DB_PASSWORD; ends with exit code 2 and a sentence
     * on stderr when the data is refused.
     *
     * @param arguments the folder of the data, or {@code --demo}
     */
    public static void main(String[] arguments) {
        throw new IllegalStateException("Not yet: " + String.join(" ", arguments));
    }
}
