package org.tonne.integration.registry.rest;

import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.rest.Calls.Reply;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.Problem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A problem of the registry by RFC 9457, as far as it means something to us. What is no problem document says nothing:
 * a proxy's page with the same status may stand before a registry that has done all we asked.
 *
 * @param codes why the registry refuses; none when it is in trouble
 */
record Problems(List<ResponseCode> codes) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_TEXT = 2_000;

    /** The problem in a reply, or nothing where it is none of the contract. */
    static Optional<Problems> in(Reply reply) {
        if (!isOf(reply, Problem.TYPE)) {
            return Optional.empty();
        }
        Fields body = Answers.object(reply.body());
        Answers.text(body, "type", LONGEST_TEXT);
        Answers.text(body, "title", LONGEST_TEXT);
        body.number("status", reply.status(), reply.status());
        Answers.optionalText(body, "detail", LONGEST_TEXT);
        Answers.optionalText(body, "instance", LONGEST_TEXT);
        List<ResponseCode> codes = Answers.codes(body);
        body.end();
        return Optional.of(new Problems(codes));
    }

    /** How long the registry wants to be left alone, at most six hours; nothing where it does not say. */
    static Optional<Duration> pause(Reply reply, Instant now) {
        return reply.header("Retry-After")
                .flatMap(text -> seconds(text.strip(), now))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static Optional<Duration> seconds(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** Whether a reply is of this media type, whatever its parameters. */
    static boolean isOf(Reply reply, String type) {
        return reply.header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip())
                .filter(type::equalsIgnoreCase)
                .isPresent();
    }
}
