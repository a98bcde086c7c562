package org.audiodigit.model.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.graph.GraphBuilder;
import org.audiodigit.signal.LogMel;
import org.audiodigit.signal.LogMelSettings;
import org.audiodigit.signal.MelFilterBank;

/** The graph of {@link LogMelFrontEnd}. */
final class LogMelGraph implements FrontEndGraph {

    private final LogMelSettings settings;
    private final boolean fixedScale;

    LogMelGraph(LogMelFrontEnd frontEnd) {
        this.settings = frontEnd.logMel();
        this.fixedScale = frontEnd.hasFixedScale();
    }

    /** Number of samples in all frames. */
    private int span() {
        return (settings.frames() - 1) * settings.hop() + settings.frameLength();
    }

    @Override
    public int sampleRate() {
        return settings.sampleRate();
    }

    @Override
    public int minSamples() {
        return settings.frameLength() + settings.hop();
    }

    @Override
    public int maxSamples() {
        return LogMelFrontEnd.MAX_SECONDS * settings.sampleRate();
    }

    @Override
    public Features apply(GraphBuilder graph, String samples, String length) {
        WordGraph.Word word = new WordGraph(graph, settings.sampleRate()).find(samples, length);
        String part = part(graph, emphasised(graph, samples), first(graph, word));
        String energies = energies(graph, part);
        String levels = levels(graph, energies, speechEnergy(graph, energies, word));
        String tensor =
                graph.add(
                        "Unsqueeze",
                        fixedScale ? scaled(graph, levels) : normalised(graph, levels),
                        graph.integers(0, 1));
        return new Features(tensor, word.start(), word.end());
    }

    /** Index of the first sample of the first frame; negative before the recording. */
    private String first(GraphBuilder graph, WordGraph.Word word) {
        String ends = graph.cast(graph.add("Add", word.start(), word.end()), DataType.DOUBLE);
        String centre = graph.add("Div", ends, graph.real(2));
        String first = graph.add("Sub", centre, graph.real(span() / 2.0));
        String rounded = graph.add("Floor", graph.add("Add", first, graph.real(0.5)));
        return graph.cast(rounded, DataType.INT64);
    }

    /** The first sample is also the one before the recording. */
    private String emphasised(GraphBuilder graph, String samples) {
        String before =
                graph.add(
                        "Concat",
                        List.of(
                                graph.add("Slice", samples, graph.integers(0), graph.integers(1)),
                                graph.add("Slice", samples, graph.integers(0), graph.integers(-1))),
                        GraphBuilder.integer("axis", 0));
        return graph.add(
                "Sub", samples, graph.add("Mul", before, graph.single(settings.preEmphasis())));
    }

    /** The samples of all frames; 0 outside the recording. */
    private String part(GraphBuilder graph, String samples, String first) {
        String padded = graph.add("Pad", samples, graph.integers(span(), span()));
        String start = graph.add("Add", first, graph.whole(span()));
        String end = graph.add("Add", start, graph.whole(span()));
        return graph.slice(padded, start, end, 0);
    }

    /** The energies of the bands, {@code [frames][bands]}. */
    private String energies(GraphBuilder graph, String part) {
        String power =
                new FourierGraph(settings.frameLength(), settings.hop(), settings.fftSize())
                        .power(graph, part);
        MelFilterBank bank =
                new MelFilterBank(
                        settings.bands(),
                        settings.sampleRate(),
                        settings.fftSize(),
                        settings.fMin(),
                        settings.fMax());
        int bins = settings.fftSize() / 2 + 1;
        float[] weights = new float[bins * settings.bands()];
        for (int band = 0; band < settings.bands(); band++) {
            float[] row = bank.weights(band, bins);
            for (int bin = 0; bin < bins; bin++) {
                weights[bin * settings.bands() + band] = row[bin];
            }
        }
        return graph.add("MatMul", power, graph.floats(weights, bins, settings.bands()));
    }

    /** Mean energy over the bands of the frames whose centre is within the speech. */
    private String speechEnergy(GraphBuilder graph, String energies, WordGraph.Word word) {
        int frames = settings.frames();
        double[] centres = new double[frames];
        for (int frame = 0; frame < frames; frame++) {
            centres[frame] = Math.abs((frame - (frames - 1) / 2.0) * settings.hop());
        }
        String length = graph.cast(graph.add("Sub", word.end(), word.start()), DataType.DOUBLE);
        String reach =
                graph.add(
                        "Max", graph.add("Div", length, graph.real(2)), graph.real(settings.hop()));
        String within = graph.add("LessOrEqual", graph.reals(centres, frames), reach);
        String used = graph.cast(within, DataType.DOUBLE);
        String means = mean(graph, graph.cast(energies, DataType.DOUBLE), 1);
        return graph.add(
                "Div",
                graph.add("ReduceSum", List.of(graph.add("Mul", means, used)), keep(0)),
                graph.add("ReduceSum", List.of(used), keep(0)));
    }

    /** Levels in dB; above a soft floor in double precision, as most are near 0. */
    private String levels(GraphBuilder graph, String energies, String speechEnergy) {
        double below = Math.pow(10, -settings.floorDb() / 10);
        String floor =
                graph.add(
                        "Max",
                        graph.add("Mul", speechEnergy, graph.real(below)),
                        graph.real(LogMel.MIN_FLOOR));
        String exact = graph.cast(energies, DataType.DOUBLE);
        String ratio =
                settings.softFloor()
                        ? graph.add("Add", graph.add("Div", exact, floor), graph.real(1))
                        : graph.add("Max", exact, floor);
        return graph.add("Mul", graph.add("Log", ratio), graph.real(LogMel.DECIBELS));
    }

    private static String scaled(GraphBuilder graph, String levels) {
        String ratio = graph.add("Div", levels, graph.real(LogMelFrontEnd.SCALE));
        return graph.cast(graph.add("Sub", ratio, graph.real(1)), DataType.FLOAT);
    }

    private String normalised(GraphBuilder graph, String levels) {
        String centred = graph.add("Sub", levels, mean(graph, levels, 0, 1));
        String variance = mean(graph, graph.add("Mul", centred, centred), 0, 1);
        String deviation = graph.add("Sqrt", variance);
        String silent = graph.add("Less", deviation, graph.real(LogMelFrontEnd.MIN_DEVIATION));
        String divisor = graph.add("Where", silent, graph.real(1), deviation);
        String values =
                graph.add("Where", silent, graph.real(0), graph.add("Div", centred, divisor));
        return graph.cast(values, DataType.FLOAT);
    }

    private static String mean(GraphBuilder graph, String value, long... axes) {
        return graph.add(
                "ReduceMean", List.of(value), GraphBuilder.integers("axes", axes), keep(0));
    }

    private static ai.onnx.proto.OnnxMl.AttributeProto keep(int dimensions) {
        return GraphBuilder.integer("keepdims", dimensions);
    }
}
