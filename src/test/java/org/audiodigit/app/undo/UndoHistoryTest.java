package org.audiodigit.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.collections.ObservableList;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.common.IoAction;
import org.audiodigit.files.FileChangedException;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {

    private final List<String> done = new ArrayList<>();
    private final UndoHistory history = new UndoHistory(new SameThreadTasks());

    private Change change(String name) {
        return new Change(
                name, Step.of(() -> done.add("-" + name)), Step.of(() -> done.add("+" + name)));
    }

    private Change failing(String name, IoAction undo) {
        return new Change(
                name,
                new Step(undo, () -> done.add("-" + name)),
                Step.of(() -> done.add("+" + name)));
    }

    @Test
    void changesAreUndoneInReverseOrderAndRedoneInOrder() {
        history.add(change("a"));
        history.add(change("b"));
        assertThat(history.nextUndoProperty().get()).isEqualTo("b");
        history.undo();
        history.undo();
        history.undo();
        assertThat(done).containsExactly("-b", "-a");
        assertThat(history.nextUndoProperty().get()).isEmpty();
        assertThat(history.nextRedoProperty().get()).isEqualTo("a");
        history.redo();
        history.redo();
        assertThat(done).containsExactly("-b", "-a", "+a", "+b");
    }

    @Test
    void aNewChangeReplacesThoseThatCouldBeRedone() {
        history.add(change("a"));
        history.undo();
        history.add(change("b"));
        assertThat(history.nextRedoProperty().get()).isEmpty();
        history.undo();
        assertThat(done).containsExactly("-a", "-b");
    }

    @Test
    void aFailureNamesItsReasonAndTheChangeCanBeUndoneLater() {
        List<String> reasons = new ArrayList<>(List.of("the disk is full"));
        history.add(change("a"));
        history.add(
                failing(
                        "delete b",
                        () -> {
                            if (!reasons.isEmpty()) {
                                throw new IOException(reasons.remove(0));
                            }
                        }));
        history.undo();
        assertThat(history.problemProperty().get()).contains("delete b", "the disk is full");
        assertThat(done).isEmpty();
        assertThat(history.nextUndoProperty().get()).isEqualTo("delete b");
        history.undo();
        assertThat(history.problemProperty().get()).isEmpty();
        history.undo();
        assertThat(done).containsExactly("-delete b", "-a");
    }

    @Test
    void aChangedFileIsRefusedOnceAndEarlierChangesCanBeUndone() {
        history.add(change("a"));
        history.add(
                failing(
                        "add b",
                        () -> {
                            throw new FileChangedException(Path.of("b.wav"));
                        }));
        history.undo();
        assertThat(history.problemProperty().get()).contains("add b", "b.wav");
        assertThat(history.nextUndoProperty().get()).isEqualTo("a");
        assertThat(history.nextRedoProperty().get()).isEmpty();
    }

    @Test
    void aBoundedNumberOfChangesIsKept() {
        for (int i = 0; i <= UndoHistory.MAX_CHANGES; i++) {
            history.add(change(Integer.toString(i)));
        }
        for (int i = 0; i <= UndoHistory.MAX_CHANGES; i++) {
            history.undo();
        }
        assertThat(done).hasSize(UndoHistory.MAX_CHANGES).doesNotContain("-0");
    }

    @Test
    void aBoundedAmountOfMemoryIsKept() {
        long half = UndoHistory.MAX_BYTES / 2 + 1;
        for (String name : List.of("a", "b", "c")) {
            Change small = change(name);
            history.add(new Change(name, small.undo(), small.redo(), half));
        }
        history.undo();
        history.undo();
        assertThat(done).containsExactly("-c");
    }

    @Test
    void aNotificationUndoesItsOwnChangeOnly() {
        Change a = change("a");
        history.make(a, () -> done.add("reported"), e -> done.add("failed"));
        history.add(change("b"));
        history.undo(a);
        assertThat(done).containsExactly("+a", "reported");
        assertThat(history.problemProperty().get()).contains("\"a\"");
        history.undo();
        history.undo(a);
        history.undo(a);
        assertThat(done).containsExactly("+a", "reported", "-b", "-a");
    }

    @Test
    void aChangeThatFailsIsNotAdded() {
        Change failing =
                new Change(
                        "a",
                        Step.of(() -> {}),
                        new Step(
                                () -> {
                                    throw new IOException("the disk is full");
                                },
                                () -> done.add("+a")));
        history.make(failing, () -> done.add("reported"), e -> done.add(e.getMessage()));
        assertThat(done).containsExactly("the disk is full");
        assertThat(history.nextUndoProperty().get()).isEmpty();
    }

    @Test
    void requestsDuringAStepWaitForItsEnd() {
        QueuedTasks tasks = new QueuedTasks();
        UndoHistory queued = new UndoHistory(tasks);
        queued.add(change("a"));
        queued.add(change("b"));
        queued.undo();
        queued.undo();
        queued.redo();
        queued.add(change("c"));
        assertThat(tasks.waiting).hasSize(1);
        tasks.runAll();
        assertThat(done).containsExactly("-b", "-a", "+a");
        queued.undo();
        tasks.runAll();
        assertThat(done).containsExactly("-b", "-a", "+a", "-c");
        assertThat(queued.nextUndoProperty().get()).isEqualTo("a");
    }

    /** Runs tasks when the test says so. */
    private static final class QueuedTasks implements TaskExecutor {

        private final SameThreadTasks tasks = new SameThreadTasks();
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        private void runAll() {
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
        }

        @Override
        public <T> RunningTask start(BackgroundTask<T> task) {
            waiting.add(() -> tasks.start(task));
            return null;
        }

        @Override
        public void runOnFxThread(Runnable action) {
            action.run();
        }

        @Override
        public ObservableList<RunningTask> shown() {
            return tasks.shown();
        }
    }
}
