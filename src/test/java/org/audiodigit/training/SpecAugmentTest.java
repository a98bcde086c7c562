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
        FrontEnd seed = FrontEnds.byName("seed");
        return Stream.of(
                Arguments.of(logMel.rows(), logMel.columns()),
                Arguments.of(seed.rows(), seed.columns()),
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
    void everyValueIsTheInputsOrItsSmallest(int rows, int columns) {
        float[] tensor = tensor(rows * columns);
        float[] known = tensor.clone();
        Arrays.sort(known);
        for (int seed = 0; seed < 50; seed++) {
            float[] varied =
                    new SpecAugment(rows, columns).vary(tensor, new SplittableRandom(seed));
            assertThat(varied).hasSameSizeAs(tensor);
            for (float value : varied) {
                assertThat(Arrays.binarySearch(known, value)).isNotNegative();
            }
        }
    }

    @Test
    void theInputIsNotChangedSinceItIsKeptForTheNextEpoch() {
        float[] tensor = tensor(600);
        float[] copy = tensor.clone();
        for (int seed = 0; seed < 50; seed++) {
            new SpecAugment(30, 20).vary(tensor, new SplittableRandom(seed));
        }
        assertThat(tensor).containsExactly(copy);
    }

    @Test
    void theSameSeedGivesTheSameAndOthersDiffer() {
        float[] tensor = tensor(600);
        SpecAugment augmentation = new SpecAugment(30, 20);
        float[] first = augmentation.vary(tensor, new SplittableRandom(1));
        assertThat(augmentation.vary(tensor, new SplittableRandom(1))).containsExactly(first);
        assertThat(augmentation.vary(tensor, new SplittableRandom(2))).isNotEqualTo(first);
    }

    @Test
    void mostOfTheClipIsStillThere() {
        float[] tensor = tensor(600);
        float[] sorted = tensor.clone();
        Arrays.sort(sorted);
        for (int seed = 0; seed < 200; seed++) {
            float[] varied = new SpecAugment(30, 20).vary(tensor, new SplittableRandom(seed));
            int hidden = 0;
            for (float value : varied) {
                hidden += value == sorted[0] ? 1 : 0;
            }
            assertThat(hidden).isLessThan(300);
        }
    }
}
