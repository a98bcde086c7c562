package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavFinder;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Waveform;

/**
 * Classifies files in batches and reports the results in the order of the files. While the engine
 * classifies one batch, other threads read the next files and compute their tensors, up to a fixed
 * number.
 */
final class FileClassifier implements WavFinder.Visitor, AutoCloseable {

    private static final int BATCH_SIZE = 64;
    private static final int MAX_PENDING = 4 * BATCH_SIZE;

    private final ModelLoader model;
    private final FrontEnd frontEnd;
    private final Listener listener;
    private final Queue<Future<Input>> pending = new ArrayDeque<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(), FileClassifier::daemon);

    /** Receives one result per file, in the order of the files. */
    interface Listener {

        void classified(Path file, Prediction prediction);

        void failed(Path file, IOException reason);
    }

    /**
     * The tensor of a file.
     *
     * @param tensor null if the file could not be read
     * @param failure null if it could
     */
    private record Input(Path file, float[] tensor, IOException failure) {}

    FileClassifier(ModelLoader model, FrontEnd frontEnd, Listener listener) {
        this.model = model;
        this.frontEnd = frontEnd;
        this.listener = listener;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void found(Path file) throws IOException, InterruptedException {
        add(threads.submit(() -> read(file)));
    }

    @Override
    public void failed(Path path, IOException reason) throws IOException, InterruptedException {
        add(CompletableFuture.completedFuture(new Input(path, null, reason)));
    }

    /** Classifies the files that are still pending. */
    void finish() throws IOException, InterruptedException {
        while (!pending.isEmpty()) {
            classifyBatch();
        }
    }

    private void add(Future<Input> input) throws IOException, InterruptedException {
        pending.add(input);
        if (pending.size() >= MAX_PENDING) {
            classifyBatch();
        }
    }

    private Input read(Path file) {
        try {
            Waveform waveform = WavReader.read(file).waveform();
            // only now, since the engine takes a second to start and may not be needed
            model.begin();
            return new Input(file, frontEnd.apply(waveform), null);
        } catch (WavException e) {
            return new Input(file, null, e);
        }
    }

    private void classifyBatch() throws IOException, InterruptedException {
        List<Input> batch = new ArrayList<>();
        List<float[]> tensors = new ArrayList<>();
        while (batch.size() < BATCH_SIZE && !pending.isEmpty()) {
            Input input = get(pending.remove());
            batch.add(input);
            if (input.failure() == null) {
                tensors.add(input.tensor());
            }
        }
        Iterator<Prediction> predictions =
                tensors.isEmpty()
                        ? List.<Prediction>of().iterator()
                        : model.get().classify(tensors).iterator();
        for (Input input : batch) {
            if (input.failure() == null) {
                report(input.file(), predictions.next());
            } else {
                listener.failed(input.file(), input.failure());
            }
        }
    }

    private void report(Path file, Prediction prediction) {
        if (Float.isFinite(prediction.confidence())) {
            listener.classified(file, prediction);
        } else {
            listener.failed(
                    file,
                    new FileSystemException(
                            file.toString(), null, "the model's prediction is not a number"));
        }
    }

    private static Input get(Future<Input> input) throws InterruptedException {
        try {
            return input.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot compute the tensor", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
