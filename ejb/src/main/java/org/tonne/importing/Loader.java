package org.tonne.importing;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a file strictly as RFC 4180 in UTF-8 and copies its rows, with their lines, to where they wait. */
final class Loader {

    private static final int ENOUGH = 20;
    private static final int BUFFER = 1 << 16;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .get();

    private final CsvFile file;
    private final List<Breach> breaches = new ArrayList<>();
    private final StringBuilder buffer = new StringBuilder(BUFFER + 4096);
    private long line = 1;
    private long rows;

    Loader(CsvFile file) {
        this.file = file;
    }

    /** Loads the file, and returns how many rows it had; refuses it with up to twenty reasons. */
    long load(byte[] bytes, Connection connection) throws SQLException, IOException, ImportRefused {
        refuseOtherEncodings(bytes);
        String columns = file.columns().stream().map(Column::target).collect(Collectors.joining(", "));
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + file.table() + " (line, " + columns + ") from stdin");
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(Folder.stream(bytes), StandardCharsets.UTF_8))
                .setFormat(FORMAT)
                .get()) {
            copyRows(parser, copy);
        } catch (UncheckedIOException | IOException | IllegalArgumentException malformed) {
            breaches.add(new Breach(file.name(), lineOf(malformed), "not CSV as in RFC 4180: " + plain(malformed)));
        } finally {
            end(copy);
        }
        if (!breaches.isEmpty()) {
            throw new ImportRefused(breaches);
        }
        return rows;
    }

    private void end(CopyIn copy) throws SQLException {
        if (copy.isActive()) {
            if (breaches.isEmpty()) {
                flush(copy);
                copy.endCopy();
            } else {
                copy.cancelCopy();
            }
        }
    }

    /** The parser names the line in its message; without one, the row after the last good one is meant. */
    private long lineOf(Exception malformed) {
        Matcher named = Pattern.compile("\\bline:? ([0-9]+)").matcher(plain(malformed));
        return named.find() ? Long.parseLong(named.group(1)) : line + 1;
    }

    private static String plain(Exception malformed) {
        Throwable cause = malformed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void refuseOtherEncodings(byte[] bytes) throws ImportRefused {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(all);
        } catch (CharacterCodingException unreadable) {
            long at = 1;
            for (int i = 0; i < all.position(); i++) {
                at += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ImportRefused(file.name(), at, "not UTF-8");
        }
    }

    private void copyRows(CSVParser parser, CopyIn copy) throws SQLException {
        Map<String, Integer> header = parser.getHeaderMap();
        List<String> missing = file.columns().stream()
                .map(Column::name)
                .filter(name -> !header.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            breaches.add(new Breach(file.name(), 1, "missing column " + String.join(", ", missing)));
            return;
        }
        long ended = parser.getCurrentLineNumber();
        for (CSVRecord row : parser) {
            line = ended + 1;
            ended = parser.getCurrentLineNumber();
            read(row, header);
            if (breaches.size() >= ENOUGH) {
                return;
            }
            if (buffer.length() >= BUFFER && breaches.isEmpty()) {
                flush(copy);
            }
        }
    }

    private void read(CSVRecord record, Map<String, Integer> header) {
        if (record.size() != header.size()) {
            refuse(record.size() + " fields, but the header has " + header.size());
            return;
        }
        int before = breaches.size();
        int start = buffer.length();
        buffer.append(line);
        for (Column column : file.columns()) {
            try {
                buffer.append('\t').append(column.read(record.get(column.name())));
            } catch (IllegalArgumentException unreadable) {
                refuse(String.valueOf(unreadable.getMessage()));
            }
        }
        if (breaches.size() == before) {
            file.rule().apply(record::get).ifPresent(this::refuse);
        }
        if (breaches.size() > before) {
            buffer.setLength(start);
        } else {
            buffer.append('\n');
            rows++;
        }
    }

    private void refuse(String reason) {
        breaches.add(new Breach(file.name(), line, reason));
    }

    private void flush(CopyIn copy) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }
}
