package org.audiodigit.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.model.ConvolutionStack.Planes;
import org.audiodigit.model.graph.InferenceLayer;

/**
 * A network that labels each frame of a log-mel spectrogram with one of the {@link WordStates}.
 * Convolutions over frames and bands reduce the bands to one; convolutions over the frames alone
 * then see a context of about a word. The outputs are logits, {@code [clips * output
 * frames][states]}; an output frame stands for {@link #FRAME_STRIDE} frames of the input.
 */
public final class StringNetwork implements Architecture {

    public static final String NAME = "digit-strings";

    /** Input frames of 10 ms for each output frame. */
    public static final int FRAME_STRIDE = 2;

    private static final float DROPOUT = 0.1f;

    private final int[] filters;
    private final int[] contextFilters;
    private final int[] contextFrames;
    private final ConvolutionStack bands;
    private final ConvolutionStack context;

    /**
     * @param filters channels of the four convolutions over frames and bands
     * @param contextFilters channels of the convolutions over the frames
     * @param contextFrames kernel sizes of the convolutions over the frames
     */
    private StringNetwork(int[] filters, int[] contextFilters, int[] contextFrames) {
        if (filters.length != 4 || contextFilters.length != contextFrames.length) {
            throw new IllegalArgumentException(
                    NAME + " needs four filters and as many context filters as context frames");
        }
        this.filters = filters;
        this.contextFilters = contextFilters;
        this.contextFrames = contextFrames;
        // the bands of the default front end: 40, 20, 10, 5, 1
        this.bands =
                new ConvolutionStack(
                        NAME,
                        List.of(
                                Convolution.of(filters[0]).withStride(FRAME_STRIDE),
                                new Convolution(filters[1], 3, 3, 1, 2, 1, 1),
                                new Convolution(filters[2], 3, 3, 1, 2, 1, 1),
                                new Convolution(filters[3], 3, 5, 1, 1, 0, 1)),
                        PlaneAxes.FRAMES_BANDS);
        List<Convolution> overFrames = new ArrayList<>();
        for (int i = 0; i < contextFilters.length; i++) {
            // frames in the place of the bands, which takes 60 % of the time
            overFrames.add(Convolution.of(contextFilters[i]).withKernel(1, contextFrames[i]));
        }
        this.context = new ConvolutionStack(NAME, overFrames, PlaneAxes.FRAMES_BANDS);
    }

    /** The default network. */
    public static StringNetwork standard() {
        return new StringNetwork(
                new int[] {32, 48, 64, 96}, new int[] {96, 96, 96}, new int[] {11, 11, 11});
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String frontEnd() {
        return LogMelFrontEnd.NAME;
    }

    @Override
    public StringNetwork withSettings(SettingsMap text) {
        return new StringNetwork(
                text.integers("filters"),
                text.integers("contextFilters"),
                text.integers("contextFrames"));
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("filters", SettingsMap.text(filters));
        text.put("contextFilters", SettingsMap.text(contextFilters));
        text.put("contextFrames", SettingsMap.text(contextFrames));
        return text;
    }

    @Override
    public TrainingRecipe recipe() {
        return new TrainingRecipe(
                new TrainingRecipe.Optimisation("adamw", "one-cycle", 3e-3, 0),
                TrainingRecipe.Epochs.always(7),
                32,
                0,
                "fresh",
                true);
    }

    @Override
    public boolean labelsFrames() {
        return true;
    }

    @Override
    public Block createNetwork(int labels) {
        SequentialBlock network = new SequentialBlock();
        bands.addTo(network);
        network.add(framesAsBands());
        context.addTo(network);
        return network.add(Dropout.builder().optRate(DROPOUT).build())
                .add(framesAsRows())
                .add(Linear.builder().setUnits(WordStates.count(labels)).build());
    }

    @Override
    public List<Block> foldedLayers(Block trained, NDManager manager) {
        Iterator<Block> layers = trained.getChildren().values().iterator();
        List<Block> folded = new ArrayList<>(bands.fold(layers, manager, bands.axes()));
        folded.add(layers.next());
        folded.addAll(context.fold(layers, manager, context.axes()));
        folded.add(framesAsRows());
        return folded;
    }

    @Override
    public List<InferenceLayer> inferenceLayers(List<Map<String, float[]>> parameters) {
        Iterator<Map<String, float[]>> each = parameters.iterator();
        List<InferenceLayer> layers = new ArrayList<>(bands.fold(each));
        each.next();
        layers.add(new InferenceLayer.Transposed());
        layers.addAll(context.fold(each));
        layers.add(new InferenceLayer.ChannelsAsColumns());
        layers.add(InferenceLayer.Dense.of(parameters.get(parameters.size() - 1)));
        return layers;
    }

    /** From {@code [clips][channels][frames][1]} to {@code [clips][channels][1][frames]}. */
    private static Block framesAsBands() {
        return new LambdaBlock(
                planes -> {
                    NDArray input = planes.singletonOrThrow();
                    Shape shape = input.getShape();
                    return new NDList(
                            input.reshape(shape.get(0), shape.get(1), shape.get(3), shape.get(2)));
                },
                "framesAsBands");
    }

    /** From {@code [clips][channels][1][frames]} to {@code [clips * frames][channels]}. */
    private static Block framesAsRows() {
        return new LambdaBlock(
                planes -> {
                    NDArray input = planes.singletonOrThrow();
                    long channels = input.getShape().get(1);
                    return new NDList(input.transpose(0, 2, 3, 1).reshape(-1, channels));
                },
                "framesAsRows");
    }

    @Override
    public List<LayerSummary> layers(FrontEnd frontEnd, int labels) {
        List<LayerSummary> rows = new ArrayList<>();
        Planes plane = bands.summarise(new Planes(1, frontEnd.rows(), frontEnd.columns()), 1, rows);
        if (plane.bands() != 1) {
            throw new IllegalArgumentException(NAME + " needs 33 to 40 bands");
        }
        Planes swapped = new Planes(plane.channels(), 1, plane.frames());
        int channels = context.summarise(swapped, filters.length + 1, rows).channels();
        int states = WordStates.count(labels);
        rows.add(new LayerSummary("dropout (Dropout)", List.of(channels, 1, plane.frames()), 0));
        rows.add(
                new LayerSummary(
                        "dense (Dense)",
                        List.of(plane.frames(), states),
                        (long) channels * states + states));
        return rows;
    }

    /** Number of output frames for a number of input frames. */
    public static int outputFrames(int inputFrames) {
        return (inputFrames - 1) / FRAME_STRIDE + 1;
    }
}
