package org.audiodigit.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
class PeriodicTaskTest {

    @Test
    void theActionRunsPeriodicallyOnTheJavaFxThreadUntilItIsStopped() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger onOtherThreads = new AtomicInteger();
        PeriodicTask task =
                new PeriodicTask(
                        5,
                        () -> {
                            runs.incrementAndGet();
                            if (!Platform.isFxApplicationThread()) {
                                onOtherThreads.incrementAndGet();
                            }
                        });

        WaitForAsyncUtils.asyncFx(task::start).get();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> runs.get() > 3);
        int runsAtStop =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    task.stop();
                                    return runs.get();
                                })
                        .get();
        WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(runs.get()).isEqualTo(runsAtStop);
        assertThat(onOtherThreads.get()).isZero();
    }
}
