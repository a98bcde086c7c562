package org.audiodigit.app.take;

import java.util.List;
import java.util.function.Consumer;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.files.Bin;
import org.audiodigit.signal.Waveform;

/**
 * Saves and deletes takes in the background, one operation after the other. Each can be undone.
 * Methods are called and answer on the JavaFX thread.
 */
final class TakeFiles {

    private final SerialTaskQueue queue;
    private final UndoHistory undo;
    private final Bin bin;

    /** The outcome of an operation. */
    interface Outcome {

        /** The operation was completed. */
        void succeeded();

        void failed(Exception failure);

        /** The operation was undone or redone. */
        void changed(boolean isRecorded);
    }

    TakeFiles(TaskExecutor tasks, Workspace workspace) {
        this.queue = new SerialTaskQueue(tasks);
        this.undo = workspace.undo();
        this.bin = workspace.bin();
    }

    /** Saves a take. An earlier take of the same prompt moves to the bin. */
    void save(TakeStore store, Prompt prompt, Waveform take, Outcome outcome) {
        queue.submit(
                BackgroundTask.quiet(
                                "Saving " + prompt.label(),
                                progress -> SavedTake.write(store, prompt, take, bin))
                        .onSuccess(saved -> complete(saved::change, outcome))
                        .onFailure(outcome::failed));
    }

    /** Runs another operation after those that wait. */
    void submit(BackgroundTask<?> operation) {
        queue.submit(operation);
    }

    /** Moves takes to the bin. */
    void delete(TakeStore store, List<Prompt> prompts, Outcome outcome) {
        DeletedTakes takes = DeletedTakes.of(store, prompts, bin);
        queue.submit(
                BackgroundTask.quiet("Deleting recordings", progress -> takes.delete())
                        .onSuccess(deleted -> complete(deleted::change, outcome))
                        .onFailure(outcome::failed));
    }

    /** Describes an operation for the undo history. */
    @FunctionalInterface
    private interface Undoable {
        Change change(Consumer<Boolean> show);
    }

    private void complete(Undoable operation, Outcome outcome) {
        undo.add(operation.change(outcome::changed));
        outcome.succeeded();
    }
}
