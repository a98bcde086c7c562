package org.audiodigit.app.take;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;
import org.junit.jupiter.api.Test;

class SerialTaskQueueTest {

    private final List<String> events = new ArrayList<>();

    private BackgroundTask<String> operation(String name, BackgroundTask.Work<String> work) {
        return BackgroundTask.quiet(name, work)
                .onSuccess(events::add)
                .onFailure(failure -> events.add("failed " + failure.getMessage()))
                .onCancel(() -> events.add("cancelled"));
    }

    @Test
    void eachOperationCallsItsHandlerAndTheNextOneRuns() {
        SerialTaskQueue queue = new SerialTaskQueue(new SameThreadTasks());
        queue.submit(operation("a", progress -> "saved"));
        queue.submit(
                operation(
                        "b",
                        progress -> {
                            throw new InterruptedException();
                        }));
        queue.submit(
                operation(
                        "c",
                        progress -> {
                            throw new IOException("disk full");
                        }));
        queue.submit(operation("d", progress -> "saved, too"));
        assertThat(events).containsExactly("saved", "cancelled", "failed disk full", "saved, too");
    }

    @Test
    void operationsThatWaitRunAfterTheJavaFxThreadHasEnded() {
        SerialTaskQueue queue = new SerialTaskQueue(new ExitingTasks());
        queue.submit(
                operation(
                        "first",
                        progress -> {
                            for (String name : List.of("second", "third")) {
                                queue.submit(operation(name, p -> run(name)));
                            }
                            return run("first");
                        }));
        assertThat(events).containsExactly("first ran", "second ran", "third ran");
    }

    private String run(String name) {
        events.add(name + " ran");
        return name;
    }

    /** Tasks of a program that exits: they run, but their handlers do not. */
    private static final class ExitingTasks implements TaskExecutor {

        @Override
        public <T> RunningTask start(BackgroundTask<T> task) {
            return new SameThreadTasks().start(BackgroundTask.quiet(task.title(), task.work()));
        }

        @Override
        public void runOnFxThread(Runnable action) {}

        @Override
        public ObservableList<RunningTask> shown() {
            return FXCollections.observableArrayList();
        }
    }
}
