package org.tonne.sandbox.registry;

import org.tonne.contract.types.TransactionUnitBlock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A block as a transaction reports it. Unlike a run of serials it may be nonsense, for the registry can be asked to err. */
record ReportedBlock(String party, long start, long end, Nature nature) {

    static ReportedBlock of(Block block) {
        SerialSpan span = block.span();
        return new ReportedBlock(span.party(), span.start(), span.end(), block.nature());
    }

    static ReportedBlock of(TransactionUnitBlock block) {
        return new ReportedBlock(
                block.getOriginatingRegistryCode(),
                block.getUnitSerialBlockStart(),
                block.getUnitSerialBlockEnd(),
                new Nature(
                        block.getUnitType(),
                        block.getOriginalCommitPeriod(),
                        block.getApplicableCommitPeriod(),
                        block.getProjectIdentifier()));
    }

    ReportedBlock from(long first, long last) {
        return new ReportedBlock(party, first, last, nature);
    }

    ReportedBlock as(Nature other) {
        return new ReportedBlock(party, start, end, other);
    }

    /** The same serials as if another Party had hosted the project. */
    ReportedBlock elsewhere() {
        return new ReportedBlock("IN".equals(party) ? "CN" : "IN", start, end, nature);
    }

    SerialSpan span() {
        return new SerialSpan(party, start, end);
    }

    TransactionUnitBlock onWire() {
        TransactionUnitBlock block = Wire.named(new TransactionUnitBlock(), this);
        block.setUnitType(nature.unitType());
        block.setOriginalCommitPeriod(nature.originalPeriod());
        block.setApplicableCommitPeriod(nature.applicablePeriod());
        block.setProjectIdentifier(nature.project());
        return block;
    }

    static String print(List<ReportedBlock> blocks) {
        return blocks.stream()
                .map(b -> String.join(
                        " ",
                        b.party,
                        Long.toString(b.start),
                        Long.toString(b.end),
                        Integer.toString(b.nature.unitType()),
                        Integer.toString(b.nature.originalPeriod()),
                        Integer.toString(b.nature.applicablePeriod()),
                        b.nature.project() == null ? "-" : b.nature.project().toString()))
                .collect(Collectors.joining(";"));
    }

    static List<ReportedBlock> parseAll(String text) {
        return Stream.of(text.split(";"))
                .filter(s -> !s.isEmpty())
                .map(ReportedBlock::parse)
                .toList();
    }

    private static ReportedBlock parse(String text) {
        String[] part = text.split(" ");
        Integer project = "-".equals(part[6]) ? null : Integer.valueOf(part[6]);
        return new ReportedBlock(
                part[0],
                Long.parseLong(part[1]),
                Long.parseLong(part[2]),
                new Nature(Integer.parseInt(part[3]), Integer.parseInt(part[4]), Integer.parseInt(part[5]), project));
    }

    /** As the units are printed: {@code CN-5-1066867-1-1-0-233 to CN-5-1067866-1-1-0-233}. */
    String printed() {
        return serial(start) + " to " + serial(end);
    }

    /** The same with serials of fifteen digits. */
    String printedWithZeros() {
        return serial(String.format(Locale.ROOT, "%015d", start)) + " to "
                + serial(String.format(Locale.ROOT, "%015d", end));
    }

    private String serial(long number) {
        return serial(Long.toString(number));
    }

    private String serial(String number) {
        return party + "-" + nature.unitType() + "-" + number + "-" + nature.originalPeriod() + "-"
                + nature.applicablePeriod() + "-0-" + (nature.project() == null ? 0 : nature.project());
    }
}
