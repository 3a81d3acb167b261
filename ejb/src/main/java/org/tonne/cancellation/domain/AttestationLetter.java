package org.tonne.cancellation.domain;

import org.tonne.shared.UnitBlock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document of an attestation, as it was fetched.
 *
 * @param pdf the file
 * @param sha256 its hash in hexadecimal
 * @param text the text of its pages
 */
public record AttestationLetter(byte[] pdf, String sha256, String text) {

    /** A serial as registries print it; some print leading zeros although they should not (registry protocol, 5). */
    private static final String SERIAL =
            "([A-Z]{2,3})-([1-7])-0{0,14}([1-9]\\d{0,14})-(\\d{1,2})-(\\d{1,2})-(\\d{1,3})-(\\d{1,7})(?![\\d-])";

    private static final Pattern RUN = Pattern.compile(SERIAL + "(?:\\s*(?:to|-|\u2013)\\s*" + SERIAL + ")?");

    /** What is wrong with the letter as a proof for these blocks, in words for staff; nothing when it proves them. */
    public Optional<String> complaint(Attestation announced, List<UnitBlock> cancelled) {
        String hash = announced.sha256();
        if (hash != null && !hash.toLowerCase(Locale.ROOT).equals(sha256)) {
            return Optional.of("The document's SHA-256 is " + sha256 + ", the registry says " + hash);
        }
        if (!names(announced.number())) {
            return Optional.of("The document does not name its number " + announced.number());
        }
        return BlockCheck.complaint(cancelled, blocks()).map(text -> "The document of the attestation: " + text);
    }

    private boolean names(String number) {
        return !number.isBlank()
                && Pattern.compile("(?<![\\w/])" + Pattern.quote(number) + "(?![\\w/])")
                        .matcher(text)
                        .find();
    }

    /** Every run of serials it names; the same line twice counts once. */
    List<ReportedBlock> blocks() {
        Matcher run = RUN.matcher(text);
        Set<ReportedBlock> blocks = new HashSet<>();
        List<ReportedBlock> inOrder = new ArrayList<>();
        while (run.find()) {
            ReportedBlock block = block(run);
            if (blocks.add(block)) {
                inOrder.add(block);
            }
        }
        return inOrder;
    }

    // A run whose two serials differ in more than the serial becomes one that cannot be.
    private static ReportedBlock block(Matcher run) {
        long first = Long.parseLong(run.group(3));
        boolean single = run.group(8) == null;
        boolean alike = single
                || run.group(1).equals(run.group(8))
                        && run.group(2).equals(run.group(9))
                        && run.group(4).equals(run.group(11))
                        && run.group(5).equals(run.group(12))
                        && run.group(7).equals(run.group(14));
        long last = single ? first : Long.parseLong(run.group(10));
        return new ReportedBlock(
                run.group(1),
                Integer.parseInt(run.group(2)),
                first,
                alike ? last : first - 1,
                Integer.parseInt(run.group(4)),
                Integer.parseInt(run.group(5)),
                Integer.parseInt(run.group(6)),
                Integer.valueOf(run.group(7)));
    }
}
