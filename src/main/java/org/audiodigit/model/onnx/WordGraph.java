package org.audiodigit.model.onnx;

import static org.audiodigit.model.graph.GraphBuilder.integer;
import static org.audiodigit.signal.SpeechTrimmer.ratio;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.graph.GraphBuilder;
import org.audiodigit.signal.SpeechTrimmer;

/**
 * The part of a graph that finds the word, as {@link SpeechTrimmer} does: the same numbers in
 * double precision, for all raised thresholds at once instead of in a loop.
 */
final class WordGraph {

    private static final DataType REAL = DataType.DOUBLE;
    private static final DataType WHOLE = DataType.INT64;

    /** From 35 to 14 dB below the loudest frame in steps of 2 dB, and one for rounding. */
    private static final int THRESHOLDS =
            2
                    + (int)
                            Math.ceil(
                                    (SpeechTrimmer.MAX_BELOW_PEAK - SpeechTrimmer.RAISED_BELOW_PEAK)
                                            / SpeechTrimmer.STEP);

    private final GraphBuilder graph;
    private final int frame;
    private final int hop;
    private final long margin;

    WordGraph(GraphBuilder graph, int sampleRate) {
        this.graph = graph;
        this.frame = (int) Math.round(SpeechTrimmer.FRAME_SECONDS * sampleRate);
        this.hop = (int) Math.round(SpeechTrimmer.HOP_SECONDS * sampleRate);
        this.margin = Math.round(SpeechTrimmer.MARGIN_SECONDS * sampleRate);
    }

    /** Shortest input: one frame and one hop. */
    int minSamples() {
        return frame + hop;
    }

    /**
     * Start and end of the speech.
     *
     * @param start scalar, in samples
     * @param end scalar, in samples
     */
    record Word(String start, String end) {}

    /**
     * @param samples {@code [N]}, single precision
     * @param length scalar, N
     */
    Word find(String samples, String length) {
        String energies = energies(samples, length);
        String loudest = reduce("ReduceMax", energies, 0, false);
        String highest =
                graph.add("Mul", loudest, graph.real(ratio(-SpeechTrimmer.RAISED_BELOW_PEAK)));
        List<String> thresholds = thresholds(energies, loudest);
        String all = column(thresholds);
        Runs runs = strongest(energies, all);

        String tooLong =
                graph.add(
                        "Greater",
                        graph.add("Sub", runs.end, runs.start),
                        graph.whole(SpeechTrimmer.MAX_WORD));
        String raisable = graph.add("Less", vector(thresholds), highest);
        String final_ =
                graph.cast(graph.add("Not", graph.add("And", tooLong, raisable)), DataType.INT32);
        String chosen =
                graph.add("ArgMax", List.of(final_), integer("axis", 0), integer("keepdims", 0));
        String first = graph.add("Gather", runs.start, chosen);
        String last = graph.add("Gather", runs.end, chosen);

        String silent = graph.add("Less", loudest, graph.real(SpeechTrimmer.SILENCE));
        String start =
                graph.add("Sub", graph.add("Mul", first, graph.whole(hop)), graph.whole(margin));
        String end =
                graph.add(
                        "Add",
                        graph.add("Mul", last, graph.whole(hop)),
                        graph.whole(frame + margin - hop));
        String zero = graph.whole(0);
        return new Word(
                graph.add("Where", silent, zero, graph.add("Max", start, zero)),
                graph.add("Where", silent, length, graph.add("Min", end, length)));
    }

    /** The variance of each frame, {@code [F]}; the last frame may be shorter. */
    private String energies(String samples, String length) {
        String frames =
                graph.add(
                        "Add",
                        graph.add(
                                "Div",
                                graph.add("Sub", length, graph.whole(frame - hop + 1)),
                                graph.whole(hop)),
                        graph.whole(1));
        String starts =
                graph.add(
                        "Mul",
                        graph.add("Range", graph.whole(0), frames, graph.whole(1)),
                        graph.whole(hop));
        String offsets = graph.add("Range", graph.whole(0), graph.whole(frame), graph.whole(1));
        String indices =
                graph.add("Add", graph.add("Unsqueeze", starts, graph.integers(1)), offsets);
        String zeros = graph.floats(new float[frame], frame);
        String padded = graph.add("Concat", List.of(samples, zeros), integer("axis", 0));
        String framed = graph.cast(graph.add("Gather", padded, indices), REAL);
        String counts =
                graph.cast(
                        graph.add("Min", graph.add("Sub", length, starts), graph.whole(frame)),
                        REAL);
        String sums = reduceSum(framed, 1);
        String squares = reduceSum(graph.add("Mul", framed, framed), 1);
        String variance =
                graph.add("Sub", squares, graph.add("Div", graph.add("Mul", sums, sums), counts));
        return graph.add("Div", graph.add("Max", variance, graph.real(0)), graph.real(frame));
    }

