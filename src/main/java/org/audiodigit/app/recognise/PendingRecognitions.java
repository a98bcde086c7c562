package org.audiodigit.app.recognise;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.Waveform;
import org.slf4j.LoggerFactory;

/** What was heard before there was a model to ask is answered when there is one. */
final class PendingRecognitions {

    private final TaskExecutor tasks;
    private final LatestTask work;
    private final Recogniser model;
    private final ShownRecordingViewModel shown;

    PendingRecognitions(TaskExecutor tasks, Recogniser model, ShownRecordingViewModel shown) {
        this.tasks = tasks;
        this.work = new LatestTask(tasks);
        this.model = model;
        this.shown = shown;
    }

    void answer(List<RecognitionEntry> history) {
        List<RecognitionEntry> open =
                history.stream().filter(heard -> heard.answer().isEmpty()).toList();
        if (!open.isEmpty()) {
            work.start(BackgroundTask.quiet("Recognising", progress -> ask(open)));
        }
    }

    private Integer ask(List<RecognitionEntry> open) throws InterruptedException {
        for (RecognitionEntry heard : open) {
            Optional<Waveform> sound = heard.sound().or(() -> read(heard));
            if (sound.isPresent()) {
                Optional<Recognition> answer = model.ask(sound.get());
                answer.ifPresent(a -> tasks.runOnFxThread(() -> answered(heard, a)));
            }
        }
        return open.size();
    }

    private void answered(RecognitionEntry heard, Recognition answer) {
        shown.change(heard.number(), now -> now.answered(answer));
    }

    /** A file that is gone by now stays without an answer; who opens it is told. */
    private static Optional<Waveform> read(RecognitionEntry heard) {
        try {
            return Optional.of(RecordingReader.read(heard.file().orElseThrow()));
        } catch (IOException gone) {
            LoggerFactory.getLogger(PendingRecognitions.class).info("{}", heard.source(), gone);
            return Optional.empty();
        }
    }
}
