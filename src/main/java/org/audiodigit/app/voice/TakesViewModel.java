package org.audiodigit.app.voice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.Waveform;

/** Asks for one word after the other, and keeps each as it comes. */
final class TakesViewModel {

    private final RecordingViewModel recording;
    private final ProblemsViewModel problems;
    private final SerialTaskQueue files;
    private final WordCheck check = new WordCheck();
    private final ReadOnlyObjectWrapper<Optional<Prompt>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Prompt>> following =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private VoiceFolder folder;
    private UnaryOperator<Waveform> wanted = UnaryOperator.identity();
    private PromptSequence asking = new PromptSequence(List.of(), List.of());

    TakesViewModel(
            AudioInput ears,
            TaskExecutor tasks,
            InputViewModel inputs,
            ProblemsViewModel problems) {
        this.problems = problems;
        this.files = new SerialTaskQueue(tasks);
        this.recording =
                new RecordingViewModel(ears, tasks, inputs, problems, (name, word) -> spoken(word));
        recording.stateProperty().subscribe(this::stopped);
    }

    /**
     * Goes on where a voice stopped.
     *
     * @param recorded what there is of it
     * @param asWanted a word from a microphone as the model's front end wants it
     */
    void show(
            VoiceFolder voice,
            List<String> labels,
            List<Prompt> recorded,
            UnaryOperator<Waveform> asWanted) {
        recording.abandon();
        folder = voice;
        wanted = asWanted;
        asking = new PromptSequence(labels, recorded);
        say("", false);
        tell();
    }

    /** Begins to listen, or pauses. */
    void toggle() {
        if (recording.stateProperty().get() == State.LISTENING) {
            recording.stop();
        } else if (asked.get().isPresent()) {
            say("", false);
            recording.toggleHandsFree();
        }
    }

    /** Stops at once. */
    void pause() {
        recording.abandon();
    }

    private void spoken(Waveform heard) {
        asking.current().ifPresent(ask -> answered(ask, heard));
    }

    private void answered(Prompt ask, Waveform heard) {
        Optional<String> refusal = check.refusal(heard, ask.label());
        if (refusal.isPresent()) {
            say(refusal.get(), true);
            return;
        }
        asking.recorded(ask);
        say(
                String.format(
                        Locale.ROOT, "%s is kept, %.2f s long.", ask.label(), check.seconds(heard)),
                false);
        tell();
        if (asking.current().isEmpty()) {
            recording.stop();
        }
        VoiceFolder into = folder;
        UnaryOperator<Waveform> as = wanted;
        files.start(
                "Keeping " + ask.label(),
                () -> into.write(ask, as.apply(heard)),
                failure -> lost(into, ask, failure));
    }

    private void lost(VoiceFolder into, Prompt ask, Exception failure) {
        pause();
        problems.add("What was said was not kept", failure);
        if (into.equals(folder)) {
            asking.forget(ask);
            say("", false);
            tell();
        }
    }

    /** Throws the last word away and asks for it again. */
    void again() {
        asking.last().ifPresent(ask -> forget(List.of(ask)));
    }

    /** Throws everything away. */
    void anew() {
        pause();
        forget(asking.all());
    }

    private void forget(List<Prompt> asks) {
        VoiceFolder from = folder;
        problems.clear();
        asks.forEach(asking::forget);
        say("", false);
        tell();
        files.start(
                "Throwing away",
                () -> from.remove(asks),
                failure -> problems.add("It was not deleted", failure));
    }

    /** Nobody is to say a word again that nobody would hear. */
    private void stopped(State state) {
        if (state == State.IDLE && refused.get()) {
            say("", false);
        }
    }

    private void say(String sentence, boolean isRefusal) {
        refused.set(isRefusal);
        note.set(sentence);
    }

    private void tell() {
        total.set(asking.total());
        count.set(asking.count());
        following.set(asking.following());
        asked.set(asking.current());
    }

    RecordingViewModel recording() {
        return recording;
    }

    /** The word to be said now; empty if all are recorded. */
    ReadOnlyObjectProperty<Optional<Prompt>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The word after that. */
    ReadOnlyObjectProperty<Optional<Prompt>> followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** How many are recorded. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many there are in all. */
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** What became of the last word: what was kept, or why it is asked again. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the last word is asked again. */
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }
}
