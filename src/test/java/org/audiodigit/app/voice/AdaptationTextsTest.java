package org.audiodigit.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.audiodigit.training.AdaptationOutcome;
import org.audiodigit.training.AdaptationOutcome.Comparison;
import org.audiodigit.training.AdaptationOutcome.Result;
import org.junit.jupiter.api.Test;

class AdaptationTextsTest {

    private static AdaptedModel tuned(Result before, Result after, double othersAfter) {
        Comparison own = new Comparison(10, before, after);
        Comparison others =
                new Comparison(240, new Result(0.99, 0.1), new Result(othersAfter, 0.1));
        AdaptationOutcome outcome = new AdaptationOutcome(30, own, others, 5.6);
        return new AdaptedModel(
                outcome, Path.of("models", "digit-cnn-me"), "digit-cnn", "me", false);
    }

    private static Result right(double accuracy, double loss) {
        return new Result(accuracy, loss);
    }

    @Test
    void moreWordsRightAreBetter() {
        AdaptedModel tuned = tuned(right(0.8, 0.6), right(1, 0.1), 0.985);
        assertThat(AdaptationTexts.verdict(tuned)).isEqualTo("It understands you better.");
        assertThat(AdaptationTexts.better(tuned.outcome())).isTrue();
        assertThat(AdaptationTexts.title(tuned)).isEqualTo("Tuned to me in 6 s");
        assertThat(AdaptationTexts.account(tuned)).contains("all 30", "kept as digit-cnn-me");
    }

    @Test
    void aModelThatKnewTheVoiceBeforeIsNotPraised() {
        AdaptedModel fresh = tuned(right(0.9, 0.6), right(1, 0.1), 0.99);
        AdaptedModel again =
                new AdaptedModel(
                        fresh.outcome(), fresh.folder(), "digit-cnn-me", fresh.voice(), true);
        assertThat(AdaptationTexts.account(again))
                .startsWith("digit-cnn-me was tuned to me before")
                .contains("too good");
    }

    @Test
    void asManyRightAreBetterOnlyIfItIsSurer() {
        AdaptedModel surer = tuned(right(0.9, 0.6), right(0.9, 0.3), 0.99);
        assertThat(AdaptationTexts.verdict(surer)).contains("surer");
        assertThat(AdaptationTexts.better(surer.outcome())).isTrue();
        AdaptedModel same = tuned(right(0.9, 0.6), right(0.9, 0.6), 0.99);
        assertThat(AdaptationTexts.verdict(same))
                .isEqualTo(
                        "It did not get better. digit-cnn stays in use unless you choose"
                                + " otherwise.");
        assertThat(AdaptationTexts.better(same.outcome())).isFalse();
    }

    @Test
    void fewerRightAreSaid() {
        AdaptedModel worse = tuned(right(0.9, 0.6), right(0.8, 0.3), 0.99);
        assertThat(AdaptationTexts.verdict(worse)).startsWith("It did not get better: ");
        assertThat(AdaptationTexts.better(worse.outcome())).isFalse();
    }

    @Test
    void othersWhoAreForgottenAreSaid() {
        AdaptedModel forgetful = tuned(right(0.8, 0.6), right(1, 0.1), 0.9);
        assertThat(AdaptationTexts.verdict(forgetful))
                .startsWith("It understands you better. Other people are heard less well now.");
        assertThat(AdaptationTexts.better(forgetful.outcome())).isFalse();
    }
}
