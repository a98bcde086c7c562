package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionRuleTest {

    private static final List<String> LABELS = List.of("yes", "no", "stop");

    @Test
    void rejectsLowProbabilities() {
        assertThat(RejectionRule.STANDARD.accepts(of(0.62f, 0.3f, 0.08f))).isTrue();
        assertThat(RejectionRule.STANDARD.accepts(of(0.55f, 0.3f, 0.15f))).isFalse();
        assertThat(new RejectionRule(0.5).accepts(of(0.55f, 0.3f, 0.15f))).isTrue();
    }

    @Test
    void rejectsNaN() {
        assertThat(RejectionRule.STANDARD.accepts(of(Float.NaN, Float.NaN, Float.NaN))).isFalse();
    }

    @Test
    void rejectsLowMaxLogits() {
        RejectionRule rule = new RejectionRule(0.6, 2.5);
        float[] probabilities = {0.9f, 0.06f, 0.04f};
        assertThat(rule.accepts(new Prediction(LABELS, probabilities, 2.5))).isTrue();
        assertThat(rule.accepts(new Prediction(LABELS, probabilities, 2.4))).isFalse();
        assertThat(rule.accepts(new Prediction(LABELS, probabilities, Double.NaN))).isFalse();
        assertThat(rule.accepts(new Prediction(LABELS, probabilities))).isTrue();
        assertThat(RejectionRule.STANDARD.accepts(new Prediction(LABELS, probabilities, -99)))
                .isTrue();
    }

    @Test
    void secondBestIsTheBestOfTheOthers() {
        assertThat(of(0.1f, 0.6f, 0.3f).secondBest()).hasValue(2);
        assertThat(of(0.6f, 0.1f, 0.3f).secondBest()).hasValue(2);
        assertThat(of(0.5f, 0.5f, 0f).secondBest()).hasValue(1);
        assertThat(new Prediction(List.of("a"), new float[] {1}).secondBest()).isEmpty();
    }

    private static Prediction of(float... probabilities) {
        return new Prediction(LABELS, probabilities);
    }
}
