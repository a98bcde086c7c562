package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The history as rows for other programs, newest first. */
final class HistoryRows {

    private static final List<String> HEADER =
            List.of("time", "source", "label", "probability", "sure", "really", "model", "file");

    private HistoryRows() {}

    static List<List<String>> rows(List<RecognitionEntry> history) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        history.forEach(heard -> rows.add(row(heard)));
        return rows;
    }

    private static List<String> row(RecognitionEntry heard) {
        return List.of(
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        heard.time().truncatedTo(ChronoUnit.SECONDS)),
                heard.source(),
                heard.answer().map(a -> a.prediction().label()).orElse(""),
                heard.answer().map(HistoryRows::probability).orElse(""),
                heard.answer().map(a -> a.sure() ? "yes" : "no").orElse(""),
                heard.truth().orElse(""),
                heard.answer().map(Recognition::model).orElse(""),
                heard.file().map(Path::toString).orElse(""));
    }

    private static String probability(Recognition answer) {
        return String.format(Locale.ROOT, "%.4f", answer.prediction().confidence());
    }

    /** The rows as spreadsheets take them from the clipboard. */
    static String forClipboard(List<RecognitionEntry> history) {
        return rows(history).stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> cell.replaceAll("\\s", " "))
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
