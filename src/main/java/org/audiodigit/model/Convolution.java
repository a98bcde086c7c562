package org.audiodigit.model;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;

/**
 * A convolution over a plane of frames and bands, padded with as many zeros as keep its number of
 * frames, and what makes the plane smaller.
 *
 * @param filters the planes that it gives
 * @param kernelFrames its reach over frames, odd
 * @param kernelBands its reach over bands, odd
 * @param frameStride every so many frames are worked out
 * @param bandStride every so many bands are
 * @param bandPadding zeros on either side of the bands; less than half of {@code kernelBands} where
 *     what lies at different bands is not to be taken for the same
 * @param pool side of the squares of which the largest value is kept afterwards; 1 for none
 */
record Convolution(
        int filters,
        int kernelFrames,
        int kernelBands,
        int frameStride,
        int bandStride,
        int bandPadding,
        int pool) {

    private static final int MOST_FILTERS = 4096;
    private static final int LARGEST_KERNEL = 31;
    private static final int LARGEST_STEP = 10_000;

    Convolution {
        require(filters >= 1 && filters <= MOST_FILTERS, "1 to 4096 filters are possible", filters);
        requireKernel(kernelFrames);
        requireKernel(kernelBands);
        requireStep(frameStride, "stride");
        requireStep(bandStride, "stride");
        require(
                bandPadding >= 0 && bandPadding <= kernelBands / 2,
                "bands are padded with up to half of the kernel",
                bandPadding);
        requireStep(pool, "pool");
    }

    private static void requireKernel(int size) {
        require(
                size >= 1 && size <= LARGEST_KERNEL && size % 2 == 1,
                "a kernel is an odd number up to " + LARGEST_KERNEL,
                size);
    }

    private static void requireStep(int size, String what) {
        require(
                size >= 1 && size <= LARGEST_STEP,
                "a %s is from 1 to %d".formatted(what, LARGEST_STEP),
                size);
    }

    private static void require(boolean right, String rule, int value) {
        if (!right) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }

    /** A 3x3 convolution. */
    static Convolution of(int filters) {
        return new Convolution(filters, 3, 3, 1, 1, 1, 1);
    }

    /** Both odd. */
    Convolution kernel(int frames, int bands) {
        return new Convolution(filters, frames, bands, frameStride, bandStride, bands / 2, pool);
    }

    /** Without zeros beside the bands: of as many bands as its kernel has, one is left. */
    Convolution overAllBands() {
        return new Convolution(
                filters, kernelFrames, kernelBands, frameStride, bandStride, 0, pool);
    }

    Convolution stride(int both) {
        return new Convolution(filters, kernelFrames, kernelBands, both, both, bandPadding, pool);
    }

    Convolution pool(int side) {
        return new Convolution(
                filters, kernelFrames, kernelBands, frameStride, bandStride, bandPadding, side);
    }

    boolean pools() {
        return pool > 1;
    }

    /** The convolution alone, without a bias. */
    Block block() {
        return Conv2d.builder()
                .setKernelShape(new Shape(kernelFrames, kernelBands))
                .setFilters(filters)
                .optStride(strides())
                .optPadding(padding())
                .optBias(false)
                .build();
    }

    /** Over frames and bands. */
    Shape strides() {
        return new Shape(frameStride, bandStride);
    }

    /** Zeros on either side of the frames and of the bands. */
    Shape padding() {
        return new Shape(kernelFrames / 2, bandPadding);
    }

    /** The largest value of each square. */
    Block pooling() {
        return Pool.maxPool2dBlock(new Shape(pool, pool), new Shape(pool, pool));
    }

    /** Its weights, if it is given so many planes. */
    long weights(int channels) {
        return (long) channels * filters * kernelFrames * kernelBands;
    }

    /** Frames that are left of so many, before the pool. */
    int frames(int before) {
        return (before - 1) / frameStride + 1;
    }

    /** Bands that are left of so many, before the pool; 0 if the kernel has more. */
    int bands(int before) {
        int places = before + 2 * bandPadding - kernelBands;
        return places < 0 ? 0 : places / bandStride + 1;
    }
}
