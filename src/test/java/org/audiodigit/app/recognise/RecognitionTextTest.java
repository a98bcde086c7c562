package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.junit.jupiter.api.Test;

class RecognitionTextTest {

    @Test
    void aStrongAnswerNamesTheLabelAndTheNext() {
        Recognition answer = answer(0.06f, 0.94f, 0);
        assertThat(RecognitionText.headline(answer)).isEqualTo("no");
        assertThat(RecognitionText.probability(answer)).isEqualTo("94 %");
        assertThat(RecognitionText.second(answer)).isEqualTo("If not, then yes (6 %)");
        assertThat(RecognitionText.spoken(answer)).isEqualTo("no. 94 %. If not, then yes (6 %)");
    }

    @Test
    void aWeakAnswerIsNotTold() {
        Recognition answer = answer(0.31f, 0.2f, 0.49f);
        assertThat(RecognitionText.headline(answer)).isEqualTo("not sure");
        assertThat(RecognitionText.probability(answer)).isEmpty();
        assertThat(RecognitionText.second(answer)).isEqualTo("Perhaps stop (49 %), or yes (31 %)");
    }

    @Test
    void howSureIsSureEnoughIsTheModelsOwn() {
        Prediction prediction = new Prediction(List.of("yes", "no"), new float[] {0.7f, 0.3f}, 2);
        assertThat(RecognitionText.headline(by(new RejectionRule(0.65), prediction)))
                .isEqualTo("yes");
        assertThat(RecognitionText.headline(by(new RejectionRule(0.75), prediction)))
                .isEqualTo("not sure");
        assertThat(RecognitionText.headline(by(new RejectionRule(0.65, 2.5), prediction)))
                .isEqualTo("not sure");
    }

    private static Recognition by(RejectionRule certainty, Prediction prediction) {
        return new Recognition(prediction, certainty, "tiny", 0.25, 1.25, 12.3);
    }

    @Test
    void aSecondGuessOfNothingIsNoGuess() {
        assertThat(RecognitionText.second(answer(0.998f, 0.001f, 0.001f)))
                .isEqualTo("No other label comes near");
    }

    @Test
    void whoAnsweredAndHowFast() {
        assertThat(RecognitionText.details(answer(1, 0, 0)))
                .isEqualTo("tiny answered in 12 ms, judging 0.25 to 1.25 s");
    }

    private static Recognition answer(float... probabilities) {
        Prediction prediction = new Prediction(List.of("yes", "no", "stop"), probabilities);
        return new Recognition(prediction, RejectionRule.STANDARD, "tiny", 0.25, 1.25, 12.3);
    }
}
