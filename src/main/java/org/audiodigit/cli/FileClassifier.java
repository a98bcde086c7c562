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
 * Classifies files in the order in which they come. Other threads read ahead and make the tensors,
 * a bounded number of them, while the engine works on a batch.
 */
final class FileClassifier implements WavFinder.Visitor, AutoCloseable {

    private static final int BATCH = 64;
    private static final int AHEAD = 4 * BATCH;

    private final ModelLoader model;
    private final FrontEnd frontEnd;
    private final Answers answers;
    private final Queue<Future<Heard>> waiting = new ArrayDeque<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(), FileClassifier::daemon);

    /** Takes one answer a file, in order. */
    interface Answers {

        void classified(Path file, Prediction prediction);

        void failed(Path file, IOException reason);
    }

    /** A file's tensor, or why it has none. */
    private record Heard(Path file, float[] tensor, IOException failure) {}

    FileClassifier(ModelLoader model, FrontEnd frontEnd, Answers answers) {
        this.model = model;
        this.frontEnd = frontEnd;
        this.answers = answers;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void found(Path file) throws IOException, InterruptedException {
        add(threads.submit(() -> hear(file)));
    }

    @Override
    public void failed(Path path, IOException reason) throws IOException, InterruptedException {
        add(CompletableFuture.completedFuture(new Heard(path, null, reason)));
    }

    /** Answers what is still waiting. */
    void finish() throws IOException, InterruptedException {
        while (!waiting.isEmpty()) {
            answerBatch();
        }
    }

    private void add(Future<Heard> heard) throws IOException, InterruptedException {
        waiting.add(heard);
        if (waiting.size() >= AHEAD) {
            answerBatch();
        }
    }

    private Heard hear(Path file) {
        try {
            Waveform waveform = WavReader.read(file).waveform();
            // not before there is something to classify: the engine takes a second to start
            model.begin();
            return new Heard(file, frontEnd.apply(waveform), null);
        } catch (WavException e) {
            return new Heard(file, null, e);
        }
    }

    private void answerBatch() throws IOException, InterruptedException {
        List<Heard> batch = new ArrayList<>();
        List<float[]> tensors = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            Heard heard = get(waiting.remove());
            batch.add(heard);
            if (heard.failure() == null) {
                tensors.add(heard.tensor());
            }
        }
        Iterator<Prediction> predictions =
                tensors.isEmpty()
                        ? List.<Prediction>of().iterator()
                        : model.get().classify(tensors).iterator();
        for (Heard heard : batch) {
            if (heard.failure() == null) {
                answer(heard.file(), predictions.next());
            } else {
                answers.failed(heard.file(), heard.failure());
            }
        }
    }

    private void answer(Path file, Prediction prediction) {
        if (Float.isFinite(prediction.confidence())) {
            answers.classified(file, prediction);
        } else {
            answers.failed(
                    file,
                    new FileSystemException(
                            file.toString(), null, "the model's answer is not a number"));
        }
    }

    private static Heard get(Future<Heard> heard) throws InterruptedException {
        try {
            return heard.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a recording could not be prepared", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
