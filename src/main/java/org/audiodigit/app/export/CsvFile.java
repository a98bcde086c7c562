package org.audiodigit.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.files.AtomicFile;

/** Writes tables as CSV (RFC 4180), atomically. */
final class CsvFile {

    private CsvFile() {}

    /**
     * @param rows the first one contains the names of the columns
     */
    static void write(Path file, List<List<String>> rows) throws IOException {
        String text =
                rows.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(CsvFile::cell)
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
