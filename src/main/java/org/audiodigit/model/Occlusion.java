package org.audiodigit.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.model.FrontEnd.Analysis;
import org.audiodigit.signal.Waveform;

/**
 * Explains predictions by occlusion (Zeiler and Fergus, "Visualizing and Understanding
 * Convolutional Networks", 2014): the log-odds of a label decrease if a part of the spectrogram
 * that speaks for it is hidden. Patches of a twelfth of the frames and a fifth of the frequencies,
 * which overlap by half, are set to the lowest level of the spectrogram. The importance of a value
 * is the mean over all patches that hide it.
 *
 * <p>The method needs only predictions, so it suits every architecture, and one pass gives the
 * importance for all labels.
 */
public final class Occlusion {

    private static final int ROW_PATCHES = 12;
    private static final int COLUMN_PATCHES = 5;

    /** Small, so that other work of the engine and a cancellation need not wait. */
    private static final int BATCH_SIZE = 16;

    private Occlusion() {}

    /**
     * A range of a tensor.
     *
     * @param row first row
     * @param column first column
     */
    private record Patch(int row, int column, int height, int width) {

        private float[] hide(float[] tensor, int columns, float level) {
            float[] hidden = tensor.clone();
            for (int r = row; r < row + height; r++) {
                Arrays.fill(hidden, r * columns + column, r * columns + column + width, level);
            }
            return hidden;
        }

        /** Whether hiding it changes a value. */
        private boolean changes(float[] tensor, int columns, float level) {
            for (int r = row; r < row + height; r++) {
                for (int c = column; c < column + width; c++) {
                    if (tensor[r * columns + c] != level) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void count(int columns, int[] counts) {
            for (int r = row; r < row + height; r++) {
                for (int c = column; c < column + width; c++) {
                    counts[r * columns + c]++;
                }
            }
        }
    }

    /** Explains the prediction of a model for a recording. */
    public static Explanation explain(DigitModel model, Waveform waveform)
            throws InterruptedException {
        FrontEnd frontEnd = model.frontEnd();
        Analysis analysis = frontEnd.analyse(waveform);
        float[] tensor = analysis.tensor();
        int rows = frontEnd.rows();
        int columns = frontEnd.columns();
        List<Patch> patches = patches(rows, columns);
        float lowest =
                (float)
                        IntStream.range(0, tensor.length)
                                .mapToDouble(i -> tensor[i])
                                .min()
                                .orElse(0);

        Prediction whole = model.classify(List.of(tensor)).get(0);
        int labels = whole.labels().size();
        float[][] sums = new float[labels][tensor.length];
        int[] counts = new int[tensor.length];
        patches.forEach(patch -> patch.count(columns, counts));
        // to hide silence changes nothing
        List<Patch> changing =
                patches.stream().filter(patch -> patch.changes(tensor, columns, lowest)).toList();
        for (int from = 0; from < changing.size(); from += BATCH_SIZE) {
            List<Patch> batch =
                    changing.subList(from, Math.min(from + BATCH_SIZE, changing.size()));
            List<float[]> inputs = new ArrayList<>();
            batch.forEach(patch -> inputs.add(patch.hide(tensor, columns, lowest)));
            List<Prediction> predictions = model.classify(inputs);
            for (int i = 0; i < batch.size(); i++) {
                add(batch.get(i), columns, whole, predictions.get(i), sums);
            }
        }
        for (float[] sum : sums) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= counts[i];
            }
        }
        return new Explanation(whole, frontEnd, analysis, List.of(sums));
    }

    private static void add(
            Patch patch, int columns, Prediction whole, Prediction hidden, float[][] sums) {
        for (int label = 0; label < sums.length; label++) {
            float decrease = (float) (logOdds(whole, label) - logOdds(hidden, label));
            for (int r = patch.row; r < patch.row + patch.height; r++) {
                for (int c = patch.column; c < patch.column + patch.width; c++) {
                    sums[label][r * columns + c] += decrease;
                }
            }
        }
    }

    /** Patches of equal size that cover the tensor and overlap by half. */
    private static List<Patch> patches(int rows, int columns) {
        int height = Math.max(1, rows / ROW_PATCHES);
        int width = Math.max(1, columns / COLUMN_PATCHES);
        List<Patch> patches = new ArrayList<>();
        for (int row : starts(rows, height)) {
            for (int column : starts(columns, width)) {
                patches.add(new Patch(row, column, height, width));
            }
        }
        return patches;
    }

    /** Starts from 0, half a length apart; the last patch ends at the end. */
    private static int[] starts(int size, int length) {
        int step = Math.max(1, length / 2);
        int count = 1 + (size - length + step - 1) / step;
        return IntStream.range(0, count).map(i -> Math.min(i * step, size - length)).toArray();
    }

    /**
     * {@code log(p / (1 - p))}, from the other labels, since {@code 1 - p} is often rounded to 0.
     */
    private static double logOdds(Prediction prediction, int label) {
        float[] probabilities = prediction.probabilities();
        double others = 0;
        for (int i = 0; i < probabilities.length; i++) {
            others += i == label ? 0 : probabilities[i];
        }
        return Math.log(Math.max(probabilities[label], Float.MIN_NORMAL))
                - Math.log(Math.max(others, Float.MIN_NORMAL));
    }
}
