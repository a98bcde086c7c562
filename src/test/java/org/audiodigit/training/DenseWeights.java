package org.audiodigit.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Initial weights of a dense network, to be exchanged between two programs.
 *
 * @param values for each layer the weights, row-major {@code [outputs][inputs]}, then the biases
 */
record DenseWeights(List<float[]> values) {

    /** Initialises like Keras (Glorot and Bengio 2010, uniform), with biases of zero. */
    static DenseWeights glorot(DenseSizes sizes, Random random) {
        List<float[]> values = zeros(sizes);
        for (int layer = 0; layer < sizes.layers(); layer++) {
            double limit = Math.sqrt(6.0 / (sizes.inputs(layer) + sizes.outputs(layer)));
            float[] weights = values.get(2 * layer);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (limit * (2 * random.nextDouble() - 1));
            }
        }
        return new DenseWeights(values);
    }

    static DenseWeights read(Path file, DenseSizes sizes) throws IOException {
        List<float[]> values = zeros(sizes);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (float[] each : values) {
                FloatStreams.read(in, each);
            }
            if (in.read() >= 0) {
                throw new IOException(file + " contains the weights of another network");
            }
        }
        return new DenseWeights(values);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (float[] each : values) {
                FloatStreams.write(out, each);
            }
        }
    }

    long count() {
        return values.stream().mapToLong(each -> each.length).sum();
    }

    private static List<float[]> zeros(DenseSizes sizes) {
        List<float[]> values = new ArrayList<>();
        for (int layer = 0; layer < sizes.layers(); layer++) {
            values.add(new float[sizes.outputs(layer) * sizes.inputs(layer)]);
            values.add(new float[sizes.outputs(layer)]);
        }
        return values;
    }
}
