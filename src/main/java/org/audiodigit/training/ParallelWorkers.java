package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Works through the pieces of one job side by side, on the calling thread and some of its own.
 * Whoever is done takes the next piece, so that a core that is slow for a moment does not keep the
 * others waiting.
 */
final class ParallelWorkers implements AutoCloseable {

    private final int others;
    private final ExecutorService threads;

    /**
     * @param count how many pieces are worked on at once, one or more
     */
    ParallelWorkers(int count) {
        this.others = count - 1;
        this.threads = Executors.newFixedThreadPool(Math.max(1, others), ParallelWorkers::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "optimiser");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs {@code job} once for each piece from 0 to {@code pieces} - 1 and waits for all. */
    void run(int pieces, IntConsumer job) {
        AtomicInteger next = new AtomicInteger();
        Runnable work =
                () -> {
                    for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                        job.accept(i);
                    }
                };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(others, pieces - 1); i++) {
            running.add(threads.submit(work));
        }
        try {
            work.run();
        } finally {
            running.forEach(ParallelWorkers::await);
        }
    }

    private static void await(Future<?> part) {
        boolean interrupted = false;
        while (true) {
            try {
                part.get();
                break;
            } catch (InterruptedException e) {
                // half an update would leave weights of two steps; it takes milliseconds
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
