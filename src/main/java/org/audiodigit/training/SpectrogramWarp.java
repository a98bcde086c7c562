package org.audiodigit.training;

import java.util.random.RandomGenerator;

/**
 * Stretches a spectrogram in time about its middle and its bands from the lowest one, and shifts
 * the bands. This resembles speakers with another tempo or another length of the vocal tract.
 */
record SpectrogramWarp(int frames, int bands) implements SpectrogramAugmenter {

    private static final double MAX_STRETCH = 0.15;
    private static final double MAX_BAND_STRETCH = 0.12;
    private static final double MAX_BAND_SHIFT = 0.03;

    @Override
    public float[] augment(float[] tensor, RandomGenerator random) {
        double stretch = 1 + MAX_STRETCH * (2 * random.nextDouble() - 1);
        double bandStretch = 1 + MAX_BAND_STRETCH * (2 * random.nextDouble() - 1);
        double bandShift = MAX_BAND_SHIFT * bands * (2 * random.nextDouble() - 1);
        int[] lower = new int[bands];
        float[] bandFraction = new float[bands];
        for (int band = 0; band < bands; band++) {
            double source = clamp(band * bandStretch + bandShift, bands);
            lower[band] = Math.min((int) source, Math.max(bands - 2, 0));
            bandFraction[band] = (float) (source - lower[band]);
        }
        float[] warped = new float[tensor.length];
        double middle = (frames - 1) / 2.0;
        for (int frame = 0; frame < frames; frame++) {
            double source = clamp(middle + (frame - middle) * stretch, frames);
            int before = Math.min((int) source, Math.max(frames - 2, 0));
            int after = Math.min(before + 1, frames - 1);
            float fraction = (float) (source - before);
            for (int band = 0; band < bands; band++) {
                float left = interpolated(tensor, before, lower[band], bandFraction[band]);
                float right = interpolated(tensor, after, lower[band], bandFraction[band]);
                warped[frame * bands + band] = left + fraction * (right - left);
            }
        }
        return warped;
    }

    private float interpolated(float[] tensor, int frame, int band, float fraction) {
        float lower = tensor[frame * bands + band];
        float upper = tensor[frame * bands + Math.min(band + 1, bands - 1)];
        return lower + fraction * (upper - lower);
    }

    private static double clamp(double position, int size) {
        return Math.max(0, Math.min(position, size - 1.0));
    }
}
