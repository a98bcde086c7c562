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

    private final List<TrainingUpdate> heard = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final TrainingFeed feed = new TrainingFeed(new SameThreadTasks(), heard::add, now::get);

    private static BatchResult batch(int epoch, int batch) {
        return new BatchResult(epoch, batch, 10, 1, 0.5, 1, 0.5, 100, 1);
    }

    private static EpochResult epoch(int epoch) {
        return new EpochResult(epoch, 1, 0.5, 1, 0.5, 1, 100);
    }

    private List<Integer> epochs() {
        return heard.stream()
                .flatMap(news -> news.epochs().stream())
                .map(epoch -> epoch.result().epoch())
                .toList();
    }

    private long points() {
        return heard.stream().mapToLong(news -> news.points().size()).sum();
    }

    @Test
    void theFirstBatchAndTheFirstEpochAreHeardOfAtOnce() {
        assertThat(feed.onBatch(batch(1, 1))).isTrue();
        assertThat(points()).isEqualTo(1);
        feed.onEpoch(epoch(1), true);
        assertThat(epochs()).containsExactly(1);
    }

    @Test
    void batchesAreShownOncePerSecond() {
        assertThat(feed.onBatch(batch(1, 1))).isTrue();
        now.set(TrainingFeed.NANOS_APART - 1);
        assertThat(feed.onBatch(batch(1, 2))).isFalse();
        assertThat(points()).isEqualTo(1);
        now.set(TrainingFeed.NANOS_APART);
        assertThat(feed.onBatch(batch(1, 3))).isTrue();
        assertThat(points()).isEqualTo(3);
    }

    @Test
    void whatWasNotHeardYetIsAfterAFlushAndNothingTwice() {
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int batch = 1; batch <= 10; batch++) {
                int before = heard.size();
                boolean told = feed.onBatch(batch(epoch, batch));
                assertThat(heard.size() > before).isEqualTo(told);
            }
            feed.onEpoch(epoch(epoch), false);
        }
        feed.flush();
        feed.flush();

        assertThat(epochs()).containsExactly(1, 2, 3);
        assertThat(points()).isEqualTo(3 * 11);
    }
}
