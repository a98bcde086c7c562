package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.engine.WorkPriority;

/**
 * Reads clips and computes their tensors in background threads while the engine works on the
 * previous batch. Batches are returned in order; only a few are prepared ahead.
 *
 * @param <T> input of a clip, e.g. its tensor
 */
public final class BatchPreparation<T> implements AutoCloseable {

    /**
     * Clips with their inputs.
     *
     * @param clips the clips that could be read
     * @param inputs their inputs, in the same order
     * @param unreadable the clips that could not be read
     */
    public record PreparedBatch<T>(
            List<Clip> clips, List<T> inputs, List<UnreadableClip> unreadable) {}

    /** A clip that cannot be read, with the reason. */
    public record UnreadableClip(Clip clip, String reason) {}

    /** Provides the inputs. */
    @FunctionalInterface
    public interface Inputs<T> {
        /**
         * @param index index of the clip in the list of all clips
         */
        T get(Clip clip, int index) throws IOException;
    }

    private static final int BATCHES_AHEAD_PER_THREAD = 2;
    private static final int MAX_CLIPS_AHEAD = 512;

    private final List<Clip> clips;
    private final int batchSize;
    private final Inputs<T> inputs;
    private final int ahead;
    private final ExecutorService threads;
    private final Queue<Future<PreparedBatch<T>>> waiting = new ArrayDeque<>();
    private int next;

    /**
     * @param clips in the order of the batches
     */
    public BatchPreparation(List<Clip> clips, int batchSize, Inputs<T> inputs) {
        this.clips = clips;
        this.batchSize = batchSize;
        this.inputs = inputs;
        int cores = Runtime.getRuntime().availableProcessors();
        this.ahead =
                Math.max(
                        2, Math.min(cores * BATCHES_AHEAD_PER_THREAD, MAX_CLIPS_AHEAD / batchSize));
        this.threads = Executors.newFixedThreadPool(cores, BatchPreparation::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(() -> runWithPriority(work), "batch-preparation");
        thread.setDaemon(true);
        return thread;
    }

    private static void runWithPriority(Runnable work) {
        WorkPriority.lowerIfRequested();
        work.run();
    }

    /** Number of batches. */
    int batches() {
        return (clips.size() + batchSize - 1) / batchSize;
    }

    /** Whether {@link #next()} has another batch. */
    public boolean hasNext() {
        return !waiting.isEmpty() || next < clips.size();
    }

    /** Returns the next batch and waits until it is ready. */
    public PreparedBatch<T> next() throws InterruptedException {
        while (waiting.size() < ahead && next < clips.size()) {
            int end = Math.min(next + batchSize, clips.size());
            int begin = next;
            waiting.add(threads.submit(() -> prepare(begin, end)));
            next = end;
        }
        return result(waiting.remove());
    }

    /** The batch that {@link #next()} returns next, if it is ready. */
    Optional<PreparedBatch<T>> peek() throws InterruptedException {
        Future<PreparedBatch<T>> first = waiting.peek();
        return first == null || !first.isDone() ? Optional.empty() : Optional.of(result(first));
    }

    private static <T> PreparedBatch<T> result(Future<PreparedBatch<T>> batch)
            throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a batch could not be prepared: " + e.getCause(), e.getCause());
        }
    }

    private PreparedBatch<T> prepare(int begin, int end) {
        List<Clip> read = new ArrayList<>();
        List<T> prepared = new ArrayList<>();
        List<UnreadableClip> unreadable = new ArrayList<>();
        for (int index = begin; index < end; index++) {
            Clip clip = clips.get(index);
            try {
                prepared.add(inputs.get(clip, index));
                read.add(clip);
            } catch (IOException e) {
                unreadable.add(new UnreadableClip(clip, Failures.reason(e)));
            }
        }
        return new PreparedBatch<>(read, prepared, unreadable);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
