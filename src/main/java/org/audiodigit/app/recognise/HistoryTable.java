package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The history as rows for other programs, newest first. */
final class HistoryTable {

    private static final List<String> HEADER =
            List.of("time", "source", "label", "probability", "sure", "really", "model", "file");

    private HistoryTable() {}

    static List<List<String>> rows(List<Heard> history) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        history.forEach(heard -> rows.add(row(heard)));
        return rows;
    }

    private static List<String> row(Heard heard) {
        return List.of(
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        heard.time().truncatedTo(ChronoUnit.SECONDS)),
                heard.source(),
                heard.answer().map(a -> a.prediction().label()).orElse(""),
                heard.answer().map(HistoryTable::probability).orElse(""),
                heard.answer().map(a -> a.sure() ? "yes" : "no").orElse(""),
                heard.truth().orElse(""),
                heard.answer().map(Answer::model).orElse(""),
                heard.file().map(Path::toString).orElse(""));
    }

    private static String probability(Answer answer) {
        return String.format(Locale.ROOT, "%.4f", answer.prediction().confidence());
    }

    /** The rows as spreadsheets take them from the clipboard. */
    static String forClipboard(List<Heard> history) {
        return rows(history).stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> cell.replaceAll("\\s", " "))
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
