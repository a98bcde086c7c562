package org.audiodigit.model;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.audiodigit.model.ConvolutionStack.Planes;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * A small convolutional network for log-mel spectrograms: convolutions with batch normalisation and
 * ReLU, global average pooling and a dense layer.
 *
 * <p>The first convolution has a stride, since an elementwise operation of MXNet on a large plane
 * takes as long as a convolution. The next ones use pooling, which is less sensitive to small
 * shifts than strides are. The last one covers all bands at once: shifting a vowel in time does not
 * change it, but shifting it to other bands does.
 *
 * <p>All numbers of channels but that of the input are multiples of 16, and the frames are the last
 * axis of the planes: the engine's convolutions then use the widest registers of the processor, and
 * fill them.
 */
final class DigitCnn implements Architecture {

    static final String NAME = "digit-cnn";

    private static final String AXES = "axes";
    private static final float DROPOUT = 0.2f;

    private final ConvolutionStack stack;

    DigitCnn(List<Convolution> convolutions, PlaneAxes axes) {
        this.stack = new ConvolutionStack(NAME, convolutions, axes);
    }

    /** The default network. */
    static DigitCnn standard() {
        return new DigitCnn(
                List.of(
                        Convolution.of(32).withStride(2),
                        Convolution.of(32).withPool(2),
                        Convolution.of(64).withPool(2),
                        Convolution.of(96),
                        Convolution.of(128).withKernel(3, 5).overAllBands()),
                PlaneAxes.BANDS_FRAMES);
    }

    @Override
    public TrainingRecipe recipe() {
        return new TrainingRecipe(
                new TrainingRecipe.Optimisation("adamw", "one-cycle", 5e-3, 0),
                new TrainingRecipe.Epochs(13, 20, 26_000),
                64,
                0.05,
                "sound",
                true);
    }

    /** The first release did not write kernels and pools, the second not the order of the axes. */
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
                    "all settings of " + NAME + " must have the same number of values");
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
                        .toList(),
                axes(text));
    }

    private static PlaneAxes axes(SettingsMap text) {
        String axes =
                text.choice(AXES, PlaneAxes.FRAMES_BANDS.setting, PlaneAxes.BANDS_FRAMES.setting);
        return axes.equals(PlaneAxes.FRAMES_BANDS.setting)
                ? PlaneAxes.FRAMES_BANDS
                : PlaneAxes.BANDS_FRAMES;
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
        if (hasBandsFirst()) {
            text.put(AXES, stack.axes().setting);
        }
        return text;
    }

    private String text(ToIntFunction<Convolution> setting) {
        return SettingsMap.text(stack.convolutions().stream().mapToInt(setting).toArray());
    }

    @Override
    public String frontEnd() {
        return LogMelFrontEnd.NAME;
    }

    @Override
    public Block createNetwork(int labels) {
        SequentialBlock network = new SequentialBlock();
        if (hasBandsFirst()) {
            network.add(bandsFirst());
        }
        stack.addTo(network);
        return network.add(meanOverPlane())
                .add(Dropout.builder().optRate(DROPOUT).build())
                .add(Linear.builder().setUnits(labels).build());
    }

    private boolean hasBandsFirst() {
        return stack.axes() == PlaneAxes.BANDS_FRAMES;
    }

    private static Block bandsFirst() {
        return new LambdaBlock(
                planes -> new NDList(planes.singletonOrThrow().transpose(0, 1, 3, 2)),
                "bandsFirst");
    }

    private static Block meanOverPlane() {
        return new LambdaBlock(
                planes -> new NDList(planes.singletonOrThrow().mean(new int[] {2, 3})),
                "meanOverPlane");
    }

    @Override
    public List<Block> foldedLayers(Block trained, NDManager manager) {
        Iterator<Block> layers = trained.getChildren().values().iterator();
        if (hasBandsFirst()) {
            layers.next();
        }
        List<Block> folded = new ArrayList<>();
        folded.add(bandsFirst());
        folded.addAll(stack.fold(layers, manager, PlaneAxes.BANDS_FRAMES));
        folded.add(meanOverPlane());
        return folded;
    }

    @Override
    public List<InferenceLayer> inferenceLayers(List<Map<String, float[]>> parameters) {
        int first = hasBandsFirst() ? 1 : 0;
        List<InferenceLayer> layers =
                new ArrayList<>(
                        stack.fold(parameters.subList(first, parameters.size()).iterator()));
        layers.add(new InferenceLayer.PlaneMean());
        layers.add(InferenceLayer.Dense.of(parameters.get(parameters.size() - 1)));
        return layers;
    }

    @Override
    public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
        List<LayerSummary> rows = new ArrayList<>();
        int channels =
                stack.summarise(new Planes(1, frontEnd.rows(), frontEnd.columns()), 1, rows)
                        .channels();
        rows.add(new LayerSummary("mean (GlobalAveragePooling)", List.of(channels), 0));
        rows.add(new LayerSummary("dropout (Dropout)", List.of(channels), 0));
        long dense = (long) channels * labels + labels;
        rows.add(new LayerSummary("dense (Dense)", List.of(labels), dense));
        return rows;
    }
}
