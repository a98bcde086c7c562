package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats rows of text in aligned columns. The first column is always left-aligned. */
final class TextTable {

    private static final String GAP = "  ";

    private final boolean numbers;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(boolean numbers) {
        this.numbers = numbers;
    }

    /** Returns a table whose columns after the first are right-aligned. */
    static TextTable ofNumbers(List<String> header) {
        return new TextTable(true).row(header);
    }

    /** Returns a table whose columns are all left-aligned. */
    static TextTable ofText(List<String> header) {
        return new TextTable(false).row(header);
    }

    /**
     * Formats a name and its value on one line.
     *
     * @param width minimum width of the name, in characters
     */
    static String line(int width, String name, Object value) {
        return String.format(Locale.ROOT, "%-" + width + "s ", name) + value;
    }

    /** Adds a row with as many cells as the header. */
    TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Returns the header and the rows, without trailing spaces. */
    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP);
            line.append(numbers && column > 0 ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
