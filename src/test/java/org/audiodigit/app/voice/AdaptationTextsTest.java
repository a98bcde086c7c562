package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.audiodigit.app.voice.AdaptationTask.AdaptedModel;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.audiodigit.training.AdaptationOutcome.Result;
import org.junit.jupiter.api.Test;

class AdaptationTextsTest {

    private static AdaptedModel adapted(Result before, Result after, double othersAfter) {
        Comparison own = new Comparison(10, before, after);
        Comparison others =
                new Comparison(240, new Result(0.99, 0.1), new Result(othersAfter, 0.1));
        AdaptationOutcome outcome = new AdaptationOutcome(30, own, others, 5.6);
        return new AdaptedModel(
                outcome,
                Path.of("models", "digit-cnn-me"),
                "digit-cnn adapted to me",
                "digit-cnn",
                "me",
                false);
    }

    private static Result accuracy(double accuracy, double loss) {
        return new Result(accuracy, loss);
    }

    @Test
    void aHigherAccuracyIsBetter() {
        AdaptedModel adapted = adapted(accuracy(0.8, 0.6), accuracy(1, 0.1), 0.985);
        assertThat(AdaptationTexts.verdict(adapted))
                .isEqualTo("Your words are recognised more accurately than before.");
        assertThat(AdaptationTexts.isBetter(adapted.outcome())).isTrue();
        assertThat(AdaptationTexts.title(adapted)).isEqualTo("Adapted to me in 6 s");
        assertThat(AdaptationTexts.details(adapted))
                .contains("all 30", "saved as digit-cnn adapted to me");
    }

    @Test
    void aSecondAdaptationIsQualified() {
        AdaptedModel fresh = adapted(accuracy(0.9, 0.6), accuracy(1, 0.1), 0.99);
        AdaptedModel again =
                new AdaptedModel(
                        fresh.outcome(),
                        fresh.folder(),
                        "digit-cnn-me 2",
                        "digit-cnn-me",
                        fresh.speaker(),
                        true);
        assertThat(AdaptationTexts.details(again))
                .startsWith("digit-cnn-me was already adapted to me")
                .contains("too high");
    }

    @Test
    void anEqualAccuracyIsBetterOnlyWithALowerLoss() {
        AdaptedModel moreConfident = adapted(accuracy(0.9, 0.6), accuracy(0.9, 0.3), 0.99);
        assertThat(AdaptationTexts.verdict(moreConfident)).contains("higher confidence");
        assertThat(AdaptationTexts.isBetter(moreConfident.outcome())).isTrue();
        AdaptedModel same = adapted(accuracy(0.9, 0.6), accuracy(0.9, 0.6), 0.99);
        assertThat(AdaptationTexts.verdict(same))
                .isEqualTo(
                        "The accuracy on your words did not change. digit-cnn stays active"
                                + " unless you use the adapted model.");
        assertThat(AdaptationTexts.isBetter(same.outcome())).isFalse();
    }

    @Test
    void aLowerAccuracyIsReported() {
        AdaptedModel worse = adapted(accuracy(0.9, 0.6), accuracy(0.8, 0.3), 0.99);
        assertThat(AdaptationTexts.verdict(worse))
                .startsWith("Your words are recognised less accurately");
        assertThat(AdaptationTexts.isBetter(worse.outcome())).isFalse();
    }

    @Test
    void aLossOnOtherSpeakersIsReported() {
        AdaptedModel forgetful = adapted(accuracy(0.8, 0.6), accuracy(1, 0.1), 0.9);
        assertThat(AdaptationTexts.verdict(forgetful))
                .contains("Other speakers are recognised less accurately");
        assertThat(AdaptationTexts.isBetter(forgetful.outcome())).isFalse();
    }
}
