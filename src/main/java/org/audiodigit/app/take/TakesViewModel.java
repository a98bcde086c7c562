package org.audiodigit.app.take;

import java.util.List;
import java.util.Optional;
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
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.Waveform;

/**
 * Prompts for one word after the other and saves each recording at once. A recording that is
 * probably not a good one of the word waits until the user keeps it or says the word again.
 */
public final class TakesViewModel {

    private final RecordingViewModel recording;
    private final ProblemsViewModel problems;
    private final TakeFiles files;
    private final TakeChecker checker;
    private final ReadOnlyObjectWrapper<Optional<DoubtfulTake>> doubtful =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Prompt>> prompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Prompt>> nextPrompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private TakeStore store;
    private PromptSequence sequence = PromptSequence.empty();

    public TakesViewModel(
            AudioInput input,
            RoomContext context,
            InputViewModel inputs,
            ProblemsViewModel problems) {
        this.problems = problems;
        this.checker = new TakeChecker(context, problems);
        this.files = new TakeFiles(context.tasks(), context.workspace());
        this.recording =
                new RecordingViewModel(
                        input,
                        context.tasks(),
                        inputs,
                        problems,
                        word -> handleWord(word.waveform()));
    }

    /** Shows the words of a speaker and continues with the first missing one. */
    public void show(TakeStore newStore, PromptSequence newSequence) {
        recording.abandon();
        store = newStore;
        sequence = newSequence;
        clearNote();
        update();
    }

    /** Shows no words. */
    public void clear() {
        show(store, PromptSequence.empty());
    }

    /** Starts to listen, or pauses. */
    public void toggleListening() {
        if (recording.stateProperty().get() == State.LISTENING) {
            recording.stop();
        } else if (prompt.get().isPresent()) {
            clearNote();
            recording.toggleHandsFree();
        }
    }

    /** Stops listening at once and discards an unfinished word. */
    public void pause() {
        recording.abandon();
    }

    private void handleWord(Waveform word) {
        TakeStore target = store;
        sequence.current()
                .ifPresent(
                        current -> checker.check(current, word, taken -> checked(target, taken)));
    }

    /** Accepts a word without a reason for doubt, unless the user has gone on meanwhile. */
    private void checked(TakeStore target, DoubtfulTake word) {
        if (!isShown(target, word.prompt())
                || !sequence.current().equals(Optional.of(word.prompt()))) {
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

    /** Whether the prompt still belongs to the takes that are shown. */
    private boolean isShown(TakeStore target, Prompt of) {
        return store.file(of).equals(target.file(of));
    }

    /** Whether all words are recorded. */
    public boolean isComplete() {
        return total.get() > 0 && prompt.get().isEmpty();
    }

    /** Whether a doubtful recording waits for the user's decision. */
    public BooleanBinding hasDoubtful() {
        return Bindings.createBooleanBinding(() -> doubtful.get().isPresent(), doubtful);
    }

    /** Saves the doubtful recording. */
    public void keepDoubtful() {
        doubtful.get().ifPresent(this::accept);
    }

    private void accept(DoubtfulTake accepted) {
        Prompt current = accepted.prompt();
        Waveform word = accepted.word();
        boolean repeated = sequence.isRecorded(current);
        sequence.setRecorded(current);
        clearNote();
        if (sequence.current().isEmpty()) {
            recording.stop();
        }
        TakeStore target = store;
        files.save(
                target,
                current,
                word,
                new Shown(target, List.of(current)) {
                    @Override
                    public void succeeded() {
                        if (isShown(target, current) && doubtful.get().isEmpty()) {
                            double seconds = WordCheck.seconds(word);
                            note.set(
                                    "Saved \"%s\" (%s)"
                                            .formatted(current.label(), Formats.seconds(seconds)));
                        }
                    }

                    @Override
                    public void failed(Exception failure) {
                        pause();
                        problems.add("Cannot save the recording", failure);
                        changed(repeated);
                    }
                });
        update();
    }

    /**
     * Discards the doubtful recording; without one, deletes the last word. Prompts for it again.
     */
    public void repeatLast() {
        if (doubtful.get().isPresent()) {
            clearNote();
        } else {
            redoLast();
        }
    }

    /** Deletes the last word and prompts for it again. */
    public void redoLast() {
        sequence.last().ifPresent(last -> delete(List.of(last)));
    }

    public void deleteAll() {
        pause();
        delete(sequence.all());
    }

    private void delete(List<Prompt> prompts) {
        List<Prompt> deleted = prompts.stream().filter(sequence::isRecorded).toList();
        problems.clear();
        Shown takes =
                new Shown(store, deleted) {
                    @Override
                    public void failed(Exception failure) {
                        problems.add("Cannot delete the recordings", failure);
                        changed(true);
                    }
                };
        takes.changed(false);
        if (!deleted.isEmpty()) {
            files.delete(store, deleted, takes);
        }
    }

    /** Updates the sequence if its takes are still shown. */
    private abstract class Shown implements TakeFiles.Outcome {

        private final TakeStore target;
        private final List<Prompt> prompts;

        private Shown(TakeStore target, List<Prompt> prompts) {
            this.target = target;
            this.prompts = prompts;
        }

        @Override
        public void succeeded() {}

        @Override
        public void changed(boolean isRecorded) {
            if (prompts.stream().allMatch(of -> isShown(target, of))) {
                prompts.forEach(isRecorded ? sequence::setRecorded : sequence::setMissing);
                clearNote();
                update();
            }
        }
    }

    /** Runs an operation in the background after all takes are saved. */
    public void afterSaving(BackgroundTask<?> operation) {
        files.submit(operation);
    }

    /** Prompts for a recorded word again; its recording stays until the new one is saved. */
    public void repeat(Optional<Prompt> again) {
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

    public RecordingViewModel recording() {
        return recording;
    }

    /** The word to say now; empty if all are recorded. */
    public ReadOnlyObjectProperty<Optional<Prompt>> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Prompt>> nextPromptProperty() {
        return nextPrompt.getReadOnlyProperty();
    }

    /** Number of recorded words. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Number of words to record. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The confirmation that the last word was saved, or the reason for doubt. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The recording that waits until the user keeps it or says the word again. */
    public ReadOnlyObjectProperty<Optional<DoubtfulTake>> doubtfulProperty() {
        return doubtful.getReadOnlyProperty();
    }

    /** The words, recorded and missing ones. */
    public PromptSequence sequence() {
        return sequence;
    }

    /** Increases with each change of the {@link #sequence}. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The files of the takes that are shown. */
    TakeStore store() {
        return store;
    }
}
