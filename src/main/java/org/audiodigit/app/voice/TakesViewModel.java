package org.audiodigit.app.voice;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
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
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.voice.PromptSequence.Prompt;
import org.audiodigit.common.Formats;
import org.audiodigit.common.IoAction;
import org.audiodigit.signal.Waveform;

/** Prompts for one word after the other and saves each recording at once. */
final class TakesViewModel {

    private final RecordingViewModel recording;
    private final ProblemsViewModel problems;
    private final SerialTaskQueue files;
    private final WordCheck check = new WordCheck();
    private final ReadOnlyObjectWrapper<Optional<Prompt>> prompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Prompt>> nextPrompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper rejected = new ReadOnlyBooleanWrapper();
    private Voices.Voice voice;
    private UnaryOperator<Waveform> prepare = UnaryOperator.identity();
    private PromptSequence sequence = new PromptSequence(List.of(), List.of());

    TakesViewModel(
            AudioInput input,
            TaskExecutor tasks,
            InputViewModel inputs,
            ProblemsViewModel problems) {
        this.problems = problems;
        this.files = new SerialTaskQueue(tasks);
        this.recording =
                new RecordingViewModel(
                        input, tasks, inputs, problems, word -> handleWord(word.waveform()));
        recording.stateProperty().subscribe(this::stateChanged);
    }

    /**
     * Shows a voice and continues with the first missing word.
     *
     * @param existing the words that are already recorded
     * @param newPrepare converts a word from the microphone for the model
     */
    void show(
            Voices.Voice newVoice,
            List<String> labels,
            List<Prompt> existing,
            UnaryOperator<Waveform> newPrepare) {
        recording.abandon();
        voice = newVoice;
        prepare = newPrepare;
        sequence = new PromptSequence(labels, existing);
        setNote("", false);
        update();
    }

    /** Starts to listen, or pauses. */
    void toggleListening() {
        if (recording.stateProperty().get() == State.LISTENING) {
            recording.stop();
        } else if (prompt.get().isPresent()) {
            setNote("", false);
            recording.toggleHandsFree();
        }
    }

    /** Stops listening at once and discards an unfinished word. */
    void pause() {
        recording.abandon();
    }

    private void handleWord(Waveform word) {
        sequence.current().ifPresent(current -> handleWord(current, word));
    }

    private void handleWord(Prompt current, Waveform word) {
        Optional<String> rejection = check.rejection(word, current.label());
        if (rejection.isPresent()) {
            setNote(rejection.get(), true);
            return;
        }
        sequence.setRecorded(current);
        setNote(
                "%s saved, %s".formatted(current.label(), Formats.seconds(check.seconds(word))),
                false);
        update();
        if (sequence.current().isEmpty()) {
            recording.stop();
        }
        Voices.Voice target = voice;
        UnaryOperator<Waveform> conversion = prepare;
        files.submit(
                "Saving " + current.label(),
                () -> target.write(current, conversion.apply(word)),
                failure -> handleSaveFailure(target, current, failure));
    }

    private void handleSaveFailure(Voices.Voice target, Prompt unsaved, Exception failure) {
        pause();
        problems.add("Cannot save the recording", failure);
        if (target.equals(voice)) {
            sequence.setMissing(unsaved);
            setNote("", false);
            update();
        }
    }

    /** Deletes the last word and prompts for it again. */
    void redoLast() {
        sequence.last().ifPresent(last -> delete(List.of(last)));
    }

    void deleteAll() {
        pause();
        delete(sequence.all());
    }

    private void delete(List<Prompt> prompts) {
        Voices.Voice target = voice;
        problems.clear();
        prompts.forEach(sequence::setMissing);
        setNote("", false);
        update();
        files.submit(
                "Deleting recordings",
                () -> target.delete(prompts),
                failure -> problems.add("Cannot delete the recordings", failure));
    }

    /** A request to repeat a word makes no sense while the microphone is off. */
    private void stateChanged(State state) {
        if (state == State.IDLE && rejected.get()) {
            setNote("", false);
        }
    }

    private void setNote(String sentence, boolean isRejection) {
        rejected.set(isRejection);
        note.set(sentence);
    }

    private void update() {
        total.set(sequence.total());
        count.set(sequence.recordedCount());
        nextPrompt.set(sequence.next());
        prompt.set(sequence.current());
    }

    RecordingViewModel recording() {
        return recording;
    }

    /** The word to say now; empty if all are recorded. */
    ReadOnlyObjectProperty<Optional<Prompt>> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Prompt>> nextPromptProperty() {
        return nextPrompt.getReadOnlyProperty();
    }

    /** Number of recorded words. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Number of words to record. */
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The confirmation that the last word was saved, or the reason of its rejection. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether the last word was rejected and must be repeated. */
    ReadOnlyBooleanProperty rejectedProperty() {
        return rejected.getReadOnlyProperty();
    }

    /**
     * Runs file operations in the background one after the other, in the order of their submission,
     * so that a recording is not deleted before it was written. An operation that has started is
     * not cancelled, not even when the program exits.
     */
    private static final class SerialTaskQueue {

        private record Operation(String title, IoAction action, Consumer<Exception> onFailure) {}

        private final TaskExecutor tasks;
        private final Queue<Operation> waiting = new ArrayDeque<>();
        private boolean busy;

        SerialTaskQueue(TaskExecutor tasks) {
            this.tasks = tasks;
        }

        /** Submits an operation. Call it on the JavaFX thread. */
        void submit(String title, IoAction action, Consumer<Exception> onFailure) {
            waiting.add(new Operation(title, action, onFailure));
            if (!busy) {
                startNext();
            }
        }

        private void startNext() {
            Operation operation = waiting.poll();
            busy = operation != null;
            if (!busy) {
                return;
            }
            tasks.start(
                    BackgroundTask.quiet(
                                    operation.title(),
                                    progress -> {
                                        progress.onCancel(() -> {});
                                        operation.action().run();
                                        return operation;
                                    })
                            .onSuccess(done -> startNext())
                            .onFailure(
                                    failure -> {
                                        operation.onFailure().accept(failure);
                                        startNext();
                                    })
                            .onCancel(this::startNext));
        }
    }
}
