package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Utterance;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped models with bundled voices, which were not used in the training. */
@Tag("engine")
class StringRecogniserTest {

    private static DigitModel model;

    @TempDir private Path folder;

    @BeforeAll
    static void loadModel() throws Exception {
        model = DigitModel.load(ShippedModel.unpackedIn(ProgramFolder.standard()));
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    /** The speech of bundled recordings without pauses, with 0.3 s of silence around it. */
    private static Utterance string(int... digits) throws Exception {
        Waveform joined = SpokenDigits.joined(digits);
        int rate = joined.sampleRate();
        int lead = rate * 3 / 10;
        return new Utterance(joined, rate, rate + lead, rate + joined.length() - lead);
    }

    @Test
    void digitsWithoutPausesAreSplit() throws Exception {
        Utterance utterance = string(4, 7, 2, 0, 9);

        List<TranscribedWord> words = model.utteranceRecogniser().recognise(List.of(utterance));

        assertThat(words.stream().map(TranscribedWord::label))
                .containsExactly("4", "7", "2", "0", "9");
        assertThat(words.get(0).start()).isBetween(1.2, 1.45);
        assertThat(words.get(4).end())
                .isBetween(utterance.endSeconds() - 0.15, utterance.endSeconds() + 0.1);
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).start()).isGreaterThanOrEqualTo(words.get(i - 1).end());
        }
    }

    @Test
    void aSingleWordHasTheAnswerOfTheClassifier() throws Exception {
        Utterance utterance = string(7);

        assertThat(model.utteranceRecogniser().recognise(List.of(utterance)))
                .isEqualTo(new OneWordRecogniser(model).recognise(List.of(utterance)));
    }

    @Test
    void wordsOfSeveralUtterancesAreInOrder() throws Exception {
        List<Utterance> utterances = List.of(string(3), string(1, 8), string(5));

        assertThat(model.utteranceRecogniser().predict(utterances))
                .extracting(word -> word.prediction().label())
                .containsExactly("3", "1", "8", "5");
    }

    @Test
    void aWordEndsWhereTheNextUtteranceStarts() throws Exception {
        Utterance first = string(1, 8);
        long next = first.end() - first.sound().sampleRate() / 10;
        Utterance second = new Utterance(string(5).sound(), next, next, next + 20_000);

        List<TranscribedWord> words = model.utteranceRecogniser().recognise(List.of(first, second));

        assertThat(words).hasSize(3);
        assertThat(words.get(1).end()).isEqualTo(words.get(2).start());
    }

    @Test
    void aSoundShorterThanAFrameIsOneWord() throws Exception {
        Utterance click = new Utterance(new Waveform(new float[100], 8000), 0, 10, 90);

        assertThat(model.utteranceRecogniser().recognise(List.of(click))).hasSize(1);
    }

    @Test
    void aModelOfOtherLabelsTakesEachUtteranceForOneWord() throws Exception {
        try (DigitModel tones = DigitModel.load(ToneModels.good(folder))) {
            assertThat(tones.utteranceRecogniser()).isInstanceOf(OneWordRecogniser.class);
        }
    }

    @Test
    void aClosedModelLoadsNoRecogniser() throws Exception {
        DigitModel closed = DigitModel.load(ShippedModel.unpackedIn(ProgramFolder.standard()));
        closed.close();

        assertThatIllegalStateException()
                .isThrownBy(closed::utteranceRecogniser)
                .withMessage("the model is closed");
    }

    @Test
    void theRecogniserIsLoadedOnce() throws Exception {
        assertThat(model.utteranceRecogniser()).isSameAs(model.utteranceRecogniser());
    }
}
