package org.audiodigit.app.recognise;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.Waveform;
import org.slf4j.LoggerFactory;

/** Recognises the recordings that were made while no model was active. */
final class PendingRecognitions {

    private final TaskExecutor tasks;
    private final LatestTask work;
    private final Recogniser recogniser;

    PendingRecognitions(TaskExecutor tasks, Recogniser recogniser) {
        this.tasks = tasks;
        this.work = new LatestTask(tasks);
        this.recogniser = recogniser;
    }

    void recognise(List<RecognitionEntry> history) {
        List<RecognitionEntry> pending =
                history.stream().filter(entry -> entry.recognition().isEmpty()).toList();
        if (!pending.isEmpty()) {
            work.start(BackgroundTask.quiet("Recognising", progress -> run(pending)));
        }
    }

    private Integer run(List<RecognitionEntry> pending) throws InterruptedException {
        for (RecognitionEntry entry : pending) {
            Optional<Waveform> samples = entry.samples().or(() -> read(entry));
            if (samples.isPresent()) {
                recogniser
                        .recognise(samples.get())
                        .ifPresent(r -> tasks.runOnFxThread(() -> entry.setRecognition(r)));
            }
        }
        return pending.size();
    }

    /** A file that is missing by now is reported when the user opens its entry. */
    private static Optional<Waveform> read(RecognitionEntry entry) {
        try {
            return Optional.of(Recogniser.read(entry.file().orElseThrow()));
        } catch (IOException e) {
            LoggerFactory.getLogger(PendingRecognitions.class).info("{}", entry.source(), e);
            return Optional.empty();
        }
    }
}
