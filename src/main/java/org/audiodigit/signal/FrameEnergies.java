package org.audiodigit.signal;

/**
 * Computes the variance of overlapping frames, so that a constant offset has no energy. Frames
 * share partial sums: each sample is added once, not once per frame.
 */
final class FrameEnergies {

    private final int frame;
    private final int hop;

    /** Two parts per hop: up to the end of a frame in this hop, and the remaining samples. */
    private final double[] sums;

    private final double[] squares;

    private FrameEnergies(float[] samples, int frame, int hop) {
        this.frame = frame;
        this.hop = hop;
        int hops = samples.length / hop + 1;
        this.sums = new double[2 * hops];
        this.squares = new double[2 * hops];
        for (int part = 0; part < sums.length; part++) {
            add(samples, part);
        }
    }

    /**
     * Computes the energies.
     *
     * @param frame length of a frame, in samples
     * @param hop samples from one frame to the next, at most {@code frame}
     * @return energy of each frame {@code [frames]}; the last frame reaches the end and may be
     *     shorter, since a word may end there
     */
    static double[] of(float[] samples, int frame, int hop) {
        FrameEnergies parts = new FrameEnergies(samples, frame, hop);
        double[] energies = new double[(samples.length - frame + hop - 1) / hop + 1];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = parts.energy(i, Math.min(frame, samples.length - i * hop));
        }
        return energies;
    }

    private void add(float[] samples, int part) {
        int start = part / 2 * hop;
        int middle = start + frame % hop;
        int from = Math.min(part % 2 == 0 ? start : middle, samples.length);
        int to = Math.min(part % 2 == 0 ? middle : start + hop, samples.length);
        double sum = 0;
        double square = 0;
        for (int k = from; k < to; k++) {
            sum += samples[k];
            square += (double) samples[k] * samples[k];
        }
        sums[part] = sum;
        squares[part] = square;
    }

    private double energy(int index, int length) {
        double sum = 0;
        double square = 0;
        int parts = 2 * (frame / hop) + 1;
        for (int part = 2 * index; part < Math.min(2 * index + parts, sums.length); part++) {
            sum += sums[part];
            square += squares[part];
        }
        return Math.max(square - sum * sum / length, 0) / frame;
    }
}
