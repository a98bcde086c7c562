package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SpectrogramAugmenterTest {

    private static final int FRAMES = 30;
    private static final int BANDS = 20;

    /** An augmenter that the program does not have. */
    private record Gain(int frames, int bands) implements SpectrogramAugmenter {

        @Override
        public float[] augment(float[] tensor, RandomGenerator random) {
            float gain = 1 + random.nextFloat();
            float[] louder = new float[frames * bands];
            for (int i = 0; i < louder.length; i++) {
                louder[i] = gain * tensor[i];
            }
            return louder;
        }
    }

    private static float[] tensor() {
        float[] tensor = new float[FRAMES * BANDS];
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] = i;
        }
        return tensor;
    }

    @Test
    void newAugmenterFollowsTheOthersAndDrawsFromTheSameSequence() {
        SpectrogramAugmenter chain =
                SpectrogramAugmenter.chain(List.of(SpecAugment::new, Gain::new), FRAMES, BANDS);
        SplittableRandom random = new SplittableRandom(3);
        float[] masked = new SpecAugment(FRAMES, BANDS).augment(tensor(), random);
        float[] expected = new Gain(FRAMES, BANDS).augment(masked, random);
        assertThat(chain.augment(tensor(), new SplittableRandom(3))).containsExactly(expected);
        assertThat(expected).isNotEqualTo(masked);
    }

    @Test
    void modesThatAugmentTheWaveformWarpAndMaskTheSpectrogram() {
        float[] tensor = tensor();
        SpectrogramAugmenter chain =
                SpectrogramAugmenter.chain(SpectrogramAugmenter.WARP_AND_MASK, FRAMES, BANDS);
        SplittableRandom random = new SplittableRandom(4);
        float[] warped = new SpectrogramWarp(FRAMES, BANDS).augment(tensor, random);
        assertThat(chain.augment(tensor, new SplittableRandom(4)))
                .containsExactly(new SpecAugment(FRAMES, BANDS).augment(warped, random));
    }
}
