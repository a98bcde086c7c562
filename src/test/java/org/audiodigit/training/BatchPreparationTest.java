package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.NamedThreads;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchPreparationTest {

    private static final List<Clip> CLIPS = SampleClips.some(103);

    /** A tensor that identifies its clip. */
    private static float[] number(Clip clip) {
        return new float[] {clip.take().orElseThrow()};
    }

    @Test
    void returnsEachClipOnceInOrderWithItsTensor() throws InterruptedException {
        List<Clip> seen = new ArrayList<>();
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(
                        CLIPS,
                        10,
                        (clip, index) -> {
                            // every tenth clip is slow, so that later ones are ready first
                            pause(clip.take().orElseThrow() % 10 == 0 ? 5 : 0);
                            return number(clip);
                        })) {
            assertThat(batches.batches()).isEqualTo(11);
            while (batches.hasNext()) {
                PreparedBatch<float[]> batch = batches.next();
                assertThat(batch.clips()).hasSizeLessThanOrEqualTo(10);
                for (int i = 0; i < batch.clips().size(); i++) {
                    assertThat(batch.inputs().get(i)).containsExactly(number(batch.clips().get(i)));
                }
                seen.addAll(batch.clips());
            }
        }
        assertThat(seen).isEqualTo(CLIPS);
    }

    @Test
    void reportsUnreadableClipsAndReturnsTheOthers() throws InterruptedException {
        Map<String, String> reasons = new HashMap<>();
        int readable = 0;
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(CLIPS, 10, this::everySeventhFails)) {
            while (batches.hasNext()) {
                PreparedBatch<float[]> batch = batches.next();
                assertThat(batch.inputs()).hasSameSizeAs(batch.clips());
                readable += batch.clips().size();
                batch.unreadable().forEach(u -> reasons.put(u.clip().id(), u.reason()));
            }
        }
        assertThat(reasons).hasSize(15).containsValue("broken").containsKey("a_ann_0.wav");
        assertThat(readable).isEqualTo(CLIPS.size() - 15);
    }

    @Test
    void showsTheNextBatchOnceItIsReady() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(
                        CLIPS,
                        10,
                        (clip, index) -> {
                            return index == 15 ? waitFor(release) : number(clip);
                        })) {
            assertThat(batches.peek()).isEmpty();
            batches.next();
            assertThat(batches.peek()).isEmpty();
            release.countDown();
            while (batches.peek().isEmpty()) {
                Thread.onSpinWait();
            }
            PreparedBatch<float[]> shown = batches.peek().orElseThrow();
            assertThat(batches.next()).isSameAs(shown);
        }
    }

    private float[] everySeventhFails(Clip clip, int index) throws IOException {
        if (clip.take().orElseThrow() % 7 == 0) {
            throw new IOException("broken");
        }
        return number(clip);
    }

    @Test
    void preparesFewBatchesAhead() throws InterruptedException {
        AtomicInteger prepared = new AtomicInteger();
        List<Clip> many = SampleClips.some(3000);
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(
                        many,
                        256,
                        (clip, index) -> {
                            prepared.incrementAndGet();
                            return number(clip);
                        })) {
            batches.next();
            pause(100);
            assertThat(prepared.get()).isLessThanOrEqualTo(3 * 256);
        }
    }

    @Test
    void throwsRuntimeExceptionOfTheFrontEnd() {
        IllegalStateException bug = new IllegalStateException("bug");
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(
                        CLIPS,
                        10,
                        (clip, index) -> {
                            throw bug;
                        })) {
            assertThatThrownBy(batches::next).hasRootCause(bug);
        }
    }

    @Test
    void closingDuringThePreparationEndsItsThreads() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        BatchPreparation<float[]> batches =
                new BatchPreparation<>(
                        CLIPS,
                        10,
                        (clip, index) -> {
                            begun.countDown();
                            return waitFor(never);
                        });
        Thread waiting = new Thread(() -> takeOne(batches));
        waiting.start();
        begun.await();

        batches.close();

        waiting.join();
        NamedThreads.awaitNone("batch-preparation");
    }

    private static void takeOne(BatchPreparation<float[]> batches) {
        try {
            batches.next();
        } catch (InterruptedException | RuntimeException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static float[] waitFor(CountDownLatch latch) throws IOException {
        try {
            latch.await();
            return new float[1];
        } catch (InterruptedException e) {
            // keeps the thread interrupted, like a channel
            Thread.currentThread().interrupt();
            throw new IOException("closed");
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
