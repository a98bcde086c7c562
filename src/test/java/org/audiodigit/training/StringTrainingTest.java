package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.label.LabelFiles;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.label.Transcript;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.RecognisedWord;
import org.audiodigit.model.StringRecogniser;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneModels;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class StringTrainingTest {

    private static final int EPOCHS = 5;

    @TempDir private static Path shared;
    private static Path tones;

    @TempDir private Path folder;

    @BeforeAll
    static void writeTones() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
    }

    private static TrainingPlan plan(int epochs) {
        TrainingPlan standard = StringTraining.plan("speaker", 3, epochs, SamplingShares.STANDARD);
        return new TrainingPlan(
                standard.architecture(),
                standard.frontEnd(),
                standard.split(),
                standard.seed(),
                epochs,
                8,
                standard.rate(),
                standard.augmentation(),
                standard.sampling(),
                true,
                SplitRule.CURRENT);
    }

    private TrainingOutcome train(int epochs, LabelledRecordings labelled, StopSignal stop)
            throws Exception {
        TrainingPlan plan = plan(epochs);
        TrainingListener listener =
                new TrainingListener() {
                    @Override
                    public void onBatch(BatchResult batch) {
                        if (batch.epoch() == 2 && epochs == 2) {
                            stop.stop();
                        }
                    }
                };
        return new StringTraining(
                        plan,
                        ToneTraining.data(tones, plan),
                        labelled,
                        folder.resolve("strings"),
                        listener,
                        stop)
                .run();
    }

    /** The tones of a speaker without gaps, with silence before and after. */
    private static Waveform string(List<Integer> labels) throws Exception {
        int rate = 0;
        List<float[]> parts = new ArrayList<>();
        for (int label : labels) {
            Waveform tone =
                    WavReader.read(tones.resolve(label + "_ann_" + parts.size() + ".wav"))
                            .waveform();
            rate = tone.sampleRate();
            parts.add(tone.samples());
        }
        int lead = rate / 4;
        float[] joined = new float[2 * lead + parts.size() * parts.get(0).length];
        for (int i = 0; i < parts.size(); i++) {
            float[] part = parts.get(i);
            System.arraycopy(part, 0, joined, lead + i * part.length, part.length);
        }
        return new Waveform(joined, rate);
    }

    private static Utterance utterance(Waveform sound) {
        int lead = sound.sampleRate() / 4;
        return new Utterance(sound, 0, lead, sound.length() - lead);
    }

    @Test
    void learnsToSplitTonesWithoutGaps() throws Exception {
        TrainingOutcome outcome = train(EPOCHS, LabelledRecordings.NONE, new StopSignal());

        assertThat(outcome.finished()).isTrue();
        assertThat(outcome.parameters()).isLessThan(500_000);
        assertThat(outcome.history()).hasSize(EPOCHS);
        assertThat(outcome.history().get(EPOCHS - 1).trainLoss())
                .isLessThan(outcome.history().get(0).trainLoss() / 2);
        List<Integer> said = List.of(2, 0, 3, 1);
        try (DigitModel single = DigitModel.load(ToneModels.good(folder.resolve("single")));
                StringRecogniser recogniser = StringRecogniser.load(single, outcome.folder())) {
            List<RecognisedWord> words = recogniser.predict(List.of(utterance(string(said))));

            assertThat(words.stream().map(word -> word.prediction().label()))
                    .containsExactly("2", "0", "3", "1");
            for (int i = 0; i < said.size(); i++) {
                assertThat(words.get(i).start()).isBetween(0.1 + 0.25 * i, 0.4 + 0.25 * i);
            }
        }
    }

    @Test
    void labelledRecordingsWithoutAWordAreSilence() throws Exception {
        Path recording = folder.resolve("empty.wav");
        WavWriter.write(recording, string(List.of(1)));
        LabelledRecordings labelled =
                new LabelledRecordings(
                        List.of(
                                new LabelledRecordings.LabelledRecording(recording, List.of()),
                                new LabelledRecordings.LabelledRecording(
                                        recording, List.of(TranscribedWord.given(9, 9.5, "1")))),
                        1);

        assertThat(train(1, labelled, new StopSignal()).finished()).isTrue();
    }

    @Test
    void aDamagedModelAndAModelOfAnotherKindAreRefused() throws Exception {
        Path strings = train(1, LabelledRecordings.NONE, new StopSignal()).folder();
        Path single = ToneModels.good(folder.resolve("single"));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> DigitModel.load(strings))
                .withMessageContaining("strings");
        try (DigitModel model = DigitModel.load(single)) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> StringRecogniser.load(model, single))
                    .withMessageContaining("single words");
            Path weights = strings.resolve(ModelStore.manifest(strings).weights().file());
            byte[] bytes = Files.readAllBytes(weights);
            Files.write(weights, Arrays.copyOf(bytes, bytes.length - 1));
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> StringRecogniser.load(model, strings))
                    .withMessageContaining("damaged");
        }
    }

    @Test
    void aStoppedTrainingKeepsTheLastCompleteEpoch() throws Exception {
        TrainingOutcome outcome = train(2, LabelledRecordings.NONE, new StopSignal());

        assertThat(outcome.finished()).isFalse();
        assertThat(outcome.history()).hasSize(1);
        assertThat(ModelStore.manifest(outcome.folder()).training().finished()).isFalse();
    }

    @Test
    void aTrainingThatIsStoppedAtOnceSavesNothing() {
        StopSignal stop = new StopSignal();
        stop.stop();

        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> train(1, LabelledRecordings.NONE, stop));
        assertThat(folder.resolve("strings").resolve("manifest.json")).doesNotExist();
    }

    @Test
    void labelledRecordingsAreUsed() throws Exception {
        Path recordings = Files.createDirectory(folder.resolve("recordings"));
        Waveform sound = string(List.of(1, 2));
        WavWriter.write(recordings.resolve("a.wav"), sound);
        List<TranscribedWord> words =
                List.of(
                        TranscribedWord.given(0.25, 0.5, "1"),
                        TranscribedWord.given(0.5, 0.75, "2"));
        LabelFiles.write(
                recordings.resolve("a.txt"),
                LabelFormat.AUDACITY,
                "a.wav",
                new Transcript(sound.seconds(), words));
        LabelledRecordings found = LabelledRecordings.find(recordings, 1);

        assertThat(found.list()).singleElement().matches(r -> r.words().equals(words));
        assertThat(train(1, found, new StopSignal()).finished()).isTrue();

        Files.delete(recordings.resolve("a.txt"));
        assertThatIOException()
                .isThrownBy(() -> LabelledRecordings.find(recordings, 1))
                .withMessageContaining("label file");
    }
}
