package org.audiodigit.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthCheckTest {

    private static final int ROUNDS = 200;

    /** A process that allocates 22 MB once and {@code leak} MB in each round. */
    private static GrowthCheck growth(double leak, int handles) {
        GrowthCheck growth = new GrowthCheck(ROUNDS, 4);
        IntStream.rangeClosed(1, 40)
                .forEach(
                        i ->
                                growth.add(
                                        new ProcessSize(
                                                500 + (i > 26 ? 22 : 0) + 5 * i * leak,
                                                10,
                                                20 + (long) i * handles,
                                                50)));
        return growth;
    }

    @Test
    void detectsGrowthPerRoundOnly() {
        assertThat(growth(0, 0).isFlat()).isTrue();
        assertThat(growth(0.06, 0).isFlat()).isFalse();
        assertThat(growth(0, 1).isFlat()).isFalse();
    }

    @Test
    void ignoresDifferencesBetweenRooms() {
        double[] rooms = {63, 84, 74, 68};
        GrowthCheck growth = new GrowthCheck(20, 20);
        for (int round = 0; round < 20; round++) {
            growth.add(new ProcessSize(500, rooms[round % rooms.length], 20, 50));
        }
        assertThat(growth.isFlat()).isTrue();
    }

    @Test
    void ignoresWorkInProgress() {
        assertThat(heapWithWorkInProgress(0).isFlat()).isTrue();
        assertThat(heapWithWorkInProgress(4).isFlat()).isFalse();
        int[] tasks = {30, 30, 31, 30, 30, 30, 31, 30, 30, 30, 31, 30, 30, 31, 32, 31};
        assertThat(threads(tasks, 0).isFlat()).isTrue();
        assertThat(threads(tasks, 1).isFlat()).isFalse();
    }

    @Test
    void ignoresThreadsThatAPoolStartsOnce() {
        int[] pool = {29, 29, 30, 29, 29, 29, 30, 29, 29, 31, 32, 31, 31, 31, 32, 31};
        assertThat(threads(pool, 0).isFlat()).isTrue();
        assertThat(threads(pool, 1).isFlat()).isFalse();
    }

    /** The heap of a run in which background tasks had not ended in six of the rounds. */
    private static GrowthCheck heapWithWorkInProgress(double leak) {
        double[] heap = {
            107.4, 52.4, 56.2, 64.9, 59.9, 61.9, 62, 62, 95, 74.3, 76.7, 91.5, 75.6, 76.9, 61, 92.4
        };
        GrowthCheck growth = new GrowthCheck(heap.length, 20);
        for (int round = 0; round < heap.length; round++) {
            growth.add(new ProcessSize(500, heap[round] + leak * round, 20, 50));
        }
        return growth;
    }

    private static GrowthCheck threads(int[] threads, int leak) {
        GrowthCheck growth = new GrowthCheck(threads.length, 20);
        for (int round = 0; round < threads.length; round++) {
            growth.add(new ProcessSize(500, 60, threads[round] + (long) leak * round, 50));
        }
        return growth;
    }
}
