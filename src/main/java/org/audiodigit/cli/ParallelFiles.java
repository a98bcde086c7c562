package org.audiodigit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.audiodigit.audio.wav.WavFinder;

/**
 * Processes files on all processors and reports the results in the order of the files. The number
 * of files that are processed ahead is limited.
 */
final class ParallelFiles<T> implements WavFinder.Visitor, AutoCloseable {

    private static final int MAX_PENDING = 256;

    private final Work<T> work;
    private final Listener<T> listener;
    private final Queue<Pending<T>> pending = new ArrayDeque<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(), ParallelFiles::daemon);

    /** Processes one file on any thread. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * @throws IOException if the file cannot be processed
         * @throws UncheckedIOException if no file can be processed
         */
        T of(Path file) throws IOException, InterruptedException;
    }

    /** Receives one result per file, in the order of the files, on the thread that adds files. */
    interface Listener<T> {

        void done(Path file, T result) throws IOException, InterruptedException;

        void failed(Path file, IOException reason) throws IOException, InterruptedException;
    }

    private record Pending<T>(Path file, Future<T> result) {}

    ParallelFiles(Work<T> work, Listener<T> listener) {
        this.work = work;
        this.listener = listener;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void found(Path file) throws IOException, InterruptedException {
        Callable<T> task = () -> work.of(file);
        add(new Pending<>(file, threads.submit(task)));
    }

    @Override
    public void failed(Path path, IOException reason) throws IOException, InterruptedException {
        add(new Pending<>(path, CompletableFuture.failedFuture(reason)));
    }

    private void add(Pending<T> next) throws IOException, InterruptedException {
        pending.add(next);
        if (pending.size() >= MAX_PENDING) {
            report(pending.remove());
        }
    }

    /** Waits for the files that are still pending. */
    void finish() throws IOException, InterruptedException {
        while (!pending.isEmpty()) {
            report(pending.remove());
        }
    }

    private void report(Pending<T> next) throws IOException, InterruptedException {
        T result;
        try {
            result = next.result().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException reason) {
                listener.failed(next.file(), reason);
                return;
            }
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot process " + next.file(), e.getCause());
        }
        listener.done(next.file(), result);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
