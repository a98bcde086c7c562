package org.audiodigit.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.common.Csv;
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
                        .map(Csv::row)
                        .collect(Collectors.joining(Csv.LINE_END, "", Csv.LINE_END));
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
