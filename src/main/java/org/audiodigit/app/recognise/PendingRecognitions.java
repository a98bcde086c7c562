package org.audiodigit.app.recognise;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.SampleSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognises the recordings that were made while no model was active. */
final class PendingRecognitions {

    private static final Logger LOG = LoggerFactory.getLogger(PendingRecognitions.class);

    private final TaskExecutor tasks;
    private final LatestTask task;
    private final Recogniser recogniser;

    PendingRecognitions(TaskExecutor tasks, Recogniser recogniser) {
        this.tasks = tasks;
        task = new LatestTask(tasks);
        this.recogniser = recogniser;
    }

    void recognise(List<RecognitionEntry> history) {
        List<RecognitionEntry> pending =
                history.stream().filter(entry -> !entry.isRecognised()).toList();
        if (!pending.isEmpty()) {
            task.start(BackgroundTask.quiet("Recognising", progress -> run(pending)));
        }
    }

    private Integer run(List<RecognitionEntry> pending) throws IOException, InterruptedException {
        for (RecognitionEntry entry : pending) {
            Optional<? extends SampleSource> samples = source(entry);
            if (samples.isPresent()) {
                recogniser
                        .recognise(entry, samples.get(), fraction -> {})
                        .ifPresent(r -> tasks.runOnFxThread(() -> answer(entry, r)));
            }
        }
        return pending.size();
    }

    private static void answer(RecognitionEntry entry, RecognitionResult result) {
        entry.setResult(result);
        LOG.info(RecognitionText.logLine(result, entry.source()));
    }

    /** A file that is missing by now is reported when the user opens its entry. */
    private static Optional<? extends SampleSource> source(RecognitionEntry entry) {
        if (entry.samples().isPresent()) {
            return entry.samples();
        }
        try {
            return Optional.of(Recogniser.open(entry.file().orElseThrow()));
        } catch (IOException e) {
            LOG.info("{}", entry.source(), e);
            return Optional.empty();
        }
    }
}
