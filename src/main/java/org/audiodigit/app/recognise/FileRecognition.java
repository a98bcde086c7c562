package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.audio.label.LabelException;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.wav.WavFinder;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Transcriber;
import org.audiodigit.signal.SampleSource;

/**
 * Recognises files in the background, one after the other, and adds them to the history. The first
 * one is shown.
 */
final class FileRecognition {

    /** A longer recording is shown before it is recognised. */
    private static final double LONG_SECONDS = 60;

    private final TaskExecutor tasks;
    private final Recogniser recogniser;
    private final HistoryViewModel history;
    private final ShownRecordingViewModel shown;
    private final ProblemsViewModel problems;
    private final Runnable done;

    /**
     * @param done called after the last file
     */
    FileRecognition(
            TaskExecutor tasks,
            Recogniser recogniser,
            HistoryViewModel history,
            ShownRecordingViewModel shown,
            ProblemsViewModel problems,
            Runnable done) {
        this.tasks = tasks;
        this.recogniser = recogniser;
        this.history = history;
        this.shown = shown;
        this.problems = problems;
        this.done = done;
    }

    /**
     * @param paths WAV files, and folders that are searched for them
     * @param labels label files that have the words of recordings
     */
    void open(List<Path> paths, Map<Path, Path> labels) {
        if (paths.isEmpty()) {
            return;
        }
        tasks.start(
                BackgroundTask.shown(
                                "Recognising " + title(paths),
                                progress -> recognise(files(paths), labels, progress))
                        .onSuccess(count -> done.run())
                        .onFailure(failure -> problems.add("Recognition stopped", failure)));
    }

    private static String title(List<Path> paths) {
        Path name = paths.get(0).getFileName();
        return paths.size() == 1 && name != null
                ? name.toString()
                : Formats.count(paths.size(), "file");
    }

    /** Finds the files that the user means by paths, and reports those that cannot be used. */
    List<Path> files(List<Path> paths) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        WavFinder.Visitor visitor =
                new WavFinder.Visitor() {
                    @Override
                    public void found(Path file) {
                        files.add(file);
                    }

                    @Override
                    public void failed(Path path, IOException reason) {
                        FileRecognition.this.failed(path, reason);
                    }
                };
        for (Path path : paths) {
            WavFinder.find(path, visitor);
        }
        return files;
    }

    private Integer recognise(List<Path> files, Map<Path, Path> labels, TaskProgress progress)
            throws InterruptedException {
        int done = 0;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String message = files.size() == 1 ? "" : "%,d of %,d".formatted(i + 1, files.size());
            double before = i;
            try {
                recognise(
                        file,
                        Optional.ofNullable(labels.get(file)),
                        done == 0,
                        fraction -> progress.update((before + fraction) / files.size(), message));
                done++;
            } catch (IOException | RuntimeException e) {
                if (progress.cancelled()) {
                    throw new InterruptedException();
                }
                failed(file, e);
            }
        }
        return done;
    }

    private void failed(Path path, Exception failure) {
        tasks.runOnFxThread(() -> problems.add(path.toString(), failure));
    }

    private void recognise(
            Path file, Optional<Path> labels, boolean first, Transcriber.Listener progress)
            throws IOException, InterruptedException {
        progress.progress(0);
        SampleSource source = Recogniser.open(file);
        RecognitionEntry entry = new RecognitionEntry(file);
        Optional<RecognitionResult> labelled = labels.flatMap(l -> labelled(l, source));
        if (labelled.isEmpty() && first && source.seconds() > LONG_SECONDS) {
            recogniseShown(entry, source, progress);
            return;
        }
        Optional<RecognitionResult> result =
                labelled.isPresent() ? labelled : recogniser.recognise(entry, source, progress);
        // there can be thousands of files, so only the samples of the first one are kept
        Optional<SampleSource> toShow = first ? Optional.of(source) : Optional.empty();
        tasks.runOnFxThread(() -> add(entry, result, toShow));
    }

    /** The words of a label file; a damaged file is reported. */
    private Optional<RecognitionResult> labelled(Path labels, SampleSource source) {
        try {
            return Optional.of(RecognitionResult.of(labels, source.seconds()));
        } catch (LabelException e) {
            failed(labels, e);
            return Optional.empty();
        }
    }

    /** Shows a long recording before its words are found. */
    private void recogniseShown(
            RecognitionEntry entry, SampleSource source, Transcriber.Listener progress)
            throws IOException, InterruptedException {
        tasks.runOnFxThread(
                () -> {
                    entry.setInProgress(true);
                    history.add(entry);
                    shown.showUnrecognised(entry, source);
                });
        try {
            Optional<RecognitionResult> result =
                    recogniser.recognise(entry, source, showing(tasks, entry, progress));
            tasks.runOnFxThread(
                    () -> {
                        result.ifPresent(r -> ShownRecordingViewModel.recognised(entry, r));
                        entry.setInProgress(false);
                    });
        } catch (IOException | InterruptedException | RuntimeException e) {
            tasks.runOnFxThread(() -> stopped(entry));
            throw e;
        }
    }

    /** Returns a listener that also shows the words so far. */
    static Transcriber.Listener showing(
            TaskExecutor tasks, RecognitionEntry entry, Transcriber.Listener progress) {
        return new Transcriber.Listener() {
            @Override
            public void progress(double fraction) {
                progress.progress(fraction);
            }

            @Override
            public void found(List<TranscribedWord> words) {
                SegmentList list =
                        new SegmentList(words.stream().map(Segment::recognised).toList());
                tasks.runOnFxThread(() -> entry.setFound(list));
            }
        };
    }

    /** Removes an entry, unless the user has opened labels for it meanwhile. */
    private void stopped(RecognitionEntry entry) {
        entry.setInProgress(false);
        if (!entry.isRecognised()) {
            history.remove(entry, shown);
        }
    }

    private void add(
            RecognitionEntry entry,
            Optional<RecognitionResult> result,
            Optional<SampleSource> toShow) {
        result.ifPresent(entry::setResult);
        history.add(entry);
        toShow.ifPresent(
                source -> {
                    shown.show(entry, source);
                    ShownRecordingViewModel.log(entry);
                });
    }
}
