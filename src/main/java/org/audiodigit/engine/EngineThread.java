package org.audiodigit.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The only thread that runs networks, with MXNet or ONNX Runtime. MXNet and DJL's trainers and
 * predictors are not thread-safe, so every operation on an {@code NDArray} runs here.
 */
public final class EngineThread {

    private static final EngineThread SHARED = new EngineThread();

    private final ExecutorService executor;
    private volatile Thread thread;

    EngineThread() {
        executor = Executors.newSingleThreadExecutor(this::daemon);
    }

    /** The thread for all operations of the engine. */
    public static EngineThread shared() {
        return SHARED;
    }

    private Thread daemon(Runnable work) {
        Thread created = new Thread(() -> runWithPriority(work), "engine");
        created.setDaemon(true);
        thread = created;
        return created;
    }

    private static void runWithPriority(Runnable work) {
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
     * Runs work on the engine thread and waits for it. Called on that thread, runs it directly.
     *
     * @throws InterruptedException if the wait is interrupted; the work then continues
     * @throws E the exception of the work
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
     * Creates an object with native memory on the engine thread. If the wait is interrupted, the
     * object is closed as soon as it is created, since no caller receives it.
     *
     * @param close called on the engine thread
     * @throws InterruptedException if the wait is interrupted
     * @throws E the exception of the work
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
     * Runs work on the engine thread and waits for its end, even if interrupted. Called on that
     * thread, runs it directly. Used for closing.
     */
    public void runToCompletion(Runnable work) {
        if (Thread.currentThread() == thread) {
            work.run();
        } else {
            submit(Executors.callable(work)).join();
        }
    }

    /** Work that throws one type of checked exception. */
    @FunctionalInterface
    public interface EngineCall<T, E extends Exception> {
        T run() throws E;
    }

    @SuppressWarnings("unchecked") // the work can only throw E and unchecked exceptions
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
