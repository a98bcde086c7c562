package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;

/**
 * A trained classifier in memory. Thread-safe: the front end runs on the caller's thread, the
 * network on the engine's.
 */
public final class DigitModel implements AutoCloseable {

    private static final int WARM_UP_RUNS = 10;
    private static final int WARM_UP_RATE = 48_000; // Hz, the rate of most microphones

    private final ModelManifest manifest;
    private final FrontEnd frontEnd;
    private final LoadedNetwork network;
    // only used on the engine's thread
    private UtteranceRecogniser recogniser;
    private StringRecogniser strings;
    private boolean closed;

    /**
     * A prediction and the part of the recording that was analysed.
     *
     * @param span in samples of the recording
     */
    public record LocatedPrediction(Prediction prediction, Span span) {}

    private DigitModel(ModelManifest manifest, FrontEnd frontEnd, LoadedNetwork network) {
        this.manifest = manifest;
        this.frontEnd = frontEnd;
        this.network = network;
    }

    /**
     * Loads the model in a folder.
     *
     * @throws ModelException if the folder is not a model or the model is damaged
     */
    public static DigitModel load(Path folder) throws IOException, InterruptedException {
        return load(StoredModel.open(folder));
    }

    static DigitModel load(StoredModel stored) throws IOException, InterruptedException {
        return EngineThread.shared()
                .open(() -> stored.read(DigitModel::create), DigitModel::release);
    }

    private static DigitModel create(StoredModel stored) throws IOException {
        if (stored.architecture().labelsFrames()) {
            throw new ModelException(
                    stored.folder(),
                    "recognises strings of words; it does not classify single words");
        }
        FrontEnd frontEnd = stored.frontEnd();
        LoadedNetwork network = LoadedNetwork.of(stored);
        try {
            network.predict(List.of(new float[frontEnd.rows() * frontEnd.columns()]));
            return new DigitModel(stored.manifest(), frontEnd, network);
        } catch (RuntimeException e) {
            network.close();
            throw new ModelException(
                    stored.folder(),
                    "is damaged: the weights do not match the front end or the labels",
                    e);
        }
    }

    public ModelManifest manifest() {
        return manifest;
    }

    public FrontEnd frontEnd() {
        return frontEnd;
    }

    /**
     * Classifies silence a few times, since the first runs of a network take about ten times as
     * long as later ones.
     */
    public void warmUp() throws InterruptedException {
        Waveform silence = new Waveform(new float[WARM_UP_RATE], WARM_UP_RATE);
        for (int i = 0; i < WARM_UP_RUNS; i++) {
            classify(silence);
        }
    }

    /** Classifies a recording. */
    public Prediction classify(Waveform waveform) throws InterruptedException {
        return locate(waveform).prediction();
    }

    /** Classifies a recording and also returns the part that was analysed. */
    public LocatedPrediction locate(Waveform waveform) throws InterruptedException {
        FrontEnd.Analysis analysis = frontEnd().analyse(waveform);
        return new LocatedPrediction(classify(List.of(analysis.tensor())).get(0), analysis.span());
    }

    /** Classifies a word captured by a microphone. */
    public Prediction classifyCaptured(Waveform captured) throws InterruptedException {
        return classify(frontEnd().trimCaptured(captured));
    }

    /**
     * Classifies input tensors of the front end in one batch.
     *
     * @param inputs each row-major {@code [rows][columns]}
     * @return the predictions in the order of the inputs
     */
    public List<Prediction> classify(List<float[]> inputs) throws InterruptedException {
        return inputs.isEmpty()
                ? List.of()
                : EngineThread.shared().call(() -> network.predict(inputs));
    }

    /**
     * Computes the outputs of the layer before the last one in one batch.
     *
     * @param inputs each row-major {@code [rows][columns]}
     * @return one value per unit for each input, in the order of the inputs
     */
    public List<float[]> activations(List<float[]> inputs) throws InterruptedException {
        return inputs.isEmpty()
                ? List.of()
                : EngineThread.shared().call(() -> network.activations(inputs));
    }

    /**
     * Classifies the outputs of the layer before the last one in one batch.
     *
     * @param activations as {@link #activations} returns them, at least one
     */
    public List<Prediction> classifyActivations(List<float[]> activations)
            throws InterruptedException {
        return EngineThread.shared().call(() -> network.predictActivations(activations));
    }

    /**
     * Returns a recogniser that splits utterances into words if the shipped network for strings has
     * the labels of this model, otherwise one that classifies each utterance as one word. It is
     * loaded when it is first needed, and usable until this model is closed.
     *
     * @throws IOException if its files cannot be unpacked or are damaged
     * @throws IllegalStateException if this model is closed
     */
    public UtteranceRecogniser utteranceRecogniser() throws IOException, InterruptedException {
        return EngineThread.shared().call(this::recogniser);
    }

    /** Runs on the engine's thread, as closing does, so that no recogniser is loaded afterwards. */
    private UtteranceRecogniser recogniser() throws IOException {
        if (closed) {
            throw new IllegalStateException("the model is closed");
        }
        if (recogniser == null) {
            Path folder = ShippedModel.stringsUnpackedIn(ProgramFolder.standard());
            if (ModelStore.manifest(folder).labels().equals(manifest.labels())) {
                strings = StringRecogniser.read(this, folder);
                recogniser = strings;
            } else {
                recogniser = new OneWordRecogniser(this);
            }
        }
        return recogniser;
    }

    /** A copy of the last layer. */
    public OutputLayer outputLayer() throws InterruptedException {
        return EngineThread.shared().call(network::outputLayer);
    }

    /** Replaces the last layer, e.g. by one that was adapted to a speaker. */
    public void replaceOutputLayer(OutputLayer layer) throws InterruptedException {
        EngineThread.shared()
                .call(
                        () -> {
                            network.replaceOutputLayer(layer);
                            return layer;
                        });
    }

    /**
     * Writes the current weights to a folder.
     *
     * @param draft the manifest; its weights are replaced with those written
     */
    public void save(Path folder, ModelManifest draft) throws IOException, InterruptedException {
        EngineThread.shared().call(() -> network.save(folder, draft));
    }

    @Override
    public void close() {
        EngineThread.shared().runToCompletion(this::release);
    }

    private void release() {
        closed = true;
        if (strings != null) {
            strings.close();
        }
        network.close();
    }
}
