package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.convolutional.Conv2d;
import org.audiodigit.engine.TensorMemory;

/**
 * A convolution that does what the batch normalisation behind it did: once trained, that is a
 * factor and a summand for each filter (Ioffe and Szegedy 2015, section 3.1).
 *
 * @param weights {@code [filters][channels][kernelFrames][kernelBands]}, row-major
 * @param bias one a filter
 * @param shape of the weights
 */
record FoldedConvolution(Convolution convolution, float[] weights, float[] bias, Shape shape) {

    /** What DJL's batch normalisation adds to a variance unless told otherwise. */
    private static final double EPSILON = 1e-5;

    static FoldedConvolution of(Convolution convolution, Block filters, Block norm) {
        NDArray trained = filters.getParameters().get("weight").getArray();
        float[] weights = values(trained);
        float[] factor = values(norm, "gamma");
        float[] bias = values(norm, "beta");
        float[] mean = values(norm, "runningMean");
        float[] variance = values(norm, "runningVar");
        int own = weights.length / bias.length;
        for (int filter = 0; filter < bias.length; filter++) {
            double scale = factor[filter] / Math.sqrt(variance[filter] + EPSILON);
            for (int i = filter * own; i < (filter + 1) * own; i++) {
                weights[i] *= (float) scale;
            }
            bias[filter] -= (float) (mean[filter] * scale);
        }
        return new FoldedConvolution(convolution, weights, bias, trained.getShape());
    }

    private static float[] values(Block layer, String parameter) {
        return values(layer.getParameters().get(parameter).getArray());
    }

    private static float[] values(NDArray array) {
        float[] values = new float[(int) array.size()];
        TensorMemory.of(array).get(values);
        return values;
    }

    /**
     * @param manager that its tensors live as long as
     */
    Block block(NDManager manager) {
        NDArray kernel = manager.create(weights, shape);
        NDArray summand = manager.create(bias);
        Shape strides = convolution.strides();
        Shape padding = convolution.padding();
        return new LambdaBlock(
                planes -> {
                    NDArray in = planes.singletonOrThrow();
                    return Conv2d.conv2d(in, kernel, summand, strides, padding);
                },
                "foldedConvolution");
    }
}
