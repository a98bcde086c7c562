package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.Prediction;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void aStrongAnswerNamesTheLabelAndTheNext() {
        Answer answer = answer(0.06f, 0.94f, 0);
        assertThat(AnswerText.headline(answer)).isEqualTo("no");
        assertThat(AnswerText.probability(answer)).isEqualTo("94 %");
        assertThat(AnswerText.second(answer)).isEqualTo("If not, then yes (6 %)");
        assertThat(AnswerText.spoken(answer)).isEqualTo("no. 94 %. If not, then yes (6 %)");
    }

    @Test
    void aWeakAnswerIsNotTold() {
        Answer answer = answer(0.31f, 0.2f, 0.49f);
        assertThat(AnswerText.headline(answer)).isEqualTo("not sure");
        assertThat(AnswerText.probability(answer)).isEmpty();
        assertThat(AnswerText.second(answer)).isEqualTo("Perhaps stop (49 %), or yes (31 %)");
    }

    @Test
    void howSureIsSureEnoughIsTheModelsOwn() {
        Prediction prediction = new Prediction(List.of("yes", "no"), new float[] {0.7f, 0.3f}, 2);
        assertThat(AnswerText.headline(by(new RejectionRule(0.65), prediction))).isEqualTo("yes");
        assertThat(AnswerText.headline(by(new RejectionRule(0.75), prediction))).isEqualTo("not sure");
        assertThat(AnswerText.headline(by(new RejectionRule(0.65, 2.5), prediction)))
                .isEqualTo("not sure");
    }

    private static Answer by(RejectionRule certainty, Prediction prediction) {
        return new Answer(prediction, certainty, "tiny", 0.25, 1.25, 12.3);
    }

    @Test
    void aSecondGuessOfNothingIsNoGuess() {
        assertThat(AnswerText.second(answer(0.998f, 0.001f, 0.001f)))
                .isEqualTo("No other label comes near");
    }

    @Test
    void whoAnsweredAndHowFast() {
        assertThat(AnswerText.details(answer(1, 0, 0)))
                .isEqualTo("tiny answered in 12 ms, judging 0.25 to 1.25 s");
    }

    private static Answer answer(float... probabilities) {
        Prediction prediction = new Prediction(List.of("yes", "no", "stop"), probabilities);
        return new Answer(prediction, RejectionRule.STANDARD, "tiny", 0.25, 1.25, 12.3);
    }
}
