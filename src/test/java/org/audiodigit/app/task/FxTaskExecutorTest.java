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
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Start
    void start(Stage stage) {}

    private <T> RunningTask begin(BackgroundTask<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> tasks.start(told(task)));
    }

    private static String thread() {
        return Platform.isFxApplicationThread() ? "window" : "elsewhere";
    }

    private <T> BackgroundTask<T> told(BackgroundTask<T> task) {
        return task.onSuccess(result -> heard.add(result + " in the " + thread()))
                .onFailure(e -> heard.add(e.getMessage() + " in the " + thread()))
                .onCancel(() -> heard.add("cancelled in the " + thread()));
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void workIsDoneElsewhereAndItsResultComesToTheWindow() throws Exception {
        begin(BackgroundTask.shown("Adding", progress -> thread() + " " + (1 + 1)));
        assertThat(next()).isEqualTo("elsewhere 2 in the window");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tasks.shown()).isEmpty();
    }

    @Test
    void aFailureIsToldOnce() throws Exception {
        begin(
                BackgroundTask.quiet(
                        "Failing",
                        progress -> {
                            throw new IOException("disk on fire");
                        }));
        assertThat(next()).isEqualTo("disk on fire in the window");
        assertThat(heard).isEmpty();
    }

    @Test
    void cancellingInterruptsWorkThatWaits() throws Exception {
        RunningTask running =
                begin(
                        BackgroundTask.shown(
                                "Waiting",
                                progress -> {
                                    new CountDownLatch(1).await();
                                    return "never";
                                }));
        assertThat(tasks.shown()).containsExactly(running);
        Platform.runLater(running::cancel);
        assertThat(next()).isEqualTo("cancelled in the window");
    }

    @Test
    void workMayEndInItsOwnWayWhenCancelled() throws Exception {
        CountDownLatch wish = new CountDownLatch(1);
        RunningTask running =
                begin(
                        BackgroundTask.shown(
                                "Training",
                                progress -> {
                                    progress.onCancel(wish::countDown);
                                    wish.await();
                                    return "best epoch kept";
                                }));
        Platform.runLater(running::cancel);
        assertThat(next()).isEqualTo("best epoch kept in the window");
    }

    @Test
    void ofMuchProgressTheLastIsSeen() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        RunningTask running =
                begin(
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
        assertThat(next()).isEqualTo("counted in the window");
    }

    @Test
    void closingCancelsAllAndWaitsForIt() {
        CountDownLatch ended = new CountDownLatch(1);
        begin(
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
