package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.signal.Waveform;

/**
 * A trained classifier in memory. Any thread may call it: the front end runs on the caller's
 * thread, the network on the engine's.
 */
public final class DigitModel implements AutoCloseable {

    private static final int WARM_UPS = 10;
    private static final int WARM_UP_RATE = 48_000; // Hz, as most microphones have it

    private final ModelManifest manifest;
    private final Network network;
    private final FrozenNetwork frozen;

    private DigitModel(ModelManifest manifest, Network network) {
        this.manifest = manifest;
        this.network = network;
        this.frozen = network.freeze();
    }

    /**
     * Loads the model in a folder.
     *
     * @throws ModelException if the folder holds no model or a damaged one
     */
    public static DigitModel load(Path folder) throws IOException, InterruptedException {
        return load(StoredModel.open(folder));
    }

    static DigitModel load(StoredModel stored) throws IOException, InterruptedException {
        return MxnetRuntime.thread().open(() -> stored.read(DigitModel::fill), DigitModel::release);
    }

    private static DigitModel fill(StoredModel stored) throws IOException {
        FrontEnd frontEnd = stored.frontEnd();
        Network network =
                Network.build(
                        stored.architecture(),
                        frontEnd,
                        stored.manifest().labels(),
                        stored.manifest().calibrationOrNone().temperature());
        try {
            ModelStore.load(stored.folder(), stored.manifest(), network);
            DigitModel model = new DigitModel(stored.manifest(), network);
            model.frozen.predict(List.of(new float[frontEnd.rows() * frontEnd.columns()]));
            return model;
        } catch (IOException e) {
            network.close();
            throw e;
        } catch (RuntimeException e) {
            network.close();
            throw new ModelException(
                    stored.folder(),
                    "is damaged: its weights do not fit its front end or its labels");
        }
    }

    /** What the model says of itself. */
    public ModelManifest manifest() {
        return manifest;
    }

    /** The step from a recording to this model's input. */
    public FrontEnd frontEnd() {
        return network.frontEnd();
    }

    /**
     * Classifies silence a few times, so that the first recording that somebody waits for is not
     * answered ten times as slowly as the others.
     */
    public void warmUp() throws InterruptedException {
        Waveform silence = new Waveform(new float[WARM_UP_RATE], WARM_UP_RATE);
        for (int i = 0; i < WARM_UPS; i++) {
            classify(silence);
        }
    }

    /** Its network, to tune its last layer; on the engine's thread. */
    public Network network() {
        return network;
    }

    /** Classifies one recording. */
    public Prediction classify(Waveform waveform) throws InterruptedException {
        return classify(List.of(frontEnd().apply(waveform))).get(0);
    }

    /** Classifies a word that was heard by a microphone. */
    public Prediction classifySpoken(Waveform heard) throws InterruptedException {
        return classify(frontEnd().spoken(heard));
    }

    /**
     * Classifies input tensors of this model's front end, all in one batch.
     *
     * @param inputs each row-major {@code [rows][columns]}
     * @return one prediction an input, in their order
     */
    public List<Prediction> classify(List<float[]> inputs) throws InterruptedException {
        return MxnetRuntime.thread().call(() -> frozen.predict(inputs));
    }

    /**
     * What the layers before the last one find in input tensors, all in one batch.
     *
     * @param inputs each row-major {@code [rows][columns]}
     * @return one value a unit for each input, in their order
     */
    public List<float[]> activations(List<float[]> inputs) throws InterruptedException {
        return MxnetRuntime.thread().call(() -> frozen.activations(inputs));
    }

    @Override
    public void close() {
        MxnetRuntime.thread().runToCompletion(this::release);
    }

    private void release() {
        frozen.close();
        network.close();
    }
}
