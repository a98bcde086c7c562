package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecAugmentTest {

    static Stream<Arguments> shapes() {
        FrontEnd logMel = FrontEnds.byName("log-mel");
        FrontEnd stft = FrontEnds.byName("stft");
        return Stream.of(
                Arguments.of(logMel.rows(), logMel.columns()),
                Arguments.of(stft.rows(), stft.columns()),
                Arguments.of(1, 1),
                Arguments.of(2, 3));
    }

    private static float[] tensor(int length) {
        Random random = new Random(length);
        float[] tensor = new float[length];
        for (int i = 0; i < length; i++) {
            tensor[i] = random.nextFloat() * 4 - 2;
        }
        return tensor;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyValueIsOneOfTheInputOrItsMinimum(int rows, int columns) {
        float[] tensor = tensor(rows * columns);
        float[] known = tensor.clone();
        Arrays.sort(known);
        for (int seed = 0; seed < 50; seed++) {
            float[] augmented =
                    new SpecAugment(rows, columns).augment(tensor, new SplittableRandom(seed));
            assertThat(augmented).hasSameSizeAs(tensor);
            for (float value : augmented) {
                assertThat(Arrays.binarySearch(known, value)).isNotNegative();
            }
        }
    }

    @Test
    void doesNotModifyTheInput() {
        float[] tensor = tensor(600);
        float[] copy = tensor.clone();
        for (int seed = 0; seed < 50; seed++) {
            new SpecAugment(30, 20).augment(tensor, new SplittableRandom(seed));
        }
        assertThat(tensor).containsExactly(copy);
    }

    @Test
    void resultDependsOnTheSeedOnly() {
        float[] tensor = tensor(600);
        SpecAugment augmenter = new SpecAugment(30, 20);
        float[] first = augmenter.augment(tensor, new SplittableRandom(1));
        assertThat(augmenter.augment(tensor, new SplittableRandom(1))).containsExactly(first);
        assertThat(augmenter.augment(tensor, new SplittableRandom(2))).isNotEqualTo(first);
    }

    @Test
    void masksAtMostHalfOfTheClip() {
        float[] tensor = tensor(600);
        float[] sorted = tensor.clone();
        Arrays.sort(sorted);
        for (int seed = 0; seed < 200; seed++) {
            float[] augmented = new SpecAugment(30, 20).augment(tensor, new SplittableRandom(seed));
            int masked = 0;
            for (float value : augmented) {
                masked += value == sorted[0] ? 1 : 0;
            }
            assertThat(masked).isLessThan(300);
        }
    }
}
