package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.audiodigit.app.export.ExportFormat;
import org.audiodigit.app.export.Exporter;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.SampleSource;

/** Saves recordings as WAV files and the history as a table, newest entry first. */
final class RecordingExport {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);

    private static final List<String> HEADER =
            List.of(
                    "time",
                    "source",
                    "predicted",
                    "probability",
                    "sure",
                    "true label",
                    "model",
                    "file");

    private final Exporter exporter;

    RecordingExport(RoomContext context) {
        exporter = new Exporter(context.tasks(), context.dialogs());
    }

    void saveRecording(RecognitionEntry entry, SampleSource source) {
        exporter.export("Save recording", ExportFormat.WAV, fileName(entry), source);
    }

    /**
     * A file name without extension: the true label or, if unknown, the predicted one, then the
     * number of a recording from the microphone, and the time.
     */
    static String fileName(RecognitionEntry entry) {
        String label =
                entry.trueLabel()
                        .or(
                                () ->
                                        entry.recognition()
                                                .filter(Recognition::sure)
                                                .map(r -> r.prediction().label()))
                        .orElse("recording");
        String number = entry.file().isPresent() ? "" : "_" + entry.name();
        return (label + number).replaceAll("[^\\p{L}\\p{N}_-]", "-")
                + "_"
                + TIMESTAMP.format(entry.time());
    }

    void exportHistory(List<RecognitionEntry> history) {
        exporter.export("Export history", ExportFormat.CSV, "history", rows(history));
    }

    /** The history as tab-separated text, which spreadsheets accept from the clipboard. */
    static String clipboardText(List<RecognitionEntry> history) {
        return rows(history).stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> cell.replaceAll("\\s", " "))
                                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<List<String>> rows(List<RecognitionEntry> history) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        history.forEach(entry -> rows.add(row(entry)));
        return rows;
    }

    private static List<String> row(RecognitionEntry entry) {
        Outcome outcome = entry.outcomeProperty().get();
        Optional<Recognition> answer = entry.recognition().filter(Recognition::speech);
        return List.of(
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        entry.time().truncatedTo(ChronoUnit.SECONDS)),
                entry.source(),
                outcome.isSequence()
                        ? outcome.segments().labels()
                        : answer.map(r -> r.prediction().label()).orElse(""),
                answer.map(r -> Formats.decimal(r.prediction().confidence(), 4)).orElse(""),
                sure(outcome).map(sure -> sure ? "yes" : "no").orElse(""),
                outcome.correctedText().orElse(""),
                outcome.result().map(RecognitionResult::recogniser).orElse(""),
                entry.file().map(Path::toString).orElse(""));
    }

    private static Optional<Boolean> sure(Outcome outcome) {
        return outcome.isSequence()
                ? Optional.of(outcome.segments().isSure())
                : outcome.recognition().map(Recognition::sure);
    }
}
