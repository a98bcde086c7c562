package org.audiodigit.common;

import java.util.List;
import java.util.stream.Collectors;

/** Formats rows of CSV (RFC 4180). */
public final class Csv {

    /** Ends each row. */
    public static final String LINE_END = "\r\n";

    private Csv() {}

    /** Formats the cells of a row, without the end of the line. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
