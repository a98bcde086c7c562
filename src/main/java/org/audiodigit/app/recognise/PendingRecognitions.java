package org.audiodigit.app.recognise;

import java.io.IOException;
import java.util.List;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Transcriber;
import org.audiodigit.signal.SampleSource;

/** Recognises the recordings that were made while no model was active. */
final class PendingRecognitions {

    private final TaskExecutor tasks;
    private final LatestTask task;
    private final Recogniser recogniser;
    private final HistoryViewModel history;
    private final ShownRecordingViewModel shown;
    private final ProblemsViewModel problems;
    private List<RecognitionEntry> running = List.of();

    PendingRecognitions(
            TaskExecutor tasks,
            Recogniser recogniser,
            HistoryViewModel history,
            ShownRecordingViewModel shown,
            ProblemsViewModel problems) {
        this.history = history;
        this.shown = shown;
        this.problems = problems;
        this.tasks = tasks;
        task = new LatestTask(tasks);
        this.recogniser = recogniser;
    }

    void recognise() {
        List<RecognitionEntry> pending =
                history.entries().stream()
                        .filter(entry -> !entry.isRecognised() && !entry.isInProgress())
                        .toList();
        if (pending.isEmpty() || running.containsAll(pending)) {
            return;
        }
        setRunning(pending);
        String title =
                pending.size() == 1
                        ? pending.get(0).name()
                        : Formats.count(pending.size(), "recording");
        task.start(
                BackgroundTask.shown("Recognising " + title, progress -> run(pending, progress))
                        .onSuccess(count -> setRunning(List.of()))
                        .onFailure(
                                failure -> {
                                    setRunning(List.of());
                                    removeFound(pending);
                                    problems.add("Recognition stopped", failure);
                                })
                        .onCancel(() -> cancelled(pending)));
    }

    private void setRunning(List<RecognitionEntry> next) {
        running.forEach(entry -> entry.setQueued(false));
        running = next;
        running.forEach(entry -> entry.setQueued(true));
    }

    /**
     * Removes the files that the user does not want to wait for. Other recordings would be lost.
     */
    private void cancelled(List<RecognitionEntry> pending) {
        if (running != pending) {
            // a later task recognises them
            return;
        }
        setRunning(List.of());
        removeFound(pending);
        pending.stream()
                .filter(entry -> !entry.isRecognised() && isUnlabelledFile(entry))
                .forEach(entry -> history.remove(entry, shown));
    }

    /** Removes the words of recordings that no task recognises any more. */
    private static void removeFound(List<RecognitionEntry> stopped) {
        stopped.forEach(entry -> entry.setFound(SegmentList.EMPTY));
    }

    private static boolean isUnlabelledFile(RecognitionEntry entry) {
        return entry.file().isPresent() && entry.trueLabel().isEmpty();
    }

    private Integer run(List<RecognitionEntry> pending, TaskProgress progress)
            throws InterruptedException {
        for (int i = 0; i < pending.size(); i++) {
            RecognitionEntry entry = pending.get(i);
            double before = i;
            try {
                recognise(
                        entry,
                        fraction -> progress.update((before + fraction) / pending.size(), ""));
            } catch (IOException e) {
                if (progress.cancelled()) {
                    throw new InterruptedException();
                }
                tasks.runOnFxThread(
                        () -> {
                            removeFound(List.of(entry));
                            problems.add(entry.source(), e);
                        });
            }
        }
        return pending.size();
    }

    private void recognise(RecognitionEntry entry, Transcriber.Listener progress)
            throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            // a file that is opened fails instead
            throw new InterruptedException();
        }
        recogniser
                .recognise(entry, source(entry), FileRecognition.showing(tasks, entry, progress))
                .ifPresent(
                        result ->
                                tasks.runOnFxThread(
                                        () -> ShownRecordingViewModel.recognised(entry, result)));
    }

    private static SampleSource source(RecognitionEntry entry) throws IOException {
        return entry.samples().isPresent()
                ? entry.samples().get()
                : Recogniser.open(entry.file().orElseThrow());
    }
}
