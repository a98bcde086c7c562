package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.RealRecordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
class OneWordRecogniserTest {

    private static DigitModel model;

    @BeforeAll
    static void loadModel() throws Exception {
        model = DigitModel.load(ShippedModel.unpackedIn(ProgramFolder.standard()));
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    private static Waveform bundled(String name) throws IOException {
        Path samples = BundledRecordings.unpackedIn(ProgramFolder.standard());
        return WavReader.read(samples.resolve(name)).waveform();
    }

    @Test
    void anUtteranceIsOneWordWithTheModelsAnswer() throws Exception {
        Waveform sound = bundled("01/7_01_0.wav");
        Utterance utterance = new Utterance(sound, 1000, 1500, 1500 + sound.sampleRate() / 2);

        List<TranscribedWord> words = new OneWordRecogniser(model).recognise(List.of(utterance));

        Prediction expected = model.classify(sound);
        assertThat(words)
                .containsExactly(
                        new TranscribedWord(
                                utterance.startSeconds(),
                                utterance.endSeconds(),
                                expected.label(),
                                expected.confidence(),
                                true));
    }

    @Test
    void speechThatIsTooLongForAWordIsNotSure() throws Exception {
        Waveform sound = bundled("01/7_01_0.wav");
        Utterance utterance = new Utterance(sound, 0, 0, (int) (1.1 * sound.sampleRate()));

        assertThat(new OneWordRecogniser(model).recognise(List.of(utterance)))
                .singleElement()
                .matches(word -> word.label().equals("7") && !word.sure());
    }

    @Test
    void noUtterancesAreNoWords() throws Exception {
        assertThat(new OneWordRecogniser(model).recognise(List.of())).isEmpty();
    }

    @Tag("data")
    @ParameterizedTest
    @ValueSource(strings = {"fsdd", "cs566-digits"})
    void aRecordingOfOneWordHasTheLabelOfItsClassification(String dataset) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(RealRecordings.dataset(dataset))) {
            files = all.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        }
        Transcriber transcriber = new Transcriber(new OneWordRecogniser(model));
        int step = Math.max(1, files.size() / 200);
        int total = 0;
        int same = 0;
        for (int i = 0; i < files.size(); i += step) {
            Prediction prediction = model.classify(WavReader.read(files.get(i)).waveform());
            if (!model.manifest().calibrationOrNone().rejectionRule().accepts(prediction)) {
                continue; // some recordings contain no word
            }
            try (WavFile recording = WavFile.open(files.get(i))) {
                Transcript transcript = transcriber.transcribe(recording);
                total++;
                same += transcript.text().equals(prediction.label()) ? 1 : 0;
            }
        }
        assertThat(total).isGreaterThan(files.size() / step / 2);
        assertThat(same).isGreaterThanOrEqualTo((int) Math.floor(0.99 * total));
    }
}
