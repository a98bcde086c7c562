package org.audiodigit.audio.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.common.Csv;
import org.audiodigit.common.Formats;

/**
 * A table (RFC 4180) whose first row names the columns: start, end and label, and optionally
 * probability and sure. Other columns are ignored.
 */
final class CsvLabels implements LabelCodec {

    private static final List<String> COLUMNS =
            List.of("start", "end", "label", "probability", "sure");
    private static final int REQUIRED = 3;
    private static final int MAX_CELLS = 1000;
    private static final int DECIMALS = 6;

    @Override
    public String write(String recording, Transcript transcript) {
        StringBuilder text = new StringBuilder(Csv.row(COLUMNS)).append(Csv.LINE_END);
        for (TranscribedWord word : transcript.words()) {
            List<String> cells =
                    List.of(
                            Formats.decimal(word.start(), DECIMALS),
                            Formats.decimal(word.end(), DECIMALS),
                            WordCollector.singleLine(word.label()),
                            Formats.decimal(word.probability(), DECIMALS),
                            Boolean.toString(word.sure()));
            text.append(Csv.row(cells)).append(Csv.LINE_END);
        }
        return text.toString();
    }

    @Override
    public WordCollector read(LabelSource source) throws LabelException {
        CsvRows rows = new CsvRows(source);
        List<String> header =
                rows.next().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        int[] indexes = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        for (int i = 0; i < REQUIRED; i++) {
            if (indexes[i] < 0) {
                throw source.error(
                        1,
                        "the column %s is missing; the first row names the columns, at least start, end and label"
                                .formatted(COLUMNS.get(i)));
            }
        }
        WordCollector words = new WordCollector(source);
        while (rows.hasNext()) {
            int line = rows.line();
            List<String> row = rows.next();
            if (row.size() == 1 && row.get(0).isBlank()) {
                continue;
            }
            add(words, line, new Row(source, line, row, indexes));
        }
        return words;
    }

    private static void add(WordCollector words, int line, Row row) throws LabelException {
        String probability = row.cell(3, "1");
        String sure = row.cell(4, "true").strip();
        if (!sure.equalsIgnoreCase("true") && !sure.equalsIgnoreCase("false")) {
            throw row.source.error(
                    line, "sure is neither true nor false: " + WordCollector.quoted(sure));
        }
        words.add(
                line,
                words.number(line, row.cell(0, null), "start"),
                words.number(line, row.cell(1, null), "end"),
                row.cell(2, null),
                words.number(line, probability, "probability"),
                sure.equalsIgnoreCase("true"));
    }

    private record Row(LabelSource source, int line, List<String> cells, int[] indexes) {

        /**
         * @param missing the value if the table does not have the column; null if it must
         */
        private String cell(int column, String missing) throws LabelException {
            int index = indexes[column];
            if (index >= 0 && index < cells.size()) {
                return cells.get(index);
            }
            if (missing == null) {
                throw source.error(line, "the row has no cell for " + COLUMNS.get(column));
            }
            return missing;
        }
    }

    /** Splits a text into rows. */
    private static final class CsvRows {

        private final LabelSource source;
        private final String text;
        private int at;
        private int line = 1;

        private CsvRows(LabelSource source) {
            this.source = source;
            this.text = source.text();
        }

        private boolean hasNext() {
            return at < text.length();
        }

        /** The line in which the next row starts, counted from 1. */
        private int line() {
            return line;
        }

        private List<String> next() throws LabelException {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"' && cell.toString().isBlank()) {
                    cell.setLength(0);
                    quoted(cell);
                } else if (c == ',') {
                    addTo(cells, cell);
                } else if (c == '\n') {
                    line++;
                    break;
                } else if (c != '\r') {
                    cell.append(c);
                }
            }
            addTo(cells, cell);
            return cells;
        }

        private void addTo(List<String> cells, StringBuilder cell) throws LabelException {
            if (cells.size() == MAX_CELLS) {
                throw source.error(line, "the row has more than " + MAX_CELLS + " cells");
            }
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void quoted(StringBuilder cell) throws LabelException {
            int first = line;
            while (at < text.length()) {
                char c = text.charAt(at++);
                line += c == '\n' ? 1 : 0;
                if (c != '"') {
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append(c);
                    at++;
                } else {
                    return;
                }
            }
            throw source.error(first, "the closing quote of a cell is missing");
        }
    }
}
