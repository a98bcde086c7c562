package org.audiodigit.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Varies the input tensor of a training clip: shifted in time, a stretch of frames and a few bands
 * hidden (Park et al. 2019, SpecAugment). What is hidden or shifted in takes the tensor's smallest
 * value, which is silence.
 *
 * @param rows frames
 * @param columns bands
 */
record SpecAugment(int rows, int columns) {

    private static final int FRAMES_A_SHIFT = 12;
    private static final int FRAMES_A_MASK = 8;
    private static final int BANDS_A_MASK = 8;

    /** A varied copy of {@code tensor}, row-major {@code [rows][columns]}. */
    float[] vary(float[] tensor, RandomGenerator random) {
        float silence = smallest(tensor);
        int most = Math.max(1, rows / FRAMES_A_SHIFT);
        float[] varied = shifted(tensor, random.nextInt(-most, most + 1), silence);
        hideFrames(varied, random, silence);
        hideBands(varied, random, silence);
        return varied;
    }

    private static float smallest(float[] tensor) {
        float smallest = tensor[0];
        for (float value : tensor) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    private float[] shifted(float[] tensor, int frames, float silence) {
        float[] shifted = new float[tensor.length];
        Arrays.fill(shifted, silence);
        int from = Math.max(0, -frames);
        int to = Math.max(0, frames);
        int kept = rows - Math.abs(frames);
        System.arraycopy(tensor, from * columns, shifted, to * columns, kept * columns);
        return shifted;
    }

    private void hideFrames(float[] tensor, RandomGenerator random, float silence) {
        int width = random.nextInt(Math.max(1, rows / FRAMES_A_MASK) + 1);
        int start = random.nextInt(rows - width + 1);
        Arrays.fill(tensor, start * columns, (start + width) * columns, silence);
    }

    private void hideBands(float[] tensor, RandomGenerator random, float silence) {
        int width = random.nextInt(Math.max(1, columns / BANDS_A_MASK) + 1);
        int start = random.nextInt(columns - width + 1);
        for (int row = 0; row < rows; row++) {
            int at = row * columns + start;
            Arrays.fill(tensor, at, at + width, silence);
        }
    }
}
