package org.audiodigit.model;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import java.util.Map;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * A two-dimensional convolution over frames and bands without bias, and the max pooling after it.
 * Zero padding keeps the number of frames.
 *
 * @param filters number of output channels
 * @param kernelFrames kernel size along the frames, odd
 * @param kernelBands kernel size along the bands, odd
 * @param frameStride stride along the frames
 * @param bandStride stride along the bands
 * @param bandPadding zeros on each side of the bands; fewer than half of {@code kernelBands} if the
 *     result should depend on the absolute position of a band
 * @param pool size and stride of the max pooling; 1 for none
 */
record Convolution(
        int filters,
        int kernelFrames,
        int kernelBands,
        int frameStride,
        int bandStride,
        int bandPadding,
        int pool) {

    private static final int MAX_FILTERS = 4096;
    private static final int MAX_KERNEL = 31;
    private static final int MAX_STRIDE = 10_000;

    /** DJL's default for batch normalisation, added to variances. */
    private static final double EPSILON = 1e-5;

    Convolution {
        require(
                filters >= 1 && filters <= MAX_FILTERS,
                "the number of filters must be 1 to " + MAX_FILTERS,
                filters);
        requireKernel(kernelFrames);
        requireKernel(kernelBands);
        requireStride(frameStride, "stride");
        requireStride(bandStride, "stride");
        require(
                bandPadding >= 0 && bandPadding <= kernelBands / 2,
                "the padding of the bands must be at most half of the kernel size",
                bandPadding);
        requireStride(pool, "pool");
    }

    private static void requireKernel(int size) {
        require(
                size >= 1 && size <= MAX_KERNEL && size % 2 == 1,
                "the kernel size must be an odd number up to " + MAX_KERNEL,
                size);
    }

    private static void requireStride(int size, String name) {
        require(
                size >= 1 && size <= MAX_STRIDE,
                "the %s must be 1 to %d".formatted(name, MAX_STRIDE),
                size);
    }

    private static void require(boolean valid, String rule, int value) {
        if (!valid) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** A 3x3 convolution with stride 1 and without pooling. */
    static Convolution of(int filters) {
        return new Convolution(filters, 3, 3, 1, 1, 1, 1);
    }

    /** Both sizes must be odd. */
    Convolution withKernel(int frames, int bands) {
        return new Convolution(filters, frames, bands, frameStride, bandStride, bands / 2, pool);
    }

    /** Without padding of the bands: a plane with as many bands as the kernel becomes one band. */
    Convolution overAllBands() {
        return new Convolution(
                filters, kernelFrames, kernelBands, frameStride, bandStride, 0, pool);
    }

    Convolution withStride(int stride) {
        return new Convolution(
                filters, kernelFrames, kernelBands, stride, stride, bandPadding, pool);
    }

    Convolution withPool(int size) {
        return new Convolution(
                filters, kernelFrames, kernelBands, frameStride, bandStride, bandPadding, size);
    }

    boolean hasPool() {
        return pool > 1;
    }

    Block createConvolution(PlaneAxes axes) {
        return Conv2d.builder()
                .setKernelShape(axes.shape(kernelFrames, kernelBands))
                .setFilters(filters)
                .optStride(axes.shape(frameStride, bandStride))
                .optPadding(axes.shape(kernelFrames / 2, bandPadding))
                .optBias(false)
                .build();
    }

    Block createPooling() {
        return Pool.maxPool2dBlock(new Shape(pool, pool), new Shape(pool, pool));
    }

    /**
     * Folds the batch normalisation after the trained convolution into it: a factor and a bias for
     * each filter (Ioffe and Szegedy 2015, section 3.1).
     *
     * @param weights of the convolution, without bias
     * @param norm parameters of the batch normalisation by name
     * @param axes those of the weights; the rows and columns of the result
     */
    InferenceLayer.Convolved fold(float[] weights, Map<String, float[]> norm, PlaneAxes axes) {
        float[] folded = weights.clone();
        float[] gamma = norm.get("gamma");
        float[] bias = norm.get("beta").clone();
        float[] mean = norm.get("runningMean");
        float[] variance = norm.get("runningVar");
        int size = weights.length / bias.length;
        for (int filter = 0; filter < bias.length; filter++) {
            double scale = gamma[filter] / Math.sqrt(variance[filter] + EPSILON);
            for (int i = filter * size; i < (filter + 1) * size; i++) {
                folded[i] *= (float) scale;
            }
            bias[filter] -= (float) (mean[filter] * scale);
        }
        return new InferenceLayer.Convolved(
                folded,
                bias,
                axes.rows(kernelFrames, kernelBands),
                axes.columns(kernelFrames, kernelBands),
                axes.rows(frameStride, bandStride),
                axes.columns(frameStride, bandStride),
                axes.rows(kernelFrames / 2, bandPadding),
                axes.columns(kernelFrames / 2, bandPadding));
    }

    /** Number of weights for a number of input channels. */
    long weights(int channels) {
        return (long) channels * filters * kernelFrames * kernelBands;
    }

    /** Number of output frames before the pooling. */
    int outputFrames(int inputFrames) {
        return (inputFrames - 1) / frameStride + 1;
    }

    /** Number of output bands before the pooling; 0 if the kernel has more bands than the input. */
    int outputBands(int inputBands) {
        int range = inputBands + 2 * bandPadding - kernelBands;
        return range < 0 ? 0 : range / bandStride + 1;
    }
}
