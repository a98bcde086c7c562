package org.audiodigit.app.voice;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.capture.RecordingViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.voice.PromptSequence.Prompt;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.files.Bin;
import org.audiodigit.signal.Waveform;

/**
 * Prompts for one word after the other and saves each recording at once. A recording that is
 * probably not a good one of the word waits until the user keeps it or says the word again.
 */
final class TakesViewModel {

    /**
     * A recording that is probably not a good one of its word.
     *
     * @param reason a sentence
     */
    record Doubtful(Prompt prompt, Waveform word, String reason) {}

    private final RecordingViewModel recording;
    private final ProblemsViewModel problems;
    private final SerialTaskQueue files;
    private final TaskExecutor tasks;
    private final UndoHistory undo;
    private final Bin bin;
    private final ReadOnlyObjectProperty<Optional<LoadedModel>> active;
    private final ReadOnlyObjectWrapper<Optional<Doubtful>> doubtful =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Prompt>> prompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Prompt>> nextPrompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Voices.Voice voice;
    private UnaryOperator<Waveform> prepare = UnaryOperator.identity();
    private PromptSequence sequence = new PromptSequence(List.of(), List.of());

    TakesViewModel(
            AudioInput input,
            RoomContext context,
            InputViewModel inputs,
            ProblemsViewModel problems) {
        this.problems = problems;
        this.tasks = context.tasks();
        this.active = context.workspace().model().activeProperty();
        this.undo = context.workspace().undo();
        this.bin = context.workspace().bin();
        this.files = new SerialTaskQueue(tasks);
        this.recording =
                new RecordingViewModel(
                        input, tasks, inputs, problems, word -> handleWord(word.waveform()));
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
        clearNote();
        update();
    }

    /** Starts to listen, or pauses. */
    void toggleListening() {
        if (recording.stateProperty().get() == State.LISTENING) {
            recording.stop();
        } else if (prompt.get().isPresent()) {
            clearNote();
            recording.toggleHandsFree();
        }
    }

    /** Stops listening at once and discards an unfinished word. */
    void pause() {
        recording.abandon();
    }

    private void handleWord(Waveform word) {
        sequence.current().ifPresent(current -> check(current, word));
    }

    private void check(Prompt current, Waveform word) {
        Voices.Voice target = voice;
        WordCheck check = new WordCheck(current.label(), prepare.apply(word));
        Optional<LoadedModel> model = active.get();
        tasks.start(
                BackgroundTask.quiet(
                                "Checking " + current.label(), progress -> check.doubt(word, model))
                        .onSuccess(doubt -> checked(target, new Doubtful(current, word, doubt)))
                        .onFailure(
                                failure -> {
                                    problems.add("Cannot check the word", failure);
                                    checked(target, new Doubtful(current, word, ""));
                                }));
    }

    /** Accepts a word without a reason for doubt, unless the user has gone on meanwhile. */
    private void checked(Voices.Voice target, Doubtful word) {
        if (!target.equals(voice) || !sequence.current().equals(Optional.of(word.prompt()))) {
            return;
        }
        if (word.reason().isEmpty()) {
            accept(word);
        } else {
            doubtful.set(Optional.of(word));
            note.set(
                    "%s Say %s again, or keep it.".formatted(word.reason(), word.prompt().label()));
        }
    }

    /** Whether a doubtful recording waits for the user's decision. */
    BooleanBinding hasDoubtful() {
        return Bindings.createBooleanBinding(() -> doubtful.get().isPresent(), doubtful);
    }

    /** Saves the doubtful recording. */
    void keepDoubtful() {
        doubtful.get().ifPresent(this::accept);
    }

    private void accept(Doubtful accepted) {
        Prompt current = accepted.prompt();
        Waveform word = accepted.word();
        boolean repeated = sequence.isRecorded(current);
        sequence.setRecorded(current);
        clearNote();
        note.set(
                "%s saved, %s"
                        .formatted(current.label(), Formats.seconds(WordCheck.seconds(word))));
        if (sequence.current().isEmpty()) {
            recording.stop();
        }
        Voices.Voice target = voice;
        UnaryOperator<Waveform> conversion = prepare;
        files.submit(
                BackgroundTask.quiet(
                                "Saving " + current.label(),
                                progress ->
                                        SavedTake.write(
                                                target, current, conversion.apply(word), bin))
                        .onSuccess(saved -> addToUndo(target, current, saved))
                        .onFailure(
                                failure -> handleSaveFailure(target, current, repeated, failure)));
        update();
    }

    private void addToUndo(Voices.Voice target, Prompt take, SavedTake saved) {
        undo.add(saved.change(isRecorded -> setRecorded(target, List.of(take), isRecorded)));
    }

    private void handleSaveFailure(
            Voices.Voice target, Prompt unsaved, boolean repeated, Exception failure) {
        pause();
        problems.add("Cannot save the recording", failure);
        setRecorded(target, List.of(unsaved), repeated);
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
        List<Prompt> deleted = prompts.stream().filter(sequence::isRecorded).toList();
        problems.clear();
        setRecorded(target, deleted, false);
        if (deleted.isEmpty()) {
            return;
        }
        DeletedTakes takes = DeletedTakes.of(target, deleted, bin);
        files.submit(
                BackgroundTask.quiet("Deleting recordings", progress -> takes.delete())
                        .onSuccess(
                                done ->
                                        undo.add(
                                                done.change(
                                                        isBack ->
                                                                setRecorded(
                                                                        target, deleted, isBack))))
                        .onFailure(
                                failure -> problems.add("Cannot delete the recordings", failure)));
    }

    /** Updates the list of takes if their voice is still shown. */
    private void setRecorded(Voices.Voice target, List<Prompt> prompts, boolean isRecorded) {
        if (target.equals(voice)) {
            prompts.forEach(isRecorded ? sequence::setRecorded : sequence::setMissing);
            clearNote();
            update();
        }
    }

    /** Prompts for a recorded word again; its recording stays until the new one is saved. */
    void repeat(Optional<Prompt> again) {
        sequence.repeat(again);
        clearNote();
        update();
    }

    private void clearNote() {
        doubtful.set(Optional.empty());
        note.set("");
    }

    private void update() {
        total.set(sequence.total());
        count.set(sequence.recordedCount());
        nextPrompt.set(sequence.next());
        prompt.set(sequence.current());
        revision.set(revision.get() + 1);
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

    /** The confirmation that the last word was saved, or the reason for doubt. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The recording that waits until the user keeps it or says the word again. */
    ReadOnlyObjectProperty<Optional<Doubtful>> doubtfulProperty() {
        return doubtful.getReadOnlyProperty();
    }

    /** The words, recorded and missing ones. */
    PromptSequence sequence() {
        return sequence;
    }

    /** Increases with each change of the {@link #sequence}. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The speaker whose words are recorded. */
    Voices.Voice voice() {
        return voice;
    }
}
