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

    private final Deque<Runnable> queued = new ArrayDeque<>();
    private final List<String> results = new ArrayList<>();
    private final LatestTask latest = new LatestTask(new QueuedTasks());

    /** Queues tasks until the test runs them. */
    private final class QueuedTasks implements TaskExecutor {
        private final SameThreadTasks now = new SameThreadTasks();

        @Override
        public <T> RunningTask start(BackgroundTask<T> task) {
            queued.add(() -> now.start(task));
            return new RunningTask(task.title());
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

    private void start(String result) {
        latest.start(BackgroundTask.quiet(result, progress -> result).onSuccess(results::add));
    }

    @Test
    void theResultOfAReplacedTaskIsDropped() {
        start("first");
        start("second");
        queued.forEach(Runnable::run);
        assertThat(results).containsExactly("second");
    }

    @Test
    void aCancelledTaskHasNoResult() {
        start("first");
        latest.cancel();
        queued.forEach(Runnable::run);
        assertThat(results).isEmpty();
    }
}
