package org.audiodigit.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The one thread on which MXNet is used. Neither the engine nor DJL's trainers and predictors can
 * take calls from several threads, so everything that touches an {@code NDArray} is handed over
 * here.
 */
public final class EngineThread {

    private final ExecutorService executor;
    private volatile Thread thread;

    EngineThread() {
        executor = Executors.newSingleThreadExecutor(this::daemon);
    }

    private Thread daemon(Runnable work) {
        Thread created = new Thread(() -> runBehind(work), "mxnet-engine");
        created.setDaemon(true);
        thread = created;
        return created;
    }

    private static void runBehind(Runnable work) {
        WorkPriority.lowerIfRequested();
        work.run();
    }

    /** Queues work and returns at once. */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> complete(result, work));
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Exception | Error e) {
            result.completeExceptionally(e);
        }
    }

    /**
     * Runs work on the engine's thread and waits for it; called from that thread it just runs.
     *
     * @throws InterruptedException if the wait was interrupted; the work then goes on
     * @throws E what the work threw, as it threw it
     */
    public <T, E extends Exception> T call(EngineCall<T, E> work) throws E, InterruptedException {
        if (Thread.currentThread() == thread) {
            return work.run();
        }
        try {
            return submit(work::run).get();
        } catch (ExecutionException e) {
            throw EngineThread.<E>unwrapped(e);
        }
    }

    /**
     * Makes something on the engine's thread that takes the engine's memory until it is closed. If
     * the wait is interrupted, it is closed as soon as it is made, since nobody else could.
     *
     * @param close is run on the engine's thread
     * @throws InterruptedException if the wait was interrupted
     * @throws E what the work threw, as it threw it
     */
    public <T, E extends Exception> T open(EngineCall<T, E> work, Consumer<T> close)
            throws E, InterruptedException {
        if (Thread.currentThread() == thread) {
            return work.run();
        }
        CompletableFuture<T> opening = submit(work::run);
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw EngineThread.<E>unwrapped(e);
        } catch (InterruptedException e) {
            opening.thenAcceptAsync(close, executor);
            throw e;
        }
    }

    /**
     * Runs work on the engine's thread and waits for its end, also if interrupted; called from that
     * thread it just runs. For closing, which nothing may cut short.
     */
    public void runToCompletion(Runnable work) {
        if (Thread.currentThread() == thread) {
            work.run();
        } else {
            submit(Executors.callable(work)).join();
        }
    }

    /** Work that throws one kind of exception. */
    @FunctionalInterface
    public interface EngineCall<T, E extends Exception> {
        T run() throws E;
    }

    @SuppressWarnings("unchecked") // the work can throw nothing but E and unchecked exceptions
    private static <E extends Exception> E unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return (E) e.getCause();
    }
}
