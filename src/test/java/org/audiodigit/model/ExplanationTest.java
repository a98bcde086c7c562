package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.audiodigit.model.FrontEnd.Analysis;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final int RATE = 48_000;

    private static Explanation of(FrontEnd frontEnd, Waveform sound, float[] importance) {
        Analysis analysis = frontEnd.analyse(sound);
        Prediction prediction = new Prediction(List.of("a"), new float[] {1});
        return new Explanation(prediction, frontEnd, analysis, List.of(importance));
    }

    /** The loudness of each value as the importance. */
    private static Explanation ofLevels(FrontEnd frontEnd, Waveform sound) {
        return of(frontEnd, sound, frontEnd.apply(sound));
    }

    private static float[] sums(Explanation explanation, boolean ofRows) {
        FrontEnd frontEnd = explanation.frontEnd();
        float[] sums = new float[ofRows ? frontEnd.rows() : frontEnd.columns()];
        float[] values = explanation.importance().get(0);
        for (int i = 0; i < values.length; i++) {
            sums[ofRows ? i / frontEnd.columns() : i % frontEnd.columns()] += values[i];
        }
        return sums;
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-mel", "stft"})
    void aRowLiesAtItsTime(String frontEnd) {
        float[] samples = Sounds.noise(0.001, RATE, RATE, 1).samples().clone();
        Arrays.fill(samples, RATE * 3 / 10, RATE * 3 / 10 + 20, 0.9f);
        Explanation explanation = ofLevels(FrontEnds.byName(frontEnd), new Waveform(samples, RATE));

        int row = largest(sums(explanation, true));
        assertThat(explanation.time(row)).isBetween(0.288, 0.302);
        assertThat(explanation.time(row + 1)).isBetween(0.298, 0.312);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-mel", "stft"})
    void aColumnLiesAtItsFrequency(String frontEnd) {
        Explanation explanation =
                ofLevels(FrontEnds.byName(frontEnd), Sounds.sine(2000, 0.5, RATE / 2, RATE));

        int column = largest(sums(explanation, false));
        assertThat(explanation.frequency(column)).isLessThan(2000).isGreaterThan(1700);
        assertThat(explanation.frequency(column + 1)).isGreaterThan(2000).isLessThan(2300);
        int columns = explanation.frontEnd().columns();
        for (int i = 0; i < columns; i++) {
            assertThat(explanation.frequency(i)).isLessThan(explanation.frequency(i + 1));
        }
        assertThat(explanation.frequency(0)).isNotNegative();
        assertThat(explanation.frequency(columns))
                .isLessThanOrEqualTo(explanation.frontEnd().sampleRate() / 2.0);
    }

    @Test
    void theRegionIsThatAroundTheLargestValueWithItsSign() {
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        int columns = frontEnd.columns();
        float[] importance = new float[frontEnd.rows() * columns];
        for (int row = 20; row < 30; row++) {
            Arrays.fill(importance, row * columns + 5, row * columns + 9, 2);
        }
        importance[25 * columns + 6] = 3;
        importance[50 * columns + 20] = 2.5f; // separate from the largest
        importance[60 * columns + 39] = -1;
        importance[60 * columns + 38] = -0.4f; // too small
        Explanation explanation = of(frontEnd, new Waveform(new float[0], 8000), importance);

        assertThat(ImportantRegion.find(explanation, 0, 1))
                .contains(
                        new ImportantRegion(
                                explanation.time(20),
                                explanation.time(30),
                                explanation.frequency(5),
                                explanation.frequency(9)));
        assertThat(ImportantRegion.find(explanation, 0, -1))
                .contains(
                        new ImportantRegion(
                                explanation.time(60),
                                explanation.time(61),
                                explanation.frequency(39),
                                explanation.frequency(40)));
    }

    @Test
    void withoutAValueOfTheSignThereIsNoRegion() {
        FrontEnd frontEnd = FrontEnds.byName("log-mel");
        float[] importance = new float[frontEnd.rows() * frontEnd.columns()];
        Explanation nothing = of(frontEnd, new Waveform(new float[0], 8000), importance.clone());
        assertThat(ImportantRegion.describe(nothing, 0, 0))
                .isEqualTo("No part speaks for or against a.");
        importance[100] = 1;
        Explanation explanation = of(frontEnd, new Waveform(new float[0], 8000), importance);

        assertThat(ImportantRegion.find(explanation, 0, 1)).isPresent();
        assertThat(ImportantRegion.find(explanation, 0, -1)).isEqualTo(Optional.empty());
        assertThat(ImportantRegion.describe(explanation, 0, 2))
                .startsWith("Most for a: ")
                .endsWith(" s. No part speaks against a.");
    }
}
