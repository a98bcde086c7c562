package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.export.CsvFile;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;

/** Writes what was heard to files of a person's choice. */
final class RecordingExport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);

    private final TaskExecutor tasks;
    private final Dialogs dialogs;
    private final ProblemsViewModel problems;

    RecordingExport(TaskExecutor tasks, Dialogs dialogs, ProblemsViewModel problems) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.problems = problems;
    }

    void save(RecognitionEntry heard, Waveform waveform) {
        dialogs.save("Save the recording", "Recording (WAV)", name(heard))
                .map(file -> ending(file, ".wav"))
                .ifPresent(file -> write(file, () -> WavWriter.write(file, waveform)));
    }

    /** What it was, or was taken for, and when it was heard. */
    static String name(RecognitionEntry heard) {
        String label =
                heard.truth()
                        .or(
                                () ->
                                        heard.answer()
                                                .filter(Recognition::sure)
                                                .map(a -> a.prediction().label()))
                        .orElse("recording");
        return label.replaceAll("[^\\p{L}\\p{N}.-]", "-")
                + "_"
                + STAMP.format(heard.time())
                + ".wav";
    }

    void export(List<RecognitionEntry> history) {
        List<List<String>> rows = HistoryRows.rows(history);
        dialogs.save("Export the history", "Table (CSV)", "heard.csv")
                .map(file -> ending(file, ".csv"))
                .ifPresent(file -> write(file, () -> CsvFile.write(file, rows)));
    }

    private static Path ending(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.contains(".") ? file : file.resolveSibling(name + ending);
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws Exception;
    }

    private void write(Path file, Writing writing) {
        problems.clear();
        tasks.start(
                BackgroundTask.quiet(
                                "Writing " + file.getFileName(),
                                progress -> {
                                    writing.run();
                                    return file;
                                })
                        .onSuccess(written -> dialogs.tell("Written: " + written))
                        .onFailure(failure -> problems.add("It was not written", failure)));
    }
}
