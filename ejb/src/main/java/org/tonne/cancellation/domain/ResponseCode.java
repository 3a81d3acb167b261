package org.tonne.cancellation.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code with which the registry gives its reason. The number alone means nothing: the systems use the same numbers for
 * different things.
 *
 * @param system {@code DES} or {@code REGISTRY}, or whatever else the registry names
 * @param number 1 to 9999
 */
public record ResponseCode(String system, int number) {

    /** The DES code for a proposal whose identifier is already used. */
    public static final ResponseCode IDENTIFIER_USED = new ResponseCode("DES", 3001);

    /** The DES code for a transaction nobody knows. */
    public static final ResponseCode TRANSACTION_UNKNOWN = new ResponseCode("DES", 3002);

    /** Codes as they are kept: system and number each, parted by commas, none twice. */
    public static String print(List<ResponseCode> codes) {
        return codes.stream().map(ResponseCode::toString).distinct().collect(Collectors.joining(", "));
    }

    /** What was printed, read again. */
    public static List<ResponseCode> parseAll(String printed) {
        return Stream.of(printed.split(", "))
                .filter(code -> code.matches("\\S+ \\d{1,4}"))
                .map(code -> code.split(" "))
                .map(parts -> new ResponseCode(parts[0], Integer.parseInt(parts[1])))
                .toList();
    }

    @Override
    public String toString() {
        return system + " " + number;
    }
}
