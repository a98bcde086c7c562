package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.SelectedEngine;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MXNet and ONNX Runtime give the same answers for the same model. */
@Tag("engine")
class EngineAgreementTest {

    private static final float TOLERANCE = 1e-4f;
    private static final int BATCH_SIZE = 64;

    /** Of a data set with thousands of clips. */
    private static final int MAX_CLIPS = 1000;

    @TempDir private Path folder;

    private static DigitModel load(Path model, InferenceEngine engine) throws Exception {
        return SelectedEngine.during(engine, () -> DigitModel.load(model));
    }

    private static Path shipped() throws Exception {
        return ShippedModel.unpackedIn(ProgramFolder.standard());
    }

    /** Passes the same model on MXNet and on ONNX Runtime. */
    private interface Comparison {
        void of(DigitModel mxnet, DigitModel onnx) throws Exception;
    }

    private static void compare(Path model, Comparison comparison) throws Exception {
        try (DigitModel mxnet = load(model, InferenceEngine.MXNET);
                DigitModel onnx = load(model, InferenceEngine.ONNX)) {
            comparison.of(mxnet, onnx);
        }
    }

    private static void assertSame(List<Prediction> expected, List<Prediction> actual) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).probabilities())
                    .containsExactly(expected.get(i).probabilities(), within(TOLERANCE));
            assertThat(actual.get(i).maxLogit())
                    .isCloseTo(expected.get(i).maxLogit(), within(1e-3));
        }
    }

    @Tag("data")
    @ParameterizedTest
    @ValueSource(strings = {"fsdd", "speech-commands-digits", "cs566-digits"})
    void realRecordingsHaveTheSameAnswers(String dataset) throws Exception {
        List<Clip> clips = DatasetScanner.standard().scan(RealRecordings.dataset(dataset)).clips();
        int step = Math.max(1, clips.size() / MAX_CLIPS);
        compare(
                shipped(),
                (mxnet, onnx) -> {
                    List<float[]> batch = new ArrayList<>();
                    for (int i = 0; i < clips.size(); i += step) {
                        Waveform word = WavReader.read(clips.get(i).file()).waveform();
                        batch.add(mxnet.frontEnd().apply(word));
                        if (batch.size() == BATCH_SIZE || i + step >= clips.size()) {
                            assertSame(mxnet.classify(batch), onnx.classify(batch));
                            batch.clear();
                        }
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"digit-cnn", "dense"})
    void everyArchitectureHasTheSameAnswers(String architecture) throws Exception {
        UntrainedModels.save(folder, Architectures.byName(architecture), UntrainedModels.LABELS, 3);
        compare(
                folder,
                (mxnet, onnx) -> {
                    List<float[]> inputs = inputs(mxnet.frontEnd());
                    assertSame(mxnet.classify(inputs), onnx.classify(inputs));
                    assertSame(
                            mxnet.classify(inputs),
                            onnx.classifyActivations(mxnet.activations(inputs)));
                    for (int i = 0; i < inputs.size(); i++) {
                        assertThat(onnx.activations(inputs).get(i))
                                .containsExactly(
                                        mxnet.activations(inputs).get(i), within(TOLERANCE));
                    }
                });
    }

    static List<DigitCnn> unevenNetworks() {
        return List.of(SmallModels.UNEVEN, SmallModels.UNEVEN_BANDS_FIRST);
    }

    @ParameterizedTest
    @MethodSource("unevenNetworks")
    void unevenStridesPaddingsAndPoolsHaveTheSameAnswers(DigitCnn network) throws Exception {
        UntrainedModels.save(folder, network, UntrainedModels.LABELS, 3);
        compare(
                folder,
                (mxnet, onnx) -> {
                    List<float[]> inputs = inputs(mxnet.frontEnd());
                    assertSame(mxnet.classify(inputs), onnx.classify(inputs));
                });
    }

    private static List<float[]> inputs(FrontEnd frontEnd) {
        return List.of(
                frontEnd.apply(Sounds.noise(0.1, 9000, 8000, 1)),
                frontEnd.apply(Sounds.vowel(120, 4000, 8000)),
                frontEnd.apply(new Waveform(new float[0], 8000)));
    }

    @Test
    void stringsOfDigitsHaveTheSameWords() throws Exception {
        Waveform sound = SpokenDigits.joined(4, 7, 2, 0, 9);
        int rate = sound.sampleRate();
        Utterance utterance =
                new Utterance(sound, 0, rate * 3 / 10, sound.length() - rate * 3 / 10);
        compare(
                shipped(),
                (mxnet, onnx) -> {
                    List<RecognisedWord> expected = words(mxnet, InferenceEngine.MXNET, utterance);
                    List<RecognisedWord> actual = words(onnx, InferenceEngine.ONNX, utterance);
                    assertThat(expected).hasSize(5);
                    assertThat(actual)
                            .usingRecursiveComparison()
                            .withComparatorForType(EngineAgreementTest::aboutEqual, float[].class)
                            .isEqualTo(expected);
                });
    }

    private static int aboutEqual(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > TOLERANCE) {
                return 1;
            }
        }
        return Arrays.compare(new int[] {a.length}, new int[] {b.length});
    }

    /** The network for strings is loaded when it is first needed. */
    private static List<RecognisedWord> words(
            DigitModel model, InferenceEngine engine, Utterance utterance) throws Exception {
        return SelectedEngine.during(engine, model::utteranceRecogniser)
                .predict(List.of(utterance));
    }

    @Test
    void aReplacedLastLayerIsSavedAlike() throws Exception {
        ModelManifest draft =
                UntrainedModels.save(
                        folder.resolve("original"),
                        Architectures.byName("digit-cnn"),
                        UntrainedModels.LABELS,
                        3);
        List<String> hashes = new ArrayList<>();
        compare(
                folder.resolve("original"),
                (mxnet, onnx) -> {
                    OutputLayer layer = mxnet.outputLayer();
                    assertThat(onnx.outputLayer().weights()).isDeepEqualTo(layer.weights());
                    layer.weights()[1][2] = 7;
                    layer.bias()[2] = -3;
                    List<float[]> inputs = inputs(mxnet.frontEnd());
                    List<Prediction> before = onnx.classify(inputs);
                    for (DigitModel model : List.of(mxnet, onnx)) {
                        model.replaceOutputLayer(layer);
                        Path copy = folder.resolve("copy" + hashes.size());
                        model.save(copy, draft);
                        hashes.add(ModelStore.manifest(copy).weights().sha256());
                    }
                    assertSame(mxnet.classify(inputs), onnx.classify(inputs));
                    assertThat(onnx.classify(inputs).get(0).probabilities())
                            .isNotEqualTo(before.get(0).probabilities());
                });
        assertThat(hashes.get(1)).isEqualTo(hashes.get(0));
        assertThat(hashes.get(0)).isNotEqualTo(draft.weights().sha256());
    }
}
