package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.Waveform;

/** The one recording that is seen, with its answer. */
final class ShownRecordingViewModel {

    private final LatestTask work;
    private final Recogniser model;
    private final HistoryViewModel history;
    private final SoundViewModel sound;
    private final ProblemsViewModel problems;
    private final ReadOnlyObjectWrapper<Optional<RecognitionEntry>> heard =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Waveform waveform;

    ShownRecordingViewModel(
            TaskExecutor tasks,
            Recogniser model,
            HistoryViewModel history,
            SoundViewModel sound,
            ProblemsViewModel problems) {
        this.work = new LatestTask(tasks);
        this.model = model;
        this.history = history;
        this.sound = sound;
        this.problems = problems;
    }

    /** Shows one from the history; a file is read again. */
    void show(RecognitionEntry wanted, Path file) {
        work.start(
                BackgroundTask.quiet(
                                "Opening " + wanted.source(),
                                progress -> RecordingReader.read(file))
                        .onSuccess(read -> show(wanted, read))
                        .onFailure(failure -> problems.add("This cannot be shown", failure)));
    }

    /**
     * @param samples of it
     */
    void show(RecognitionEntry wanted, Waveform samples) {
        work.cancel();
        waveform = samples;
        sound.stop();
        sound.show(wanted.source(), samples);
        put(wanted);
        if (wanted.answer().isEmpty()) {
            judge();
        }
    }

    /** Asks the model in use what it is. */
    void judge() {
        if (heard.get().isEmpty()) {
            return;
        }
        Waveform asked = waveform;
        work.start(
                BackgroundTask.quiet("Recognising", progress -> model.ask(asked))
                        .onSuccess(answer -> answer.ifPresent(this::answered))
                        .onFailure(failure -> problems.add("The model gave no answer", failure)));
    }

    private void answered(Recognition answer) {
        change(now -> now.answered(answer));
    }

    /** Changes what is known of the one that is shown. */
    void change(UnaryOperator<RecognitionEntry> change) {
        heard.get().ifPresent(now -> change(now.number(), change));
    }

    /** Changes what is known of one, whether or not it is still the one that is shown. */
    void change(long number, UnaryOperator<RecognitionEntry> change) {
        Optional<RecognitionEntry> changed =
                heard.get().filter(now -> now.number() == number).map(change::apply);
        // shown first: the history's view shows what is selected there and is not shown yet
        changed.ifPresent(this::put);
        history.change(number, entry -> changed.orElseGet(() -> change.apply(entry)));
    }

    private void put(RecognitionEntry now) {
        heard.set(Optional.of(now));
        now.answer().ifPresent(a -> sound.mark(a.fromSeconds(), a.toSeconds()));
    }

    void clear() {
        work.cancel();
        waveform = null;
        sound.stop();
        sound.clear();
        heard.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<RecognitionEntry>> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /** Its samples; null as long as nothing is shown. */
    Waveform waveform() {
        return waveform;
    }
}
