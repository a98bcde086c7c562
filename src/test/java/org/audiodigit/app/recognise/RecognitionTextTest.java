package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Utterances;
import org.junit.jupiter.api.Test;

class RecognitionTextTest {

    private static final int RATE = 8000;
    private static final Utterances ONE_WORD =
            new Utterances(List.of(new Span(0, 6000)), false, RATE);

    @Test
    void anAcceptedLabelIsShownWithTheSecondBest() {
        Recognition recognition = recognition(0.06f, 0.94f, 0);
        assertThat(RecognitionText.headline(recognition)).isEqualTo("no");
        assertThat(RecognitionText.probability(recognition)).isEqualTo("94 %");
        assertThat(RecognitionText.alternatives(recognition)).isEqualTo("Second best: yes (6 %)");
        assertThat(RecognitionText.accessibleText(recognition))
                .isEqualTo("no. 94 %. Second best: yes (6 %)");
    }

    @Test
    void aRejectedLabelIsOnlyMentioned() {
        Recognition recognition = recognition(0.31f, 0.2f, 0.49f);
        assertThat(RecognitionText.headline(recognition)).isEqualTo("not sure");
        assertThat(RecognitionText.probability(recognition)).isEmpty();
        assertThat(RecognitionText.alternatives(recognition))
                .isEqualTo("Perhaps stop (49 %), or yes (31 %)");
    }

    @Test
    void theModelsRejectionRuleDecides() {
        Prediction prediction = new Prediction(List.of("yes", "no"), new float[] {0.7f, 0.3f}, 2);
        assertThat(RecognitionText.headline(by(new RejectionRule(0.65), prediction)))
                .isEqualTo("yes");
        assertThat(RecognitionText.headline(by(new RejectionRule(0.75), prediction)))
                .isEqualTo("not sure");
        assertThat(RecognitionText.headline(by(new RejectionRule(0.65, 2.5), prediction)))
                .isEqualTo("not sure");
    }

    private static Recognition by(RejectionRule rule, Prediction prediction) {
        return new Recognition(prediction, rule, "tiny", 0.25, 1.25, 12.3, ONE_WORD);
    }

    @Test
    void improbableLabelsAreNotMentioned() {
        assertThat(RecognitionText.alternatives(recognition(0.998f, 0.001f, 0.001f)))
                .isEqualTo("No other label is likely");
    }

    @Test
    void detailsNameTheModelTheTimeAndTheClassifiedPart() {
        assertThat(RecognitionText.details(recognition(1, 0, 0)))
                .isEqualTo("tiny · 12 ms · classified 0.25 to 1.25 s");
    }

    @Test
    void logLineNamesTheLabelItsProbabilityAndTheSource() {
        assertThat(RecognitionText.logLine(recognition(0.002f, 0.998f, 0), "seven.wav"))
                .isEqualTo("Recognised no (99.8 %) in seven.wav");
        assertThat(RecognitionText.logLine(recognition(0.31f, 0.2f, 0.49f), "seven.wav"))
                .startsWith("Not sure")
                .contains("stop (49.0 %)")
                .endsWith("in seven.wav");
    }

    @Test
    void silenceHasNoLabel() {
        Recognition recognition = with(new Utterances(List.of(), true, RATE));
        assertThat(recognition.sure()).isFalse();
        assertThat(RecognitionText.headline(recognition)).isEqualTo("no speech found");
        assertThat(RecognitionText.probability(recognition)).isEmpty();
        assertThat(RecognitionText.notice(recognition)).isEmpty();
        assertThat(RecognitionText.logLine(recognition, "quiet.wav"))
                .isEqualTo("No speech was detected in quiet.wav");
    }

    @Test
    void moreThanOneWordIsNoticed() {
        Span word = new Span(0, 4000);
        assertThat(RecognitionText.notice(with(ONE_WORD))).isEmpty();
        assertThat(RecognitionText.notice(with(new Utterances(List.of(word, word), false, RATE))))
                .startsWith("1 more word found.");
        Recognition four = with(new Utterances(List.of(word, word, word, word), false, RATE));
        assertThat(RecognitionText.notice(four)).startsWith("3 more words found.");
        assertThat(RecognitionText.accessibleText(four)).contains("3 more words");
    }

    @Test
    void anUtteranceThatIsTooLongForAWordIsNoticed() {
        Recognition recognition = with(new Utterances(List.of(new Span(0, 2 * RATE)), false, RATE));
        assertThat(RecognitionText.notice(recognition))
                .startsWith("2.0 s is too long for one word.");
    }

    private static Recognition with(Utterances utterances) {
        Prediction prediction = new Prediction(List.of("yes", "no"), new float[] {0.99f, 0.01f});
        return new Recognition(
                prediction, RejectionRule.STANDARD, "tiny", 0.25, 1.25, 12.3, utterances);
    }

    private static Recognition recognition(float... probabilities) {
        Prediction prediction = new Prediction(List.of("yes", "no", "stop"), probabilities);
        return new Recognition(
                prediction, RejectionRule.STANDARD, "tiny", 0.25, 1.25, 12.3, ONE_WORD);
    }
}
