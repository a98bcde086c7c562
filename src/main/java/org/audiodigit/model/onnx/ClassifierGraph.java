package org.audiodigit.model.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.StftFrontEnd;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.graph.GraphBuilder;
import org.audiodigit.model.graph.InferenceLayer;
import org.audiodigit.model.graph.NetworkGraph;
import org.audiodigit.signal.Samples;

/** The graph of an {@link OnnxModel}, from its input to its outputs. */
final class ClassifierGraph {

    private final GraphBuilder graph = new GraphBuilder("audiodigit");
    private final StoredModel model;
    private final FrontEndGraph frontEnd;

    /**
     * @throws UnsupportedOperationException if the front end has no graph
     */
    ClassifierGraph(StoredModel model) {
        this.model = model;
        this.frontEnd = frontEnd(model.frontEnd());
    }

    FrontEndGraph frontEnd() {
        return frontEnd;
    }

    /** Builds the graph of a network with this front end. */
    GraphProto build(List<InferenceLayer> layers) {
        String samples = graph.add("Squeeze", OnnxModel.SAMPLES, graph.integers(0));
        String start =
                graph.add(
                        "Slice",
                        sanitised(samples),
                        graph.integers(0),
                        graph.integers(frontEnd.maxSamples()));
        String length = graph.add("Squeeze", graph.add("Shape", start));
        FrontEndGraph.Features features = frontEnd.apply(graph, start, length);
        String logits = new NetworkGraph(graph).apply(features.tensor(), layers);
        addOutputs(logits, features);
        return graph.build();
    }

    private static FrontEndGraph frontEnd(FrontEnd frontEnd) {
        if (frontEnd instanceof LogMelFrontEnd logMel) {
            return new LogMelGraph(logMel);
        }
        if (frontEnd instanceof StftFrontEnd) {
            return new StftGraph();
        }
        throw new UnsupportedOperationException(
                "the front end " + frontEnd.name() + " has no ONNX graph");
    }

    /** As {@link Samples#sanitise}. */
    private String sanitised(String samples) {
        String invalid = graph.add("Or", graph.add("IsNaN", samples), graph.add("IsInf", samples));
        String finite = graph.add("Where", invalid, graph.single(0), samples);
        return graph.add("Clip", finite, graph.single(-Samples.LIMIT), graph.single(Samples.LIMIT));
    }

    private void addOutputs(String logits, FrontEndGraph.Features features) {
        int labels = model.manifest().labels().size();
        graph.input(OnnxModel.SAMPLES, DataType.FLOAT, 1, "N");

        Calibration calibration = model.manifest().calibrationOrNone();
        RejectionRule rule = calibration.rejectionRule();
        String scaled = graph.add("Div", logits, graph.single(calibration.temperature()));
        String probabilities =
                graph.add("Softmax", List.of(scaled), GraphBuilder.integer("axis", 1));
        // as in Prediction: after a diverged training, each label is as probable as another
        graph.add(
                "Where",
                List.of(
                        graph.add("IsNaN", probabilities),
                        graph.single(1.0 / labels),
                        probabilities),
                OnnxModel.PROBABILITIES);
        graph.output(OnnxModel.PROBABILITIES, DataType.FLOAT, 1, labels);

        graph.add(
                "ReduceMax",
                List.of(logits),
                OnnxModel.MAX_LOGIT,
                axis(1),
                GraphBuilder.integer("keepdims", 0));
        graph.output(OnnxModel.MAX_LOGIT, DataType.FLOAT, 1);

        String best =
                graph.add(
                        "ReduceMax",
                        List.of(OnnxModel.PROBABILITIES),
                        axis(1),
                        GraphBuilder.integer("keepdims", 0));
        double minLogit =
                rule.minMaxLogit() == null ? Double.NEGATIVE_INFINITY : rule.minMaxLogit();
        graph.add(
                "And",
                List.of(
                        graph.add("GreaterOrEqual", best, graph.single(rule.minProbability())),
                        graph.add("GreaterOrEqual", OnnxModel.MAX_LOGIT, graph.single(minLogit))),
                OnnxModel.ACCEPTED);
        graph.output(OnnxModel.ACCEPTED, DataType.BOOL, 1);

        String ends =
                graph.add(
                        "Concat",
                        List.of(
                                graph.add("Unsqueeze", features.start(), graph.integers(0)),
                                graph.add("Unsqueeze", features.end(), graph.integers(0))),
                        GraphBuilder.integer("axis", 0));
        graph.add("Unsqueeze", List.of(ends, graph.integers(0)), OnnxModel.SPAN);
        graph.output(OnnxModel.SPAN, DataType.INT64, 1, 2);
    }

    private static AttributeProto axis(long axis) {
        return GraphBuilder.integers("axes", axis);
    }
}
