package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelWorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100})
    void runsEveryTaskOnce(int tasks) {
        for (int count = 1; count <= 3; count++) {
            AtomicIntegerArray times = new AtomicIntegerArray(Math.max(1, tasks));
            try (ParallelWorkers workers = new ParallelWorkers(count)) {
                workers.run(tasks, times::incrementAndGet);
            }
            for (int i = 0; i < tasks; i++) {
                assertThat(times.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void runsOneTaskPerWorkerAtOnce() {
        CountDownLatch begun = new CountDownLatch(3);
        try (ParallelWorkers workers = new ParallelWorkers(3)) {
            workers.run(3, task -> meet(begun));
        }
        assertThat(begun.getCount()).isZero();
    }

    private static void meet(CountDownLatch others) {
        others.countDown();
        try {
            if (!others.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the other tasks did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failingTaskFailsTheJob() {
        try (ParallelWorkers workers = new ParallelWorkers(2)) {
            for (int failing : new int[] {0, 1, 9}) {
                assertThatThrownBy(
                                () ->
                                        workers.run(
                                                10,
                                                task -> {
                                                    if (task == failing) {
                                                        throw new IllegalArgumentException("bad");
                                                    }
                                                }))
                        .isInstanceOfAny(
                                IllegalArgumentException.class, IllegalStateException.class);
            }
        }
    }

    @Test
    void finishesInterruptedJobAndKeepsTheInterruption() {
        AtomicIntegerArray times = new AtomicIntegerArray(20);
        try (ParallelWorkers workers = new ParallelWorkers(2)) {
            Thread.currentThread().interrupt();
            workers.run(20, times::incrementAndGet);
        }
        assertThat(Thread.interrupted()).isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(times.get(i)).isEqualTo(1);
        }
    }
}
