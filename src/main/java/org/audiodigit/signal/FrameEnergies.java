package org.audiodigit.signal;

/**
 * The mean square of frames that overlap, about each frame's own mean, so that a constant offset is
 * not sound. Frames share their parts: each sample is added once, not in every frame that holds it.
 */
final class FrameEnergies {

    private final int frame;
    private final int hop;

    /** Sums from the start of each hop, and from there on to the next. */
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
     * @param samples of a recording
     * @param frame samples of a frame
     * @param hop samples from one frame to the next, at most {@code frame}
     * @return one a frame, up to the first one that reaches the end; it may be cut short, since a
     *     word can end there
     */
    static double[] of(float[] samples, int frame, int hop) {
        FrameEnergies parts = new FrameEnergies(samples, frame, hop);
        double[] energies = new double[(samples.length - frame + hop - 1) / hop + 1];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = parts.energy(i, Math.min(frame, samples.length - i * hop));
        }
        return energies;
    }

    /** A hop has two parts: what a frame that ends in it still holds, and the rest. */
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
