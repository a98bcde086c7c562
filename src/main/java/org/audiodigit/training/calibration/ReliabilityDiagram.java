package org.audiodigit.training.calibration;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Confidence and accuracy in equally wide bins of the confidence. The expected calibration error is
 * the mean distance between the two over the clips (Naeini et al. 2015; Guo et al. 2017, "On
 * Calibration of Modern Neural Networks", equation 3).
 *
 * @param bins from confidence 0 to 1
 * @param clips number of clips
 */
public record ReliabilityDiagram(List<Bin> bins, int clips) {

    /** As in Guo et al. */
    public static final int BINS = 15;

    /**
     * A range of the confidence.
     *
     * @param from lowest confidence, 0..1
     * @param to confidence at which the next bin begins, 0..1
     * @param confidence mean confidence; NaN without clips
     * @param accuracy share of correct predictions; NaN without clips
     */
    public record Bin(double from, double to, int clips, double confidence, double accuracy) {

        /** Whether the bin counts a prediction with this confidence. */
        public boolean contains(double value) {
            return index(value) == Math.round(from * BINS);
        }

        /** The distance between confidence and accuracy; 0 without clips. */
        private double gap() {
            return clips == 0 ? 0 : Math.abs(confidence - accuracy);
        }
    }

    private static int index(double confidence) {
        return Math.min(BINS - 1, (int) (confidence * BINS));
    }

    public static ReliabilityDiagram of(List<ScoredClip> scored) {
        int[] clips = new int[BINS];
        int[] correct = new int[BINS];
        double[] confidence = new double[BINS];
        for (ScoredClip clip : scored) {
            int bin = index(clip.confidence());
            clips[bin]++;
            correct[bin] += clip.correct() ? 1 : 0;
            confidence[bin] += clip.confidence();
        }
        List<Bin> bins =
                IntStream.range(0, BINS)
                        .mapToObj(
                                i ->
                                        new Bin(
                                                (double) i / BINS,
                                                (i + 1.0) / BINS,
                                                clips[i],
                                                confidence[i] / clips[i],
                                                (double) correct[i] / clips[i]))
                        .toList();
        return new ReliabilityDiagram(bins, scored.size());
    }

    /** The expected calibration error, 0..1; 0 without clips. */
    public double calibrationError() {
        return clips == 0
                ? 0
                : bins.stream().mapToDouble(bin -> bin.gap() * bin.clips()).sum() / clips;
    }
}
