package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

    @Test
    void aThresholdIsTheMeanProbabilityOfTheClipsWithTheLabel() {
        float[][] probabilities = {{0.9f, 0.1f}, {0.7f, 0.3f}, {0.2f, 0.8f}};

        ConfidentLearning learning = ConfidentLearning.of(probabilities, new int[] {0, 0, 1});

        assertThat(learning.thresholds()[0]).isCloseTo(0.8, within(1e-6));
        assertThat(learning.thresholds()[1]).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void aConfidentPredictionOfAnotherLabelCountsAsWrong() {
        float[][] probabilities = {
            {0.9f, 0.1f}, {0.9f, 0.1f}, {0.02f, 0.98f}, {0.1f, 0.9f}, {0.1f, 0.9f}
        };

        ConfidentLearning learning = ConfidentLearning.of(probabilities, new int[] {0, 0, 0, 1, 1});

        assertThat(learning.disagrees(2)).isTrue();
        assertThat(learning.predicted(2)).isEqualTo(1);
        assertThat(learning.selfConfidence(2)).isCloseTo(0.02, within(1e-6));
        assertThat(learning.disagrees(0)).isFalse();
        assertThat(learning.wrongLabels()).isEqualTo(1);
    }

    @Test
    void aClipWithoutAConfidentLabelIsScaledToItsLabel() {
        // of four clips with label 0, the last has no confident label: 1 of 3 is wrong
        float[][] probabilities = {
            {0.8f, 0.1f, 0.1f},
            {0.8f, 0.1f, 0.1f},
            {0, 1, 0},
            {0.35f, 0.3f, 0.35f},
            {0, 0.9f, 0.1f},
            {0, 0.1f, 0.9f}
        };

        ConfidentLearning learning =
                ConfidentLearning.of(probabilities, new int[] {0, 0, 0, 0, 1, 2});

        assertThat(learning.wrongLabels()).isEqualTo((int) Math.round(4 / 3.0));
    }

    @Test
    void withoutClipsNothingIsWrong() {
        assertThat(ConfidentLearning.of(new float[0][], new int[0]).wrongLabels()).isZero();
    }
}
