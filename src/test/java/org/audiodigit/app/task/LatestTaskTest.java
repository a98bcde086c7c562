package org.audiodigit.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class LatestTaskTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final LatestTask latest = new LatestTask(new WaitingTasks());

    /** Runs nothing until the test says so. */
    private final class WaitingTasks implements TaskExecutor {
        private final SameThreadTasks now = new SameThreadTasks();

        @Override
        public <T> RunningTask start(BackgroundTask<T> task) {
            waiting.add(() -> now.start(task));
            return new RunningTask(task.title(), new Cancellation());
        }

        @Override
        public void runOnFxThread(Runnable change) {
            change.run();
        }

        @Override
        public ObservableList<RunningTask> shown() {
            return FXCollections.observableArrayList();
        }
    }

    private void begin(String result) {
        latest.start(BackgroundTask.quiet(result, progress -> result).onSuccess(heard::add));
    }

    @Test
    void aResultThatComesTooLateIsDropped() {
        begin("first");
        begin("second");
        waiting.forEach(Runnable::run);
        assertThat(heard).containsExactly("second");
    }

    @Test
    void afterCancelNothingIsHeard() {
        begin("first");
        latest.cancel();
        waiting.forEach(Runnable::run);
        assertThat(heard).isEmpty();
    }
}
