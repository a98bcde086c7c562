package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.export.CsvFile;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.common.Formats;
import org.audiodigit.common.IoAction;
import org.audiodigit.signal.Waveform;

/** Saves recordings as WAV files and the history as a table, newest entry first. */
final class RecordingExport {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);

    private static final List<String> HEADER =
            List.of("time", "source", "label", "probability", "sure", "really", "model", "file");

    private final TaskExecutor tasks;
    private final Dialogs dialogs;
    private final ProblemsViewModel problems;

    RecordingExport(TaskExecutor tasks, Dialogs dialogs, ProblemsViewModel problems) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.problems = problems;
    }

    void saveRecording(RecognitionEntry entry, Waveform waveform) {
        dialogs.save("Save recording", "Recording (WAV)", fileName(entry))
                .map(file -> withExtension(file, ".wav"))
                .ifPresent(file -> write(file, () -> WavWriter.write(file, waveform)));
    }

    /** A file name from the true label, or else the predicted one, and the time. */
    static String fileName(RecognitionEntry entry) {
        String label =
                entry.trueLabel()
                        .or(
                                () ->
                                        entry.recognition()
                                                .filter(Recognition::sure)
                                                .map(r -> r.prediction().label()))
                        .orElse("recording");
        return label.replaceAll("[^\\p{L}\\p{N}.-]", "-")
                + "_"
                + TIMESTAMP.format(entry.time())
                + ".wav";
    }

    void exportHistory(List<RecognitionEntry> history) {
        List<List<String>> rows = rows(history);
        dialogs.save("Export history", "Table (CSV)", "history.csv")
                .map(file -> withExtension(file, ".csv"))
                .ifPresent(file -> write(file, () -> CsvFile.write(file, rows)));
    }

    private static Path withExtension(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + extension);
    }

    private void write(Path file, IoAction action) {
        problems.clear();
        tasks.start(
                BackgroundTask.quiet(
                                "Saving " + file.getFileName(),
                                progress -> {
                                    action.run();
                                    return file;
                                })
                        .onSuccess(written -> dialogs.tell("Saved " + written))
                        .onFailure(failure -> problems.add("Cannot save " + file, failure)));
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
        return List.of(
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        entry.time().truncatedTo(ChronoUnit.SECONDS)),
                entry.source(),
                entry.recognition().map(r -> r.prediction().label()).orElse(""),
                entry.recognition()
                        .map(r -> Formats.decimal(r.prediction().confidence(), 4))
                        .orElse(""),
                entry.recognition().map(r -> r.sure() ? "yes" : "no").orElse(""),
                entry.trueLabel().orElse(""),
                entry.recognition().map(Recognition::model).orElse(""),
                entry.file().map(Path::toString).orElse(""));
    }
}
