package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;

/**
 * A trained {@link StringNetwork} in memory. Thread-safe: the front end runs on the caller's
 * thread, the network on the engine's.
 */
final class StringModel implements AutoCloseable {

    private final List<String> labels;
    private final LoadedNetwork network;
    private final LogMelFrontEnd frontEnd;

    private StringModel(List<String> labels, LoadedNetwork network, LogMelFrontEnd frontEnd) {
        this.labels = labels;
        this.network = network;
        this.frontEnd = frontEnd;
    }

    /**
     * Reads the model in a folder, on the engine's thread.
     *
     * @throws ModelException if the folder is not such a model or the model is damaged
     */
    static StringModel read(Path folder) throws IOException {
        return StoredModel.open(folder).read(StringModel::create);
    }

    private static StringModel create(StoredModel stored) throws IOException {
        if (!stored.architecture().labelsFrames()
                || !(stored.frontEnd() instanceof LogMelFrontEnd frontEnd)) {
            throw new ModelException(
                    stored.folder(), "classifies single words; it does not recognise strings");
        }
        return new StringModel(stored.manifest().labels(), LoadedNetwork.of(stored), frontEnd);
    }

    List<String> labels() {
        return labels;
    }

    /**
     * Computes the logarithms of the probabilities of the {@link WordStates}.
     *
     * @return {@code [output frames][states]}; empty if the utterance is shorter than a frame
     */
    float[][] logProbabilities(Utterance utterance) throws InterruptedException {
        Waveform recorded = Samples.sanitise(utterance.sound());
        Waveform sound = Resampling.toRate(recorded, frontEnd.sampleRate());
        float[] input = frontEnd.applyToAll(sound, speech(utterance, sound));
        if (input.length == 0) {
            return new float[0][];
        }
        float[] outputs =
                EngineThread.shared().call(() -> network.outputs(input, frontEnd.columns()));
        return logProbabilities(outputs, WordStates.count(labels().size()));
    }

    private static Span speech(Utterance utterance, Waveform resampled) {
        double scale = (double) resampled.sampleRate() / utterance.sound().sampleRate();
        long start = Math.round((utterance.start() - utterance.offset()) * scale);
        long end = Math.round((utterance.end() - utterance.offset()) * scale);
        int first = (int) Math.max(0, Math.min(start, resampled.length()));
        return new Span(first, (int) Math.max(first, Math.min(end, resampled.length())));
    }

    private static float[][] logProbabilities(float[] logits, int states) {
        float[][] rows = new float[logits.length / states][states];
        double[] row = new double[states];
        for (int frame = 0; frame < rows.length; frame++) {
            for (int i = 0; i < states; i++) {
                row[i] = logits[frame * states + i];
            }
            double logSum = Softmax.logSumExp(row);
            for (int i = 0; i < states; i++) {
                double log = row[i] - logSum;
                // weights that are not finite give no probability
                rows[frame][i] = (float) (Double.isNaN(log) ? -Math.log(states) : log);
            }
        }
        return rows;
    }

    /** The time of the boundary before an output frame, in seconds of the analysed sound. */
    double seconds(int frame) {
        return frontEnd.secondsBefore(
                frame * StringNetwork.FRAME_STRIDE, StringNetwork.FRAME_STRIDE);
    }

    @Override
    public void close() {
        EngineThread.shared().runToCompletion(network::close);
    }
}
