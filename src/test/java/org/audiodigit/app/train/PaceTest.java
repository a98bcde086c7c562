package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void itIsTimeAtOnceAndThenNotForAWhile() {
        Pace pace = new Pace(TimeUnit.HOURS.toNanos(1));
        assertThat(pace.due()).isTrue();
        assertThat(pace.due()).isFalse();
        assertThat(pace.due()).isFalse();
    }

    @Test
    void itIsTimeAgainWhenTheTimeIsOver() throws InterruptedException {
        Pace pace = new Pace(TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(pace.due()).isTrue();
        Thread.sleep(2);
        assertThat(pace.due()).isTrue();
    }
}
