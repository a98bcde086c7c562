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
 * Runs the tasks of one job in parallel, on the calling thread and on background threads. Each
 * thread takes the next task when it has finished one, so that a slow core does not delay the
 * others.
 */
final class ParallelWorkers implements AutoCloseable {

    private final int others;
    private final ExecutorService threads;

    /**
     * @param count number of tasks that run at once, at least 1
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

    /** Runs {@code job} once for each task from 0 to {@code tasks} - 1 and waits for all. */
    void run(int tasks, IntConsumer job) {
        AtomicInteger next = new AtomicInteger();
        Runnable work =
                () -> {
                    for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                        job.accept(i);
                    }
                };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(others, tasks - 1); i++) {
            running.add(threads.submit(work));
        }
        try {
            work.run();
        } finally {
            running.forEach(ParallelWorkers::await);
        }
    }

    private static void await(Future<?> running) {
        boolean interrupted = false;
        while (true) {
            try {
                running.get();
                break;
            } catch (InterruptedException e) {
                // half an update would leave weights of two steps; the rest takes milliseconds
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
