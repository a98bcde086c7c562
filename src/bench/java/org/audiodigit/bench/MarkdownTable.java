package org.audiodigit.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. Numbers are aligned right, words left. */
public final class MarkdownTable {

    private static final String FIGURE = "-?[0-9.]*";

    private final List<List<String>> lines = new ArrayList<>();

    public MarkdownTable(String... heads) {
        lines.add(List.of(heads));
    }

    public void row(String... cells) {
        if (cells.length != lines.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells under " + lines.get(0).size() + " heads");
        }
        lines.add(List.of(cells));
    }

    @Override
    public String toString() {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        boolean[] figures = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths[at] = lines.stream().mapToInt(line -> line.get(at).length()).max().orElse(0);
            figures[at] = lines.stream().skip(1).allMatch(line -> line.get(at).matches(FIGURE));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(text, lines.get(i), widths, figures);
            if (i == 0) {
                rule(text, widths, figures);
            }
        }
        return text.toString();
    }

    private static void append(
            StringBuilder text, List<String> line, int[] widths, boolean[] figures) {
        for (int column = 0; column < widths.length; column++) {
            String cell = line.get(column);
            String space = " ".repeat(widths[column] - cell.length());
            text.append("| ").append(figures[column] ? space + cell : cell + space).append(' ');
        }
        text.append("|\n");
    }

    private static void rule(StringBuilder text, int[] widths, boolean[] figures) {
        for (int column = 0; column < widths.length; column++) {
            String line = "-".repeat(widths[column] + 1);
            text.append('|').append(figures[column] ? line + ":" : line + "-");
        }
        text.append("|\n");
    }
}
