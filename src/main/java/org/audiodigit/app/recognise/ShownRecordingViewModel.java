package org.audiodigit.app.recognise;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.recognise.RecognitionEntry.Outcome;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.SampleSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entry of the history that the room shows, with its samples. */
final class ShownRecordingViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ShownRecordingViewModel.class);

    private final LatestTask task;
    private final Recogniser recogniser;
    private final SoundViewModel sound;
    private final ProblemsViewModel problems;
    private final ReadOnlyObjectWrapper<RecognitionEntry> entry = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<Outcome> outcome =
            entry.flatMap(RecognitionEntry::outcomeProperty).orElse(Outcome.NONE);
    private final ObservableValue<SegmentList> found =
            entry.flatMap(RecognitionEntry::foundProperty).orElse(SegmentList.EMPTY);

    /** Whether the task of this object recognises the shown entry. */
    private final ReadOnlyBooleanWrapper recognising = new ReadOnlyBooleanWrapper();

    private final ObservableValue<Boolean> recognisedByOthers =
            entry.flatMap(RecognitionEntry::beingRecognised).orElse(false);
    private final BooleanBinding beingRecognised =
            Bindings.createBooleanBinding(
                    () -> recognising.get() || recognisedByOthers.getValue(),
                    recognising,
                    recognisedByOthers);
    private SampleSource samples;

    ShownRecordingViewModel(
            TaskExecutor tasks,
            Recogniser recogniser,
            SoundViewModel sound,
            ProblemsViewModel problems) {
        this.task = new LatestTask(tasks);
        this.recogniser = recogniser;
        this.sound = sound;
        this.problems = problems;
    }

    /** Shows an entry of the history; a file is read again. */
    void show(RecognitionEntry newEntry) {
        if (newEntry == entry.get()) {
            return;
        }
        problems.clear();
        newEntry.samples()
                .ifPresentOrElse(
                        source -> show(newEntry, source),
                        () -> read(newEntry, newEntry.file().orElseThrow()));
    }

    private void read(RecognitionEntry newEntry, Path file) {
        cancel();
        task.start(
                BackgroundTask.quiet(
                                "Opening " + newEntry.source(), progress -> Recogniser.open(file))
                        .onSuccess(source -> show(newEntry, source))
                        .onFailure(
                                failure ->
                                        problems.add("Cannot show " + newEntry.source(), failure)));
    }

    /** Shows an entry whose samples are known. */
    void show(RecognitionEntry newEntry, SampleSource source) {
        showUnrecognised(newEntry, source);
        if (!newEntry.isRecognised() && !newEntry.isInProgress()) {
            recognise();
        }
    }

    /** Shows an entry that is recognised by another task, if at all. */
    void showUnrecognised(RecognitionEntry newEntry, SampleSource source) {
        cancel();
        samples = source;
        sound.stop();
        sound.show(newEntry.source(), source);
        entry.set(newEntry);
    }

    /** Shows an entry again, to which sound was added. */
    void extend(RecognitionEntry extended) {
        showUnrecognised(extended, extended.samples().orElseThrow());
    }

    /** Shows no entry. */
    void clear() {
        cancel();
        problems.clear();
        samples = null;
        sound.clear();
        entry.set(null);
    }

    /** Finds and recognises the words of the shown recording with the active model. */
    void recognise() {
        entry().ifPresent(current -> recognise(current, result -> recognised(current, result)));
    }

    /**
     * Recognises the shown recording.
     *
     * @param done receives the result; not called if no model is active
     */
    void recognise(RecognitionEntry current, Consumer<RecognitionResult> done) {
        SampleSource source = samples;
        recognising.set(true);
        task.start(
                BackgroundTask.quiet(
                                "Recognising",
                                progress -> recogniser.recognise(current, source, fraction -> {}))
                        .onSuccess(
                                result -> {
                                    result.ifPresent(done);
                                    recognising.set(false);
                                })
                        .onFailure(
                                failure -> {
                                    recognising.set(false);
                                    problems.add("The model failed", failure);
                                }));
    }

    private void cancel() {
        task.cancel();
        recognising.set(false);
    }

    /** Sets and logs the words of an entry, unless the user has opened labels for it meanwhile. */
    static void recognised(RecognitionEntry current, RecognitionResult result) {
        if (!current.isRecognised()) {
            current.setResult(result);
            log(current);
        }
    }

    /** Logs the words of an entry, if it is recognised. */
    static void log(RecognitionEntry recognised) {
        recognised
                .outcomeProperty()
                .get()
                .result()
                .ifPresent(
                        result -> LOG.info(RecognitionText.logLine(result, recognised.source())));
    }

    /** The shown entry; null while none is shown. */
    ReadOnlyObjectProperty<RecognitionEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** The outcome of the shown entry; {@link Outcome#NONE} while none is shown. */
    ObservableValue<Outcome> outcomeProperty() {
        return outcome;
    }

    /** The words of the shown entry so far, while it is being recognised; else empty. */
    ObservableValue<SegmentList> foundProperty() {
        return found;
    }

    /** Whether a task recognises the shown entry, now or after other recordings. */
    BooleanBinding beingRecognised() {
        return beingRecognised;
    }

    Optional<RecognitionEntry> entry() {
        return Optional.ofNullable(entry.get());
    }

    /** The samples of the shown entry; null while none is shown. */
    SampleSource samples() {
        return samples;
    }
}
