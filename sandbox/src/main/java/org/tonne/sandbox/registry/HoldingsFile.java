package org.tonne.sandbox.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads holdings from lines of comma-separated values, one block a line, under a header that is always the same. */
final class HoldingsFile {
    static final String HEADER =
            "account_type,account_id,originating_party,unit_type,original_cp,applicable_cp,project_number,serial_start,serial_end";
    private static final int COLUMNS = 9;

    private HoldingsFile() {}

    /** A line that is no block; nothing of the file is taken. */
    static final class BadLine extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        BadLine(int line, String reason) {
            super("line " + line + ": " + reason);
        }
    }

    /**
     * The blocks, free, acquired on the given day.
     *
     * @throws BadLine naming the first line that is none
     */
    static List<Block> read(BufferedReader text, LocalDate acquiredOn) throws IOException {
        String header = text.readLine();
        if (header == null || !HEADER.equals(withoutMark(header).strip())) {
            throw new BadLine(1, "the header must be " + HEADER);
        }
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (!line.isBlank()) {
                blocks.add(block(line, number, acquiredOn));
            }
        }
        return blocks;
    }

    private static String withoutMark(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }

    private static Block block(String line, int number, LocalDate acquiredOn) {
        String[] value = line.strip().split(",", -1);
        if (value.length != COLUMNS) {
            throw new BadLine(number, COLUMNS + " values wanted, " + value.length + " found");
        }
        try {
            return new Block(
                    0,
                    new Account(Integer.parseInt(value[0]), Long.parseLong(value[1])),
                    new SerialSpan(value[2], Long.parseLong(value[7]), Long.parseLong(value[8])),
                    new Nature(
                            Integer.parseInt(value[3]),
                            Integer.parseInt(value[4]),
                            Integer.parseInt(value[5]),
                            value[6].isEmpty() ? null : Integer.valueOf(value[6])),
                    null,
                    acquiredOn);
        } catch (IllegalArgumentException e) {
            throw new BadLine(number, String.valueOf(e.getMessage()));
        }
    }
}
