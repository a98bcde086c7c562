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
    void itIsDoneOnTheWindowsThreadAgainAndAgainUntilItIsStopped() throws Exception {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger elsewhere = new AtomicInteger();
        PeriodicTask repeated =
                new PeriodicTask(
                        5,
                        () -> {
                            done.incrementAndGet();
                            if (!Platform.isFxApplicationThread()) {
                                elsewhere.incrementAndGet();
                            }
                        });

        WaitForAsyncUtils.asyncFx(repeated::start).get();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> done.get() > 3);
        int atTheStop =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    repeated.stop();
                                    return done.get();
                                })
                        .get();
        WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done.get()).isEqualTo(atTheStop);
        assertThat(elsewhere.get()).isZero();
    }
}
