package org.audiodigit.app.undo;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
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
    private final Deque<Runnable> requests = new ArrayDeque<>();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean running;

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
        request(() -> start("undo", undoable, redoable));
    }

    /** Undoes a change that a notification reports, if it is still the last one. */
    public void undo(Change change) {
        request(
                () -> {
                    if (undoable.peek() == change) {
                        start("undo", undoable, redoable);
                    } else if (undoable.contains(change)) {
                        problem.set("");
                        problem.set(
                                "Cannot undo \"%s\" before the changes that followed. Use Edit > Undo."
                                        .formatted(change.name()));
                    }
                });
    }

    /** Repeats the change that was undone last; does nothing without one. */
    public void redo() {
        request(() -> start("redo", redoable, undoable));
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

    private void start(String verb, Deque<Change> from, Deque<Change> to) {
        if (from.isEmpty()) {
            return;
        }
        running = true;
        problem.set("");
        Change change = from.peek();
        Step step = verb.equals("undo") ? change.undo() : change.redo();
        tasks.start(
                BackgroundTask.quiet(verb + " " + change.name(), progress -> runFiles(step))
                        .onSuccess(
                                done -> {
                                    to.push(from.pop());
                                    end(step.show());
                                })
                        .onFailure(
                                e -> {
                                    LOG.info("Cannot {} {}", verb, change.name(), e);
                                    if (isFinal(e)) {
                                        from.pop();
                                    }
                                    end(() -> problem.set(sentence(verb, change, e)));
                                })
                        .onCancel(() -> end(() -> {})));
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
