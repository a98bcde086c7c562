package org.audiodigit.app.undo;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.common.Failures;
import org.audiodigit.files.FileChangedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last changes of the user in all rooms, with undo and redo. One step runs at a time, in the
 * order of the requests. A step that fails stays available, unless its files were changed or are
 * missing: then no later attempt can succeed. Use it on the JavaFX thread.
 */
public final class UndoHistory {

    static final int MAX_CHANGES = 100;
    static final long MAX_BYTES = 64_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(UndoHistory.class);

    private final TaskExecutor tasks;
    private final Deque<Change> undoable = new ArrayDeque<>();
    private final Deque<Change> redoable = new ArrayDeque<>();
    private final Direction backwards = new Direction("undo", Change::undo, undoable, redoable);
    private final Direction forwards = new Direction("redo", Change::redo, redoable, undoable);
    private final Deque<Runnable> requests = new ArrayDeque<>();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean running;

    /**
     * Undo or redo.
     *
     * @param verb for the user
     * @param from the changes to make, the next one first
     * @param to receives a change that was made
     */
    private record Direction(
            String verb, Function<Change, Step> step, Deque<Change> from, Deque<Change> to) {}

    public UndoHistory(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /** Adds a change that was just made. It replaces the changes that could be redone. */
    public void add(Change change) {
        request(() -> push(change));
    }

    private void push(Change change) {
        undoable.push(change);
        redoable.clear();
        dropOldest();
    }

    private void dropOldest() {
        long bytes = 0;
        int count = 0;
        for (Iterator<Change> changes = undoable.iterator(); changes.hasNext(); ) {
            bytes += changes.next().bytes();
            count++;
            if (count > MAX_CHANGES || (count > 1 && bytes > MAX_BYTES)) {
                changes.remove();
            }
        }
    }

    /**
     * Makes a change, which is the redo step of the object, and adds it.
     *
     * @param done called afterwards
     * @param failed receives the reason if the change cannot be made
     */
    public void make(Change change, Runnable done, Consumer<Exception> failed) {
        request(() -> startChange(change, done, failed));
    }

    private void startChange(Change change, Runnable done, Consumer<Exception> failed) {
        running = true;
        tasks.start(
                BackgroundTask.quiet(change.name(), progress -> runFiles(change.redo()))
                        .onSuccess(
                                step -> {
                                    push(change);
                                    end(
                                            () -> {
                                                step.show().run();
                                                done.run();
                                            });
                                })
                        .onFailure(e -> end(() -> failed.accept(e)))
                        .onCancel(() -> end(() -> {})));
    }

    private static Step runFiles(Step step) throws IOException {
        step.files().run();
        return step;
    }

    /** Undoes the last change; does nothing without one. */
    public void undo() {
        request(() -> start(backwards));
    }

    /** Undoes a change that a notification reports, if it is still the last one. */
    public void undo(Change change) {
        request(
                () -> {
                    problem.set("");
                    if (undoable.peek() == change) {
                        start(backwards);
                    } else if (undoable.contains(change)) {
                        problem.set(
                                "Cannot undo \"%s\" before the changes that followed. Use Edit > Undo."
                                        .formatted(change.name()));
                    }
                });
    }

    /** Repeats the change that was undone last; does nothing without one. */
    public void redo() {
        request(() -> start(forwards));
    }

    private void request(Runnable request) {
        requests.add(request);
        runNext();
    }

    private void runNext() {
        while (!running && !requests.isEmpty()) {
            requests.poll().run();
        }
        nextUndo.set(undoable.isEmpty() ? "" : undoable.peek().name());
        nextRedo.set(redoable.isEmpty() ? "" : redoable.peek().name());
    }

    private void start(Direction direction) {
        if (direction.from().isEmpty()) {
            return;
        }
        running = true;
        problem.set("");
        Change change = direction.from().peek();
        Step step = direction.step().apply(change);
        tasks.start(
                BackgroundTask.quiet(
                                direction.verb() + " " + change.name(), progress -> runFiles(step))
                        .onSuccess(
                                done -> {
                                    direction.to().push(direction.from().pop());
                                    end(step.show());
                                })
                        .onFailure(e -> end(() -> fail(direction, change, e)))
                        .onCancel(() -> end(() -> {})));
    }

    private void fail(Direction direction, Change change, Exception failure) {
        LOG.info("Cannot {} {}", direction.verb(), change.name(), failure);
        if (isFinal(failure)) {
            direction.from().pop();
        }
        problem.set(sentence(direction.verb(), change, failure));
    }

    /** Starts the next request, also if the action throws an exception. */
    private void end(Runnable action) {
        try {
            action.run();
        } finally {
            running = false;
            runNext();
        }
    }

    private static boolean isFinal(Exception failure) {
        return failure instanceof FileChangedException || failure instanceof NoSuchFileException;
    }

    private static String sentence(String verb, Change change, Exception failure) {
        String reason =
                failure instanceof IOException ? Failures.sentence(failure) : failure.toString();
        return "Cannot %s \"%s\". %s.".formatted(verb, change.name(), reason);
    }

    /** The name of the change that {@link #undo} would undo; empty without one. */
    public ReadOnlyStringProperty nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /** The name of the change that {@link #redo} would repeat; empty without one. */
    public ReadOnlyStringProperty nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    /** Why the last step failed, as a sentence; empty if it succeeded. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
