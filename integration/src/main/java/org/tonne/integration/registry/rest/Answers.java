package org.tonne.integration.registry.rest;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.application.StatusReport;
import org.tonne.cancellation.domain.Attestation;
import org.tonne.cancellation.domain.EvaluationResult;
import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.wire.XmlLimits;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;
import org.tonne.shared.SerialRange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of the contract as the words of the trade. Whatever the contract does not know, and whatever is of another
 * kind than it says, is refused; what it allows is kept as the registry wrote it, right or wrong.
 */
public final class Answers {

    /** How much JSON one message of the registry link may be. */
    public static final Body.Limits LIMITS = new Body.Limits(XmlLimits.MAX_BYTES, 10, false);

    private static final int LAST_YEAR = 9_999;
    private static final int MOST_BLOCKS = 3_000;
    private static final int MOST_FINDINGS = 10_000;
    private static final int MOST_HELD = 10_000;
    private static final int MOST_CODES = 100;
    private static final Pattern PARTY = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern TRANSACTION = Pattern.compile("[A-Z]{2,3}[1-9][0-9]{0,14}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SYSTEM = Pattern.compile("DES|REGISTRY");

    private Answers() {}

    /** The object in a text, to be taken field by field. */
    static Fields object(String text) {
        return Body.read(text, LIMITS);
    }

    /**
     * The contract's Cancellation.
     *
     * @param source how we learned it
     * @param key what tells this message from every other
     * @param payload the message as it came
     */
    public static StatusReport status(Fields body, StatusReport.Source source, String key, String payload) {
        StatusReport report = new StatusReport(
                matching(body, "transactionIdentifier", TRANSACTION),
                source,
                key,
                (int) body.number("transactionStatus", 1, 10),
                body.objects("blocks", MOST_BLOCKS).stream()
                        .map(Answers::reported)
                        .toList(),
                body.objects("evaluationResult", MOST_FINDINGS).stream()
                        .map(Answers::finding)
                        .toList(),
                body.optionalObject("attestation").map(Answers::attestation).orElse(null),
                instant(body, "transactionStatusDateTime"),
                payload);
        body.end();
        return report;
    }

    private static ReportedBlock reported(Fields block) {
        ReportedBlock reported = new ReportedBlock(
                party(block),
                (int) block.number("unitType", 1, 7),
                block.number("unitSerialBlockStart", 1, SerialRange.HIGHEST),
                block.number("unitSerialBlockEnd", 1, SerialRange.HIGHEST),
                (int) block.number("originalCommitPeriod", 0, 99),
                (int) block.number("applicableCommitPeriod", 0, 99),
                block.optionalNumber("lulucfActivity", 1, 999).orElse(0L).intValue(),
                project(block));
        block.end();
        return reported;
    }

    /** The identifier of a transaction, or nothing where the field is absent. */
    static Optional<String> transaction(Fields body, String name) {
        return optionalMatching(body, name, TRANSACTION);
    }

    /** The host Party whose serials these are. */
    static String party(Fields block) {
        return matching(block, "originatingRegistryCode", PARTY);
    }

    /** A block of an account, when its reservation was taken; since when it is there is not looked at. */
    static ReportedBlock held(Fields block) {
        block.optionalText("acquisitionDate").ifPresent(Answers::day);
        return reported(block);
    }

    /** The blocks under a name, none of them read yet. */
    static List<Fields> blocks(Fields body, String name) {
        return body.objects(name, MOST_HELD);
    }

    private static @Nullable Integer project(Fields block) {
        return block.optionalNumber("projectIdentifier", 1, 9_999_999)
                .map(Long::intValue)
                .orElse(null);
    }

    private static EvaluationResult finding(Fields finding) {
        EvaluationResult result = new EvaluationResult(
                code(finding.object("responseCode")),
                finding.has("unitBlockIdentifiers")
                        ? finding.objects("unitBlockIdentifiers", MOST_BLOCKS).stream()
                                .map(Answers::printed)
                                .toList()
                        : List.of());
        finding.end();
        return result;
    }

    private static String printed(Fields block) {
        String printed = party(block) + " "
                + block.number("unitSerialBlockStart", 1, SerialRange.HIGHEST) + "-"
                + block.number("unitSerialBlockEnd", 1, SerialRange.HIGHEST);
        block.end();
        return printed;
    }

    private static Attestation attestation(Fields letter) {
        Attestation attestation = new Attestation(
                text(letter, "attestationNumber", 255),
                day(letter.text("issuedOn")),
                optionalText(letter, "documentUri", 2_000).orElse(null),
                optionalMatching(letter, "sha256", SHA256).orElse(null));
        letter.end();
        return attestation;
    }

    /** The codes of a problem, each with its system. */
    static List<ResponseCode> codes(Fields problem) {
        return problem.has("responseCodes")
                ? problem.objects("responseCodes", MOST_CODES).stream()
                        .map(Answers::code)
                        .toList()
                : List.of();
    }

    private static ResponseCode code(Fields code) {
        ResponseCode read = new ResponseCode(matching(code, "system", SYSTEM), (int) code.number("code", 1, 9_999));
        code.end();
        return read;
    }

    /** An instant with its zone; without one it means nothing. */
    static Instant instant(Fields body, String name) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(body.text(name));
            requireKept(time.getYear());
            return time.toInstant();
        } catch (DateTimeException wrong) {
            throw unreadable(name + " is no instant with a zone");
        }
    }

    /** RFC 3339 has years of four digits; longer ones can be read, but not kept. */
    private static void requireKept(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw unreadable("a year that cannot be");
        }
    }

    /** A day of the calendar. */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            requireKept(day.getYear());
            return day;
        } catch (DateTimeException wrong) {
            throw unreadable("no date");
        }
    }

    /** A text of 1 to so many characters, none of them zero. */
    static String text(Fields body, String name, int longest) {
        return optionalText(body, name, longest).orElseThrow(() -> unreadable(name + " is missing"));
    }

    /** The same, or nothing where the field is absent. */
    static Optional<String> optionalText(Fields body, String name, int longest) {
        return body.optionalText(name).map(text -> {
            if (text.isEmpty() || text.codePointCount(0, text.length()) > longest || text.indexOf('\0') >= 0) {
                throw unreadable(name + " is not 1 to " + longest + " characters that can be kept");
            }
            return text;
        });
    }

    private static String matching(Fields body, String name, Pattern form) {
        return optionalMatching(body, name, form).orElseThrow(() -> unreadable(name + " is missing"));
    }

    private static Optional<String> optionalMatching(Fields body, String name, Pattern form) {
        return body.optionalText(name).map(text -> {
            if (!form.matcher(text).matches()) {
                throw unreadable(name + " is not of the form " + form);
            }
            return text;
        });
    }

    /** What is none of the contract. */
    static Refused unreadable(String detail) {
        return new Refused(ErrorCode.REQUEST_UNREADABLE, Map.of("detail", detail));
    }
}
