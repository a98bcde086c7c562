package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectrogramWarpTest {

    /** Each value is {@code row + 100 * column}, which identifies its position. */
    private static float[] slope(int rows, int columns) {
        float[] tensor = new float[rows * columns];
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] = i / columns + 100 * (i % columns);
        }
        return tensor;
    }

    @ParameterizedTest
    @CsvSource({"96, 40", "1, 1", "2, 3", "1, 7", "5, 1"})
    void preservesRangeAndShape(int rows, int columns) {
        float[] tensor = slope(rows, columns);
        for (int seed = 0; seed < 50; seed++) {
            float[] warped =
                    new SpectrogramWarp(rows, columns).augment(tensor, new SplittableRandom(seed));
            assertThat(warped).hasSameSizeAs(tensor);
            for (float value : warped) {
                assertThat(value).isBetween(0f, tensor[tensor.length - 1]);
            }
        }
        assertThat(tensor).containsExactly(slope(rows, columns));
    }

    @Test
    void keepsTheMiddleAndMovesTheEndsByLessThanSevenFrames() {
        float[] tensor = slope(97, 1);
        boolean moved = false;
        for (int seed = 0; seed < 50; seed++) {
            float[] warped = new SpectrogramWarp(97, 1).augment(tensor, new SplittableRandom(seed));
            assertThat(warped[48]).isEqualTo(48f);
            assertThat(Math.abs(warped[90] - tensor[90])).isLessThan(7);
            moved |= Math.abs(warped[90] - tensor[90]) > 4;
        }
        assertThat(moved).isTrue();
    }

    @Test
    void preservesConstantTensor() {
        float[] constant = new float[600];
        Arrays.fill(constant, 0.25f);
        assertThat(new SpectrogramWarp(30, 20).augment(constant, new SplittableRandom(1)))
                .containsExactly(constant);
    }
}
