package org.audiodigit.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@Timeout(30)
class FxTaskExecutorTest {

    private final FxTaskExecutor tasks = new FxTaskExecutor();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Start
    void startToolkit(Stage stage) {}

    private <T> RunningTask start(BackgroundTask<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> tasks.start(recorded(task)));
    }

    private static String thread() {
        return Platform.isFxApplicationThread() ? "JavaFX thread" : "worker";
    }

    private <T> BackgroundTask<T> recorded(BackgroundTask<T> task) {
        return task.onSuccess(result -> events.add(result + " on the " + thread()))
                .onFailure(e -> events.add(e.getMessage() + " on the " + thread()))
                .onCancel(() -> events.add("cancelled on the " + thread()));
    }

    private String next() throws InterruptedException {
        return events.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void workRunsOnAWorkerAndItsHandlerOnTheJavaFxThread() throws Exception {
        start(BackgroundTask.shown("Adding", progress -> thread() + " " + (1 + 1)));
        assertThat(next()).isEqualTo("worker 2 on the JavaFX thread");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tasks.shown()).isEmpty();
    }

    @Test
    void aFailureIsReportedOnce() throws Exception {
        start(
                BackgroundTask.quiet(
                        "Failing",
                        progress -> {
                            throw new IOException("disk on fire");
                        }));
        assertThat(next()).isEqualTo("disk on fire on the JavaFX thread");
        assertThat(events).isEmpty();
    }

    @Test
    void cancellingInterruptsWorkThatWaits() throws Exception {
        RunningTask running =
                start(
                        BackgroundTask.shown(
                                "Waiting",
                                progress -> {
                                    new CountDownLatch(1).await();
                                    return "never";
                                }));
        assertThat(tasks.shown()).containsExactly(running);
        Platform.runLater(running::cancel);
        assertThat(next()).isEqualTo("cancelled on the JavaFX thread");
    }

    @Test
    void aCancelHandlerReplacesTheInterrupt() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        RunningTask running =
                start(
                        BackgroundTask.shown(
                                "Training",
                                progress -> {
                                    progress.onCancel(cancelled::countDown);
                                    cancelled.await();
                                    return "best epoch kept";
                                }));
        Platform.runLater(running::cancel);
        assertThat(next()).isEqualTo("best epoch kept on the JavaFX thread");
    }

    @Test
    void theLatestProgressIsShown() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        RunningTask running =
                start(
                        BackgroundTask.shown(
                                "Counting",
                                progress -> {
                                    for (int i = 0; i <= 100_000; i++) {
                                        progress.update(i / 100_000.0, "at " + i);
                                    }
                                    seen.await();
                                    return "counted";
                                }));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> running.messageProperty().get().equals("at 100000"));
        assertThat(running.fractionProperty().get()).isEqualTo(1);
        seen.countDown();
        assertThat(next()).isEqualTo("counted on the JavaFX thread");
    }

    @Test
    void closingCancelsAllTasksAndWaitsForTheirEnd() {
        CountDownLatch ended = new CountDownLatch(1);
        start(
                BackgroundTask.quiet(
                        "Waiting",
                        progress -> {
                            try {
                                new CountDownLatch(1).await();
                                return "never";
                            } finally {
                                ended.countDown();
                            }
                        }));
        assertThat(tasks.close(10_000)).isTrue();
        assertThat(ended.getCount()).isZero();
    }
}
