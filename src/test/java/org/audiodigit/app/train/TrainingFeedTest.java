package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;
import org.junit.jupiter.api.Test;

class TrainingFeedTest {

    private final List<TrainingFeed.Update> updates = new ArrayList<>();
    private final AtomicLong time = new AtomicLong();
    private final TrainingFeed feed =
            new TrainingFeed(new SameThreadTasks(), updates::add, time::get);

    private static BatchResult batch(int epoch, int batch) {
        return new BatchResult(epoch, batch, 10, 1, 0.5, 1, 0.5, 100, 1);
    }

    private static EpochResult epoch(int epoch) {
        return new EpochResult(epoch, 1, 0.5, 1, 0.5, 1, 100);
    }

    private List<Integer> epochs() {
        return updates.stream()
                .flatMap(update -> update.epochs().stream())
                .map(epoch -> epoch.result().epoch())
                .toList();
    }

    private long points() {
        return updates.stream().mapToLong(update -> update.points().size()).sum();
    }

    @Test
    void theFirstBatchAndTheFirstEpochArePostedAtOnce() {
        assertThat(feed.onBatch(batch(1, 1))).isTrue();
        assertThat(points()).isEqualTo(1);
        feed.onEpoch(epoch(1), true);
        assertThat(epochs()).containsExactly(1);
    }

    @Test
    void batchesArePostedOncePerSecond() {
        assertThat(feed.onBatch(batch(1, 1))).isTrue();
        time.set(TrainingFeed.MIN_INTERVAL_NANOS - 1);
        assertThat(feed.onBatch(batch(1, 2))).isFalse();
        assertThat(points()).isEqualTo(1);
        time.set(TrainingFeed.MIN_INTERVAL_NANOS);
        assertThat(feed.onBatch(batch(1, 3))).isTrue();
        assertThat(points()).isEqualTo(3);
    }

    @Test
    void everyResultIsPostedOnceAndFlushPostsTheLast() {
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int batch = 1; batch <= 10; batch++) {
                int before = updates.size();
                boolean posted = feed.onBatch(batch(epoch, batch));
                assertThat(updates.size() > before).isEqualTo(posted);
            }
            feed.onEpoch(epoch(epoch), false);
        }
        feed.flush();
        feed.flush();

        assertThat(epochs()).containsExactly(1, 2, 3);
        assertThat(points()).isEqualTo(3 * 11);
    }
}
