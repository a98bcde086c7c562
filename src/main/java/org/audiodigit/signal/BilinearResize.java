package org.audiodigit.signal;

/**
 * Resizes a matrix by linear interpolation between the four nearest values, with half-pixel centres
 * and without antialiasing, like {@code tf.image.resize} with method "bilinear". Positions beyond
 * the edge have the value of the edge.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BilinearResize {

    private final int inRows;
    private final int inColumns;
    private final Axis rows;
    private final Axis columns;

    /** All sizes are at least 1. */
    public BilinearResize(int inRows, int inColumns, int outRows, int outColumns) {
        this.inRows = inRows;
        this.inColumns = inColumns;
        this.rows = Axis.of(inRows, outRows);
        this.columns = Axis.of(inColumns, outColumns);
    }

    /**
     * Resizes a matrix.
     *
     * @param matrix {@code [inRows][inColumns]}, row-major
     * @return {@code [outRows][outColumns]}, row-major
     */
    public float[] apply(float[] matrix) {
        if (matrix.length != inRows * inColumns) {
            throw new IllegalArgumentException(
                    matrix.length + " values do not match " + inRows + " x " + inColumns);
        }
        float[] out = new float[rows.length() * columns.length()];
        float[] line = new float[inColumns];
        float[] next = new float[inColumns];
        for (int row = 0; row < rows.length(); row++) {
            // copied first, since only loops over arrays with the same index are vectorised
            System.arraycopy(matrix, rows.lower[row] * inColumns, line, 0, inColumns);
            System.arraycopy(matrix, rows.upper[row] * inColumns, next, 0, inColumns);
            interpolateRows(next, rows.weight[row], line);
            interpolateColumns(line, out, row * columns.length());
        }
        return out;
    }

    private static void interpolateRows(float[] next, float weight, float[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] = mix(line[i], next[i], weight);
        }
    }

    private void interpolateColumns(float[] line, float[] out, int at) {
        int[] left = columns.lower;
        int[] right = columns.upper;
        float[] weight = columns.weight;
        for (int i = 0; i < weight.length; i++) {
            out[at + i] = mix(line[left[i]], line[right[i]], weight[i]);
        }
    }

    private static float mix(float from, float to, float weight) {
        return from + (to - from) * weight;
    }

    /** The two neighbours of each output position along one axis, and the weight of the second. */
    private record Axis(int[] lower, int[] upper, float[] weight) {

        static Axis of(int in, int out) {
            if (in < 1 || out < 1) {
                throw new IllegalArgumentException("cannot resize " + in + " to " + out);
            }
            Axis axis = new Axis(new int[out], new int[out], new float[out]);
            // single precision like TensorFlow: exact positions differ by more than 1e-4 at steep
            // edges
            float scale = (float) in / out;
            for (int i = 0; i < out; i++) {
                float position = (i + 0.5f) * scale - 0.5f;
                float floor = (float) Math.floor(position);
                axis.lower[i] = Math.max((int) floor, 0);
                axis.upper[i] = Math.min((int) Math.ceil(position), in - 1);
                axis.weight[i] = position - floor;
            }
            return axis;
        }

        int length() {
            return weight.length;
        }
    }
}
