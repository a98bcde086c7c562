package org.audiodigit.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small convolutional network for a log-mel image: strided 3x3 convolutions with batch
 * normalisation and ReLU, the mean over what is left of time and frequency, one output a label. It
 * strides instead of pooling, because MXNet spends as long on an elementwise pass over a large
 * plane as on a convolution.
 */
final class DigitCnn implements Architecture {

    static final String NAME = "digit-cnn";

    private static final int KERNEL = 3;
    private static final int MOST_FILTERS = 4096;
    private static final float DROPOUT = 0.2f;

    private final int[] filters;
    private final int[] frameStrides;
    private final int[] bandStrides;

    /** One entry a convolution: its filters, its stride over frames and its stride over bands. */
    DigitCnn(int[] filters, int[] frameStrides, int[] bandStrides) {
        if (filters.length == 0
                || filters.length != frameStrides.length
                || filters.length != bandStrides.length) {
            throw new IllegalArgumentException(
                    NAME + " needs as many strides as it has convolutions");
        }
        for (int i = 0; i < filters.length; i++) {
            if (filters[i] < 1 || filters[i] > MOST_FILTERS) {
                throw new IllegalArgumentException(filters[i] + " filters are not possible");
            }
            if (frameStrides[i] < 1 || bandStrides[i] < 1) {
                throw new IllegalArgumentException("a stride is 1 or more");
            }
        }
        this.filters = filters.clone();
        this.frameStrides = frameStrides.clone();
        this.bandStrides = bandStrides.clone();
    }

    /** The one that is trained unless another is asked for. */
    static DigitCnn standard() {
        return new DigitCnn(
                new int[] {24, 40, 64, 96, 128},
                new int[] {2, 1, 2, 2, 1},
                new int[] {2, 1, 2, 2, 1});
    }

    static DigitCnn of(SettingsText text) {
        return new DigitCnn(
                text.integers("filters"),
                text.integers("frameStrides"),
                text.integers("bandStrides"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("filters", SettingsText.text(filters));
        text.put("frameStrides", SettingsText.text(frameStrides));
        text.put("bandStrides", SettingsText.text(bandStrides));
        return text;
    }

    @Override
    public String frontEnd() {
        return LogMelFrontEnd.NAME;
    }

    @Override
    public Block network(int labels) {
        SequentialBlock network = new SequentialBlock();
        for (int i = 0; i < filters.length; i++) {
            network.add(convolution(i)).add(BatchNorm.builder().build()).add(Activation::relu);
        }
        return network.add(new LambdaBlock(DigitCnn::meanOverPlane, "meanOverPlane"))
                .add(Dropout.builder().optRate(DROPOUT).build())
                .add(Linear.builder().setUnits(labels).build());
    }

    private Block convolution(int i) {
        return Conv2d.builder()
                .setKernelShape(new Shape(KERNEL, KERNEL))
                .setFilters(filters[i])
                .optStride(new Shape(frameStrides[i], bandStrides[i]))
                .optPadding(new Shape(KERNEL / 2, KERNEL / 2))
                .optBias(false)
                .build();
    }

    private static NDList meanOverPlane(NDList planes) {
        return new NDList(planes.singletonOrThrow().mean(new int[] {2, 3}));
    }

    @Override
    public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
        List<LayerSummary> rows = new ArrayList<>();
        int frames = frontEnd.rows();
        int bands = frontEnd.columns();
        int channels = 1;
        for (int i = 0; i < filters.length; i++) {
            frames = strided(frames, frameStrides[i]);
            bands = strided(bands, bandStrides[i]);
            List<Integer> plane = List.of(filters[i], frames, bands);
            long weights = (long) channels * filters[i] * KERNEL * KERNEL;
            rows.add(new LayerSummary("conv_" + (i + 1) + " (Conv2d)", plane, weights));
            rows.add(new LayerSummary("norm_" + (i + 1) + " (BatchNorm)", plane, 4L * filters[i]));
            channels = filters[i];
        }
        rows.add(new LayerSummary("mean (GlobalAveragePooling)", List.of(channels), 0));
        rows.add(new LayerSummary("dropout (Dropout)", List.of(channels), 0));
        long dense = (long) channels * labels + labels;
        rows.add(new LayerSummary("dense (Dense)", List.of(labels), dense));
        return rows;
    }

    private static int strided(int size, int stride) {
        return (size - 1) / stride + 1;
    }
}
