package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionTest {

    private static final float INFINITE = Float.POSITIVE_INFINITY;
    private static final List<String> LABELS = List.of("zero", "one", "two");

    @Test
    void probabilitiesAreTheSoftmaxOfTheLogits() {
        Prediction prediction = ofLogits(0, (float) Math.log(2), (float) Math.log(5));

        assertThat(prediction.probabilities())
                .containsExactly(new float[] {1 / 8f, 2 / 8f, 5 / 8f}, within(1e-6f));
        assertThat(prediction.label()).isEqualTo("two");
        assertThat(prediction.best()).isEqualTo(2);
        assertThat(prediction.confidence()).isEqualTo(prediction.probabilities()[2]);
    }

    @Test
    void constantOffsetOfLogitsHasNoEffect() {
        assertThat(ofLogits(1001, 1002, 1003).probabilities())
                .containsExactly(ofLogits(1, 2, 3).probabilities(), within(1e-6f));
    }

    @Test
    void firstOfEquallyProbableLabelsIsBest() {
        Prediction prediction = ofLogits(-7, 3, 3);

        assertThat(prediction.label()).isEqualTo("one");
        assertThat(prediction.probabilities()[1]).isEqualTo(prediction.probabilities()[2]);
    }

    static Stream<float[]> extremes() {
        return Stream.of(
                new float[] {Float.MAX_VALUE, 0, -Float.MAX_VALUE},
                new float[] {Float.MAX_VALUE, Float.MIN_VALUE, 1e30f},
                new float[] {1e-30f, -1e30f, -1e38f},
                new float[] {0, -INFINITE, -INFINITE});
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void muchLargerLogitHasProbabilityOne(float[] logits) {
        assertThat(ofLogits(logits).probabilities()).containsExactly(1, 0, 0);
    }

    static Stream<float[]> notFinite() {
        return Stream.of(
                new float[] {Float.NaN, Float.NaN, Float.NaN},
                new float[] {1, Float.NaN, 2},
                new float[] {-INFINITE, -INFINITE, -INFINITE},
                new float[] {INFINITE, 1, 2},
                new float[] {INFINITE, INFINITE, Float.NaN});
    }

    /** The outputs of a diverged network must not look reliable or print as NaN. */
    @ParameterizedTest
    @MethodSource("notFinite")
    void invalidLogitsGiveUniformProbabilities(float[] logits) {
        assertThat(ofLogits(logits).probabilities()).containsExactly(1 / 3f, 1 / 3f, 1 / 3f);
    }

    @Test
    void temperatureScalesLogits() {
        float[] logits = {0, (float) Math.log(16), 0};
        assertThat(Prediction.ofLogits(LABELS, logits, 2).probabilities())
                .containsExactly(new float[] {1 / 6f, 4 / 6f, 1 / 6f}, within(1e-6f));
        assertThat(Prediction.ofLogits(LABELS, logits, 0.5).probabilities()[1])
                .isCloseTo(256 / 258f, within(1e-6f));
    }

    @Test
    void maxLogitIgnoresTemperature() {
        float[] logits = {(float) Math.log(2), (float) Math.log(5), (float) Math.log(3)};
        assertThat(Prediction.ofLogits(LABELS, logits, 1).maxLogit())
                .isCloseTo(Math.log(5), within(1e-6));
        assertThat(Prediction.ofLogits(LABELS, logits, 7).maxLogit())
                .isCloseTo(Math.log(5), within(1e-6));
        assertThat(ofLogits(Float.NaN, 1, 2).maxLogit()).isNaN();
    }

    @Test
    void temperaturesAreMultiplied() {
        float[] logits = {-3, 4, 1.5f};
        Prediction prediction = Prediction.ofLogits(LABELS, logits, 2).withTemperature(1.5);
        assertThat(prediction.probabilities())
                .containsExactly(
                        Prediction.ofLogits(LABELS, logits, 3).probabilities(), within(1e-6f));
        assertThat(prediction.maxLogit()).isEqualTo(ofLogits(logits).maxLogit());
        assertThat(new Prediction(LABELS, new float[] {0, 1, 0}).withTemperature(2).probabilities())
                .containsExactly(new float[] {0, 1, 0}, within(1e-6f));
    }

    @Test
    void labelsKeepTheOrderOfTheModel() {
        assertThat(new Prediction(LABELS, new float[] {0.25f, 0.25f, 0.5f}).byLabel())
                .containsExactly(
                        Map.entry("zero", 0.25f), Map.entry("one", 0.25f), Map.entry("two", 0.5f));
    }

    @Test
    void requiresOneProbabilityForEachLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prediction(LABELS, new float[] {1}))
                .withMessage("1 probabilities for 3 labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prediction(List.of(), new float[0]))
                .withMessage("0 probabilities for 0 labels");
    }

    private static Prediction ofLogits(float... logits) {
        return Prediction.ofLogits(LABELS, logits);
    }
}
