package org.audiodigit.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A small convolutional network for a log-mel image: convolutions with batch normalisation and
 * ReLU, the mean over what is left of time and frequency, one output a label. The first one
 * strides, because MXNet spends as long on an elementwise pass over a large plane as on a
 * convolution; the later ones pool, because a network that strides all the way has to learn each
 * sound anew for every place that it may have between two strides. The last one sees all bands at
 * once: a sound may come early or late in a word, but a vowel that is moved to other bands is
 * another vowel.
 */
final class DigitCnn implements Architecture {

    static final String NAME = "digit-cnn";

    private static final int MOST_CONVOLUTIONS = 100;
    private static final float DROPOUT = 0.2f;

    private final List<Convolution> convolutions;

    DigitCnn(List<Convolution> convolutions) {
        if (convolutions.isEmpty()) {
            throw new IllegalArgumentException(NAME + " needs a convolution");
        }
        if (convolutions.size() > MOST_CONVOLUTIONS) {
            throw new IllegalArgumentException(
                    "%s has at most %d convolutions, not %d"
                            .formatted(NAME, MOST_CONVOLUTIONS, convolutions.size()));
        }
        this.convolutions = List.copyOf(convolutions);
    }

    /** The one that is trained unless another is asked for. */
    static DigitCnn standard() {
        return new DigitCnn(
                List.of(
                        Convolution.of(24).stride(2),
                        Convolution.of(40).pool(2),
                        Convolution.of(64).pool(2),
                        Convolution.of(96),
                        Convolution.of(128).kernel(3, 5).overAllBands()));
    }

    @Override
    public TrainingRecipe recipe() {
        return new TrainingRecipe(
                new TrainingRecipe.Optimisation("adamw", "one-cycle", 3e-3, 0),
                20,
                64,
                0.05,
                "sound",
                true);
    }

    /** The first release did not write kernels and pools. */
    @Override
    public DigitCnn withSettings(SettingsMap text) {
        int[] filters = text.integers("filters");
        int[] frameStrides = text.integers("frameStrides");
        int[] bandStrides = text.integers("bandStrides");
        int[] kernelFrames = text.integers("kernelFrames", filters.length, 3);
        int[] kernelBands = text.integers("kernelBands", filters.length, 3);
        int[] bandPaddings =
                text.integers(
                        "bandPaddings", Arrays.stream(kernelBands).map(size -> size / 2).toArray());
        int[] pools = text.integers("pools", filters.length, 1);
        if (IntStream.of(
                        frameStrides.length,
                        bandStrides.length,
                        kernelFrames.length,
                        kernelBands.length,
                        bandPaddings.length,
                        pools.length)
                .anyMatch(length -> length != filters.length)) {
            throw new IllegalArgumentException(
                    NAME + " needs as many of each setting as it has filters");
        }
        return new DigitCnn(
                IntStream.range(0, filters.length)
                        .mapToObj(
                                i ->
                                        new Convolution(
                                                filters[i],
                                                kernelFrames[i],
                                                kernelBands[i],
                                                frameStrides[i],
                                                bandStrides[i],
                                                bandPaddings[i],
                                                pools[i]))
                        .toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("filters", text(Convolution::filters));
        text.put("frameStrides", text(Convolution::frameStride));
        text.put("bandStrides", text(Convolution::bandStride));
        text.put("kernelFrames", text(Convolution::kernelFrames));
        text.put("kernelBands", text(Convolution::kernelBands));
        text.put("bandPaddings", text(Convolution::bandPadding));
        text.put("pools", text(Convolution::pool));
        return text;
    }

    private String text(ToIntFunction<Convolution> setting) {
        return SettingsMap.text(convolutions.stream().mapToInt(setting).toArray());
    }

    @Override
    public String frontEnd() {
        return LogMelFrontEnd.NAME;
    }

    @Override
    public Block createNetwork(int labels) {
        SequentialBlock network = new SequentialBlock();
        for (Convolution convolution : convolutions) {
            network.add(convolution.block()).add(BatchNorm.builder().build());
            if (convolution.pools()) {
                // before the ReLU, which gives the same and has a quarter to do
                network.add(convolution.pooling());
            }
            network.add(Activation::relu);
        }
        return network.add(meanOverPlane())
                .add(Dropout.builder().optRate(DROPOUT).build())
                .add(Linear.builder().setUnits(labels).build());
    }

    private static Block meanOverPlane() {
        return new LambdaBlock(
                planes -> new NDList(planes.singletonOrThrow().mean(new int[] {2, 3})),
                "meanOverPlane");
    }

    /** Without its batch normalisations, which do no more than scale and shift by now. */
    @Override
    public List<Block> foldedLayers(Block trained, NDManager manager) {
        List<Block> quick = new ArrayList<>();
        Iterator<Block> layers = trained.getChildren().values().iterator();
        for (Convolution convolution : convolutions) {
            quick.add(
                    FoldedConvolution.of(convolution, layers.next(), layers.next()).block(manager));
            if (convolution.pools()) {
                quick.add(layers.next());
            }
            quick.add(layers.next());
        }
        quick.add(meanOverPlane());
        return quick;
    }

    @Override
    public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
        List<LayerSummary> rows = new ArrayList<>();
        int frames = frontEnd.rows();
        int bands = frontEnd.columns();
        int channels = 1;
        for (int i = 0; i < convolutions.size(); i++) {
            Convolution convolution = convolutions.get(i);
            frames = convolution.frames(frames);
            bands = convolution.bands(bands);
            requireBands(bands, "reaches over");
            int filters = convolution.filters();
            List<Integer> plane = List.of(filters, frames, bands);
            long weights = convolution.weights(channels);
            rows.add(new LayerSummary("conv_" + (i + 1) + " (Conv2d)", plane, weights));
            rows.add(new LayerSummary("norm_" + (i + 1) + " (BatchNorm)", plane, 4L * filters));
            if (convolution.pools()) {
                frames /= convolution.pool();
                bands /= convolution.pool();
                requireBands(Math.min(frames, bands), "pools");
                List<Integer> pooled = List.of(filters, frames, bands);
                rows.add(new LayerSummary("pool_" + (i + 1) + " (MaxPooling)", pooled, 0));
            }
            channels = filters;
        }
        rows.add(new LayerSummary("mean (GlobalAveragePooling)", List.of(channels), 0));
        rows.add(new LayerSummary("dropout (Dropout)", List.of(channels), 0));
        long dense = (long) channels * labels + labels;
        rows.add(new LayerSummary("dense (Dense)", List.of(labels), dense));
        return rows;
    }

    private static void requireBands(int left, String does) {
        if (left == 0) {
            throw new IllegalArgumentException(
                    "%s %s more frames or bands than there are".formatted(NAME, does));
        }
    }
}
