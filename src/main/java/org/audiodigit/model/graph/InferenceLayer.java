package org.audiodigit.model.graph;

import java.util.Arrays;
import java.util.Map;

/**
 * A layer of a trained network as plain numbers, for other runtimes. Dropout is left out and batch
 * normalisation is part of the convolution before it.
 */
public sealed interface InferenceLayer {

    /**
     * A convolution over planes {@code [clips][channels][rows][columns]}. Zeros surround the planes
     * on both sides.
     *
     * @param weights row-major {@code [filters][channels][kernelRows][kernelColumns]}
     * @param bias {@code [filters]}
     */
    record Convolved(
            float[] weights,
            float[] bias,
            int kernelRows,
            int kernelColumns,
            int rowStride,
            int columnStride,
            int rowPadding,
            int columnPadding)
            implements InferenceLayer {

        public int filters() {
            return bias.length;
        }

        public int channels() {
            return weights.length / (bias.length * kernelRows * kernelColumns);
        }

        /**
         * The same convolution with more channels, which have no effect, and with more filters,
         * whose planes are zero.
         */
        public Convolved padded(int newChannels, int newFilters) {
            int size = kernelRows * kernelColumns;
            float[] wider = new float[newFilters * newChannels * size];
            for (int filter = 0; filter < filters(); filter++) {
                System.arraycopy(
                        weights,
                        filter * channels() * size,
                        wider,
                        filter * newChannels * size,
                        channels() * size);
            }
            return new Convolved(
                    wider,
                    Arrays.copyOf(bias, newFilters),
                    kernelRows,
                    kernelColumns,
                    rowStride,
                    columnStride,
                    rowPadding,
                    columnPadding);
        }

        /** The same convolution for planes whose rows and columns are exchanged. */
        public Convolved transposed() {
            float[] exchanged = new float[weights.length];
            int size = kernelRows * kernelColumns;
            for (int i = 0; i < weights.length; i++) {
                int row = i % size / kernelColumns;
                int column = i % kernelColumns;
                exchanged[i - i % size + column * kernelRows + row] = weights[i];
            }
            return new Convolved(
                    exchanged,
                    bias,
                    kernelColumns,
                    kernelRows,
                    columnStride,
                    rowStride,
                    columnPadding,
                    rowPadding);
        }
    }

    /**
     * The maximum of each square; incomplete squares at the end are left out.
     *
     * @param size of a square, and the distance between two
     */
    record MaxPooled(int size) implements InferenceLayer {}

    /** Negative values become 0. */
    record Rectified() implements InferenceLayer {}

    /** Rows become columns, and columns rows. */
    record Transposed() implements InferenceLayer {}

    /**
     * Each position of the planes becomes a row, {@code [clips * rows * columns][channels]}, clip
     * by clip.
     */
    record ChannelsAsColumns() implements InferenceLayer {}

    /** The mean of each plane, {@code [clips][channels]}. */
    record PlaneMean() implements InferenceLayer {}

    /** The values of each clip in a row, {@code [clips][values]}. */
    record Flattened() implements InferenceLayer {}

    /**
     * A dense layer.
     *
     * @param weights row-major {@code [units][inputs]}
     * @param bias {@code [units]}
     */
    record Dense(float[] weights, float[] bias) implements InferenceLayer {

        public static Dense of(Map<String, float[]> parameters) {
            return new Dense(parameters.get("weight"), parameters.get("bias"));
        }

        public int units() {
            return bias.length;
        }

        public int inputs() {
            return weights.length / bias.length;
        }
    }
}
