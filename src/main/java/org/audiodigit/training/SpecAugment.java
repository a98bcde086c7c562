package org.audiodigit.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Shifts a spectrogram in time and masks a range of frames and a range of bands (SpecAugment, Park
 * et al. 2019). Masked values and values shifted in are the tensor's minimum, which is silence.
 */
record SpecAugment(int frames, int bands) implements SpectrogramAugmenter {

    // the maximum shift and mask widths are these fractions of the tensor's size
    private static final int SHIFT_DIVISOR = 12;
    private static final int FRAME_MASK_DIVISOR = 8;
    private static final int BAND_MASK_DIVISOR = 8;

    @Override
    public float[] augment(float[] tensor, RandomGenerator random) {
        float silence = minimum(tensor);
        int maxShift = Math.max(1, frames / SHIFT_DIVISOR);
        float[] augmented = shifted(tensor, random.nextInt(-maxShift, maxShift + 1), silence);
        maskFrames(augmented, random, silence);
        maskBands(augmented, random, silence);
        return augmented;
    }

    private static float minimum(float[] tensor) {
        float minimum = tensor[0];
        for (float value : tensor) {
            minimum = Math.min(minimum, value);
        }
        return minimum;
    }

    private float[] shifted(float[] tensor, int shift, float silence) {
        float[] shifted = new float[tensor.length];
        Arrays.fill(shifted, silence);
        int from = Math.max(0, -shift);
        int to = Math.max(0, shift);
        int length = frames - Math.abs(shift);
        System.arraycopy(tensor, from * bands, shifted, to * bands, length * bands);
        return shifted;
    }

    private void maskFrames(float[] tensor, RandomGenerator random, float silence) {
        int width = random.nextInt(Math.max(1, frames / FRAME_MASK_DIVISOR) + 1);
        int start = random.nextInt(frames - width + 1);
        Arrays.fill(tensor, start * bands, (start + width) * bands, silence);
    }

    private void maskBands(float[] tensor, RandomGenerator random, float silence) {
        int width = random.nextInt(Math.max(1, bands / BAND_MASK_DIVISOR) + 1);
        int start = random.nextInt(bands - width + 1);
        for (int frame = 0; frame < frames; frame++) {
            int first = frame * bands + start;
            Arrays.fill(tensor, first, first + width, silence);
        }
    }
}
