package org.audiodigit.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StftFrontEnd;
import org.audiodigit.model.StoredModel;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.OnnxSession;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX Runtime gives the same answers for an exported model as the engine for the model. */
@Tag("engine")
class OnnxModelTest {

    private static final float TOLERANCE = 1e-4f;

    @TempDir private Path folder;

    private Path export(Path model) throws Exception {
        Path file = folder.resolve("model.onnx");
        try (OutputStream out = Files.newOutputStream(file)) {
            OnnxModel.of(StoredModel.open(model), "CC0").writeTo(out);
        }
        return file;
    }

    private Path shipped() throws Exception {
        return ShippedModel.unpackedIn(new ProgramFolder(folder));
    }

    /** Words of other lengths, at other places, in noise; tones; noise; silence. */
    private static List<Waveform> recordings(Path home) throws Exception {
        List<Waveform> recordings = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        List<Clip> clips =
                DatasetScanner.standard()
                        .scan(BundledRecordings.unpackedIn(new ProgramFolder(home)))
                        .clips();
        for (Clip clip : clips) {
            Waveform word = WavReader.read(clip.file()).waveform();
            recordings.add(word);
            int length = word.length() + random.nextInt(2 * word.sampleRate());
            double level = Math.pow(10, -random.nextDouble(1, 4));
            Waveform noise = Sounds.noise(level, length, word.sampleRate(), random.nextLong());
            recordings.add(Sounds.mix(noise, word, random.nextInt(length - word.length() + 1)));
        }
        for (int samples : new int[] {1600, 1601, 1679, 8000, 24_000}) {
            recordings.add(new Waveform(new float[samples], 8000));
            recordings.add(Sounds.noise(1e-6, samples, 8000, samples));
            recordings.add(Sounds.noise(0.1, samples, 8000, samples));
            recordings.add(Sounds.vowel(120, samples, 8000));
            recordings.add(
                    Sounds.mix(
                            Sounds.noise(1e-3, samples, 8000, samples),
                            Sounds.vowel(200, samples / 4, 8000),
                            samples / 2));
        }
        return recordings;
    }

    private void assertSameAnswers(Path model, Path file, List<Waveform> recordings)
            throws Exception {
        try (DigitModel expected = DigitModel.load(model);
                OnnxSession session = new OnnxSession(file)) {
            RejectionRule rule = expected.manifest().calibrationOrNone().rejectionRule();
            for (Waveform waveform : recordings) {
                Prediction prediction = expected.classify(waveform);
                OnnxSession.Answer answer = session.classify(waveform);
                assertThat(answer.probabilities())
                        .containsExactly(prediction.probabilities(), within(TOLERANCE));
                assertThat(answer.maxLogit())
                        .isCloseTo((float) prediction.maxLogit(), within(1e-3f));
                assertThat(answer.accepted()).isEqualTo(rule.accepts(prediction));
                Span span = span(expected.frontEnd(), waveform);
                assertThat(answer.span()).containsExactly(span.start(), span.end());
            }
        }
    }

    /** The word in the input of the graph. */
    private static Span span(FrontEnd frontEnd, Waveform waveform) {
        boolean stft = frontEnd instanceof StftFrontEnd;
        int rate = frontEnd.sampleRate();
        int used = stft ? StftFrontEnd.SAMPLES : LogMelFrontEnd.MAX_SECONDS * rate;
        Waveform input = Samples.sanitise(Resampling.toRate(waveform, rate, used));
        return stft ? new Span(0, input.length()) : new SpeechTrimmer().find(input);
    }

    @Test
    void invalidSamplesCountAsSilence() throws Exception {
        float[] invalid = Sounds.vowel(100, 4000, 8000).samples().clone();
        invalid[7] = Float.NaN;
        invalid[2000] = Float.POSITIVE_INFINITY;
        invalid[3000] = 1e20f;
        Path model = shipped();
        assertSameAnswers(model, export(model), List.of(new Waveform(invalid, 8000)));
    }

    @Test
    void aModelWithoutRejectionScoreAnswersTheSame() throws Exception {
        Path model = folder.resolve("untrained");
        UntrainedModels.save(model, Architectures.byName("digit-cnn"), UntrainedModels.LABELS, 3);
        assertSameAnswers(model, export(model), recordings(folder));
    }

    @Test
    void samplesAfterAMinuteAreIgnored() throws Exception {
        Waveform quiet = Sounds.scaled(Sounds.vowel(120, 4000, 8000), 0.1f);
        Waveform all = Sounds.mix(new Waveform(new float[61 * 8000], 8000), quiet, 80_000);
        Waveform late = Sounds.mix(all, Sounds.vowel(250, 4000, 8000), 60 * 8000 + 100);
        Path model = shipped();
        assertSameAnswers(model, export(model), List.of(late));
    }

    /** Settings that only the manifests of other models have. */
    @ParameterizedTest
    @CsvSource({
        "soft, hard, clip, clip",
        "soft, soft, clip, fixed",
    })
    void otherFrontEndsAnswerTheSame(
            String floor, String otherFloor, String normalisation, String otherNormalisation)
            throws Exception {
        Path model = folder.resolve("other");
        UntrainedModels.save(model, Architectures.byName("digit-cnn"), UntrainedModels.LABELS, 3);
        Path manifest = model.resolve("manifest.json");
        String text = Files.readString(manifest);
        String changed =
                text.replace(entry("floor", floor), entry("floor", otherFloor))
                        .replace(
                                entry("normalisation", normalisation),
                                entry("normalisation", otherNormalisation));
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(manifest, changed);
        assertSameAnswers(model, export(model), recordings(folder));
    }

    private static String entry(String key, String value) {
        return "\"%s\": \"%s\"".formatted(key, value);
    }

    @Test
    void theMetadataSayHowToUseTheModel() throws Exception {
        try (OnnxSession session = new OnnxSession(export(shipped()))) {
            assertThat(session.metadata())
                    .containsEntry(
                            "labels",
                            "[\"0\",\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\"]")
                    .containsEntry("sample_rate", "8000")
                    .containsEntry("licence", "CC0")
                    .containsKeys("usage", "min_samples", "data_set", "split", "weights_sha256");
        }
    }

    private static List<Clip> clips(String dataset) throws Exception {
        return DatasetScanner.standard().scan(RealRecordings.dataset(dataset)).clips();
    }

    @Tag("data")
    @Test
    void realRecordingsGetTheSameAnswers() throws Exception {
        List<Waveform> recordings = new ArrayList<>();
        for (Clip clip : clips("fsdd")) {
            if (clip.take().orElseThrow() < 5) {
                recordings.add(WavReader.read(clip.file()).waveform());
            }
        }
        for (Clip clip : clips("speech-commands-digits")) {
            recordings.add(WavReader.read(clip.file()).waveform());
        }
        List<Clip> more = clips("speech-commands-more");
        for (int i = 0; i < more.size(); i += 3) {
            recordings.add(WavReader.read(more.get(i).file()).waveform());
        }
        assertThat(recordings).hasSizeGreaterThan(1000);
        Path model = shipped();
        assertSameAnswers(model, export(model), recordings);
    }

    @Test
    void theShippedModelAnswersTheSame() throws Exception {
        Path model = shipped();
        assertSameAnswers(model, export(model), recordings(folder));
    }

    @Test
    void theDenseNetworkAnswersTheSame() throws Exception {
        Path model = folder.resolve("dense");
        UntrainedModels.save(model, Architectures.byName("dense"), UntrainedModels.LABELS, 3);
        assertSameAnswers(model, export(model), recordings(folder));
    }
}
