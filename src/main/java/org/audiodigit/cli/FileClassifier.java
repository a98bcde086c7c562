package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
final class FileClassifier implements ParallelFiles.Listener<float[]>, AutoCloseable {

    private static final int BATCH_SIZE = 64;

    private final ModelLoader model;
    private final FrontEnd frontEnd;
    private final Listener listener;
    private final List<Input> batch = new ArrayList<>();
    private final ParallelFiles<float[]> files = new ParallelFiles<>(this::tensor, this);

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

    /** Classifies a file, or all WAV files below a folder. */
    void classify(Path path) throws IOException, InterruptedException {
        WavFinder.find(path, files);
    }

    /** Classifies the files that are still pending. */
    void finish() throws IOException, InterruptedException {
        files.finish();
        classifyBatch();
    }

    private float[] tensor(Path file) throws IOException {
        Waveform waveform = WavReader.read(file).waveform();
        // only now, since the engine takes a second to start and may not be needed
        model.begin();
        return frontEnd.apply(waveform);
    }

    @Override
    public void done(Path file, float[] tensor) throws IOException, InterruptedException {
        add(new Input(file, tensor, null));
    }

    @Override
    public void failed(Path file, IOException reason) throws IOException, InterruptedException {
        add(new Input(file, null, reason));
    }

    private void add(Input input) throws IOException, InterruptedException {
        batch.add(input);
        if (batch.size() == BATCH_SIZE) {
            classifyBatch();
        }
    }

    private void classifyBatch() throws IOException, InterruptedException {
        List<float[]> tensors =
                batch.stream().filter(input -> input.failure() == null).map(Input::tensor).toList();
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
        batch.clear();
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

    @Override
    public void close() {
        files.close();
    }
}
