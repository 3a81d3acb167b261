package org.tonne.integration.rest.v1;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.RequestFault;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of an address, read strictly: unknown names are refused, and so is what cannot be. */
final class Query {

    /** Four digits a year: no day that a database cannot hold. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final MultivaluedMap<String, String> parameters;

    /**
     * The parameters of this request.
     *
     * @param names those that it may have
     */
    Query(UriInfo address, Set<String> names) {
        parameters = address.getQueryParameters();
        parameters.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RequestRefused(RequestFault.FIELD_UNKNOWN, Map.of("field", Fields.shortened(name)));
                });
    }

    Map<String, List<String>> all() {
        return parameters;
    }

    Optional<String> text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw unknown(name, String.join(", ", values));
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    Optional<String> words(String name, int longest) {
        Optional<String> text = text(name);
        if (text.isPresent() && (text.get().length() > longest || text.get().matches("(?s).*\\p{Cntrl}.*"))) {
            throw unknown(name, text.get());
        }
        return text;
    }

    int number(String name, int otherwise, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("[1-9][0-9]{0,6}") || Integer.parseInt(text.get()) > max) {
            throw unknown(name, text.get());
        }
        return Integer.parseInt(text.get());
    }

    boolean flag(String name) {
        String value = text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw unknown(name, value);
        }
        return value.equals("true");
    }

    LocalDate date(String name, LocalDate otherwise) {
        return date(name).orElse(otherwise);
    }

    Optional<LocalDate> date(String name) {
        try {
            return text(name).map(day -> LocalDate.parse(day, DAY));
        } catch (DateTimeParseException wrong) {
            throw new Refused(ErrorCode.PERIOD_INVALID, Map.of("field", name));
        }
    }

    <E extends Enum<E>> E choice(String name, E otherwise, Class<E> choices) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(text.get()))
                .findFirst()
                .orElseThrow(() -> unknown(name, text.get()));
    }

    static Refused unknown(String name, String value) {
        return new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", name, "value", Fields.shortened(value)));
    }
}