    private List<String> thresholds(String energies, String loudest) {
        String sorted = graph.sort(energies);
        String count = graph.add("Squeeze", graph.add("Shape", energies));
        String index =
                graph.add(
                        "Div",
                        graph.add("Sub", count, graph.whole(1)),
                        graph.whole(SpeechTrimmer.NOISE_FRACTION));
        String noise =
                graph.add(
                        "Mul",
                        graph.add("Gather", sorted, index),
                        graph.real(ratio(SpeechTrimmer.ABOVE_NOISE)));
        String lowest = graph.add("Mul", loudest, graph.real(ratio(-SpeechTrimmer.MAX_BELOW_PEAK)));
        String highest =
                graph.add("Mul", loudest, graph.real(ratio(-SpeechTrimmer.MIN_BELOW_PEAK)));
        List<String> thresholds = new ArrayList<>();
        thresholds.add(graph.add("Min", graph.add("Max", noise, lowest), highest));
        String step = graph.real(ratio(SpeechTrimmer.STEP));
        while (thresholds.size() < THRESHOLDS) {
            thresholds.add(graph.add("Mul", thresholds.get(thresholds.size() - 1), step));
        }
        return thresholds;
    }

    private String vector(List<String> scalars) {
        List<String> parts =
                scalars.stream().map(s -> graph.add("Unsqueeze", s, graph.integers(0))).toList();
        return graph.add("Concat", parts, integer("axis", 0));
    }

    private String column(List<String> scalars) {
        return graph.add("Unsqueeze", vector(scalars), graph.integers(1));
    }

    /**
     * The run of frames with the most energy for each threshold.
     *
     * @param start {@code [thresholds]}, first frame
     * @param end {@code [thresholds]}, frame after the last one
     */
    private record Runs(String start, String end) {}

    /**
     * @param energies {@code [F]}
     * @param thresholds {@code [T, 1]}
     */
    private Runs strongest(String energies, String thresholds) {
        String speech = graph.add("Not", graph.add("Less", energies, thresholds));
        String counted = graph.cast(speech, WHOLE);
        String run =
                graph.add(
                        "CumSum",
                        graph.cast(graph.add("And", speech, afterGap(counted)), WHOLE),
                        graph.whole(1));
        String numbers =
                graph.add(
                        "Range",
                        graph.whole(1),
                        graph.add("Add", reduceAll("ReduceMax", run), graph.whole(1)),
                        graph.whole(1));
        // [T, R, F]: the speech of each run
        String member =
                graph.add(
                        "And",
                        graph.add(
                                "Equal",
                                graph.add("Unsqueeze", run, graph.integers(1)),
                                graph.add("Unsqueeze", numbers, graph.integers(1))),
                        graph.add("Unsqueeze", speech, graph.integers(1)));
        String totals = reduceSum(graph.add("Where", member, energies, graph.real(0)), 2);
        String best =
                graph.add("ArgMax", List.of(totals), integer("axis", 1), integer("keepdims", 1));
        String chosen =
                graph.add(
                        "And",
                        speech,
                        graph.add("Equal", run, graph.add("Add", best, graph.whole(1))));
        String count = graph.add("Squeeze", graph.add("Shape", energies));
        String index = graph.add("Range", graph.whole(0), count, graph.whole(1));
        return new Runs(
                reduce("ReduceMin", graph.add("Where", chosen, index, count), 1, false),
                graph.add(
                        "Add",
                        reduce(
                                "ReduceMax",
                                graph.add("Where", chosen, index, graph.whole(-1)),
                                1,
                                false),
                        graph.whole(1)));
    }

    /** Whether none of the {@link SpeechTrimmer#MAX_GAP} frames before a frame is speech. */
    private String afterGap(String speech) {
        String before =
                graph.add("CumSum", List.of(speech, graph.whole(1)), integer("exclusive", 1));
        String shifted =
                graph.add(
                        "Slice",
                        graph.add("Pad", before, graph.integers(0, SpeechTrimmer.MAX_GAP, 0, 0)),
                        graph.integers(0),
                        graph.integers(-SpeechTrimmer.MAX_GAP),
                        graph.integers(1));
        return graph.add("Equal", before, shifted);
    }

    private String reduceSum(String value, long axis) {
        return graph.add("ReduceSum", List.of(value, graph.integers(axis)), integer("keepdims", 0));
    }

    private String reduce(String operator, String value, long axis, boolean keep) {
        return graph.add(
                operator,
                List.of(value),
                GraphBuilder.integers("axes", axis),
                integer("keepdims", keep ? 1 : 0));
    }

    private String reduceAll(String operator, String value) {
        return graph.add(operator, List.of(value), integer("keepdims", 0));
    }
}
