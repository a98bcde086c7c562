package org.audiodigit.app.recognise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.common.Failures;
import org.audiodigit.files.FilePaths;
import org.audiodigit.signal.SampleSource;

/** Opens recordings and label files that the user chooses, drops or pastes. */
final class FileOpener {

    private final RoomContext context;
    private final FileRecognition recognition;
    private final HistoryViewModel history;
    private final ShownRecordingViewModel shown;
    private final ProblemsViewModel problems;

    FileOpener(
            RoomContext context,
            FileRecognition recognition,
            HistoryViewModel history,
            ShownRecordingViewModel shown,
            ProblemsViewModel problems) {
        this.context = context;
        this.recognition = recognition;
        this.history = history;
        this.shown = shown;
        this.problems = problems;
    }

    /**
     * Recognises recordings, and reads label files as the words of the recording that has their
     * name: among the paths and in folders, the shown one, or beside the label file. Other label
     * files belong to the shown recording.
     *
     * @param paths WAV files, folders that are searched for them, and label files
     */
    void open(List<Path> paths) {
        problems.clear();
        if (paths.stream().noneMatch(LabelFiles::isLabelFile)) {
            recognition.open(paths, Map.of());
            return;
        }
        Optional<RecognitionEntry> entry = shown.entry();
        SampleSource source = shown.samples();
        context.tasks()
                .start(
                        BackgroundTask.quiet("Opening labels", progress -> pair(paths, entry))
                                .onSuccess(
                                        pairs -> {
                                            pairs.problems.forEach(problems::add);
                                            pairs.ofShown.ifPresent(
                                                    file -> openLabels(entry.get(), source, file));
                                            recognition.open(pairs.recordings, pairs.labels);
                                        })
                                .onFailure(failure -> problems.add("Cannot open labels", failure)));
    }

    /** Label files and their recordings. */
    private static final class Pairs {

        private final List<Path> recordings = new ArrayList<>();
        private final Map<Path, Path> labels = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private Optional<Path> ofShown = Optional.empty();

        private void add(Path file, Optional<RecognitionEntry> shown) {
            Optional<Path> recording = find(file);
            if (recording.isEmpty() && !isOf(shown, file)) {
                recording = beside(file);
                recording.ifPresent(recordings::add);
            }
            boolean used;
            if (recording.isPresent()) {
                used = labels.putIfAbsent(recording.get(), file) == null;
            } else if (shown.isPresent() && recordings.isEmpty()) {
                used = ofShown.isEmpty();
                ofShown = ofShown.or(() -> Optional.of(file));
            } else {
                problems.add(file + ": open the recording of these labels first.");
                return;
            }
            if (!used) {
                problems.add(file + ": another label file of this recording was opened.");
            }
        }

        /** The recording with the name of a label file, at best in the same folder. */
        private Optional<Path> find(Path labels) {
            List<Path> named = recordings.stream().filter(r -> hasStemOf(r, labels)).toList();
            return named.stream()
                    .filter(r -> Objects.equals(r.getParent(), labels.getParent()))
                    .findFirst()
                    .or(() -> named.stream().findFirst());
        }
    }

    private Pairs pair(List<Path> paths, Optional<RecognitionEntry> shownEntry)
            throws IOException, InterruptedException {
        List<Path> labelFiles = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path path : paths) {
            boolean labels = LabelFiles.isLabelFile(path) && !Files.isDirectory(path);
            (labels ? labelFiles : others).add(path);
        }
        Pairs pairs = new Pairs();
        pairs.recordings.addAll(recognition.files(others));
        // labels that come with recordings do not belong to another one
        Optional<RecognitionEntry> target = others.isEmpty() ? shownEntry : Optional.empty();
        labelFiles.forEach(file -> pairs.add(file, target));
        return pairs;
    }

    private static boolean isOf(Optional<RecognitionEntry> entry, Path labels) {
        return entry.flatMap(RecognitionEntry::file)
                .filter(recording -> hasStemOf(recording, labels))
                .isPresent();
    }

    private static boolean hasStemOf(Path recording, Path labels) {
        return recording.getFileName() != null && stem(recording).equals(stem(labels));
    }

    private static String stem(Path file) {
        return FilePaths.stem(file.getFileName().toString());
    }

    private static Optional<Path> beside(Path labels) {
        return Stream.of(".wav", ".WAV", ".Wav", ".wave", ".WAVE")
                .map(extension -> labels.resolveSibling(stem(labels) + extension))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Replaces the words of a recording by those of a label file. */
    private void openLabels(RecognitionEntry entry, SampleSource source, Path file) {
        double seconds = source.seconds();
        context.tasks()
                .start(
                        BackgroundTask.quiet(
                                        "Opening labels",
                                        progress -> RecognitionResult.of(file, seconds))
                                .onSuccess(result -> replace(entry, file, result))
                                .onFailure(failure -> problems.add("Cannot open labels", failure)));
    }

    private void replace(RecognitionEntry entry, Path file, RecognitionResult result) {
        Outcome before = entry.outcomeProperty().get();
        entry.setLabelled(result);
        Outcome after = entry.outcomeProperty().get();
        if (before.result().isPresent()) {
            context.workspace()
                    .undo()
                    .add(
                            new Change(
                                    "open " + file.getFileName(),
                                    Step.of(() -> entry.restore(before)),
                                    Step.of(() -> entry.restore(after))));
        }
    }

    /** Opens files that the desktop passes, whose names the locale may lack. */
    void openFiles(List<File> dropped) {
        List<Path> paths = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (File file : dropped) {
            try {
                paths.add(file.toPath());
            } catch (InvalidPathException otherLocale) {
                invalid.add(Failures.sentence(otherLocale));
            }
        }
        open(paths);
        invalid.forEach(problems::add);
    }

    /** Asks for recordings and opens them. */
    void chooseRecordings() {
        Optional<Path> lastFolder =
                history.entries().stream()
                        .flatMap(entry -> entry.file().stream())
                        .map(file -> file.toAbsolutePath().getParent())
                        .findFirst();
        open(context.dialogs().recordings("Open recordings", lastFolder));
    }

    /** Asks for a label file and opens it. */
    void chooseLabels() {
        context.dialogs()
                .file("Open labels", "Labels", LabelFormat.extensions().toArray(String[]::new))
                .ifPresent(file -> open(List.of(file)));
    }

    /** Opens the files whose paths a text contains. */
    void paste(String text) {
        List<Path> paths = PastedPaths.in(text);
        if (paths.isEmpty()) {
            problems.clear();
            problems.add(
                    "The clipboard contains no file path. Copy a WAV file or its full path and"
                            + " paste again.");
            return;
        }
        open(paths);
    }
}
