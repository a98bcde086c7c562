package org.audiodigit.model.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.common.ProgramVersion;
import org.audiodigit.common.UnsafeWarning;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.StftFrontEnd;
import org.audiodigit.model.StoredModel;
import org.audiodigit.signal.Samples;

/**
 * A classifier as one ONNX graph, from samples to calibrated probabilities.
 *
 * <p>Input {@value #SAMPLES}: {@code [1][N]}, at the rate of the front end. Outputs: {@value
 * #PROBABILITIES}: {@code [1][labels]}; {@value #MAX_LOGIT}: {@code [1]}, the score by which sounds
 * that are none of the labels are rejected; {@value #ACCEPTED}: {@code [1]}, whether the rejection
 * rule accepts the answer; {@value #SPAN}: {@code [1][2]}, start and end of the speech in samples.
 */
public final class OnnxModel {

    public static final String SAMPLES = "samples";
    public static final String PROBABILITIES = "probabilities";
    public static final String MAX_LOGIT = "max_logit";
    public static final String ACCEPTED = "accepted";
    public static final String SPAN = "span";

    /** The version of the file format that belongs to {@link GraphBuilder#OPSET}. */
    private static final int FORMAT_VERSION = 8;

    private static final Gson GSON = new Gson();

    private final GraphBuilder graph = new GraphBuilder("audiodigit");
    private final StoredModel model;

    private OnnxModel(StoredModel model) {
        this.model = model;
    }

    /**
     * Writes a model in ONNX format.
     *
     * @param licence of the model, for the metadata; empty if unknown
     * @throws org.audiodigit.model.ModelException if the model is damaged
     * @throws UnsupportedOperationException if the network labels frames
     */
    public static void write(StoredModel stored, String licence, OutputStream out)
            throws IOException {
        UnsafeWarning.hide();
        StoredModel.WithLayers read = stored.readLayers();
        new OnnxModel(read.model()).convert(read, licence).writeTo(out);
    }

    private ModelProto convert(StoredModel.WithLayers read, String licence) {
        FrontEndGraph frontEnd = frontEnd(model.frontEnd());
        String samples = graph.add("Squeeze", SAMPLES, graph.integers(0));
        String length = graph.add("Squeeze", graph.add("Shape", samples));
        FrontEndGraph.Features features = frontEnd.apply(graph, sanitised(samples), length);
        String logits = new NetworkGraph(graph).apply(features.tensor(), read.layers());
        addOutputs(logits, features);

        ModelProto.Builder file =
                ModelProto.newBuilder()
                        .setIrVersion(FORMAT_VERSION)
                        .setProducerName("Audio Digit Workbench")
                        .setProducerVersion(ProgramVersion.text())
                        .setDomain("org.audiodigit")
                        .addOpsetImport(
                                OperatorSetIdProto.newBuilder().setVersion(GraphBuilder.OPSET))
                        .setGraph(graph.build());
        metadata(frontEnd, licence)
                .forEach(
                        (key, value) ->
                                file.addMetadataProps(
                                        StringStringEntryProto.newBuilder()
                                                .setKey(key)
                                                .setValue(value)));
        return file.build();
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
        graph.input(SAMPLES, DataType.FLOAT, 1, "N");

        Calibration calibration = model.manifest().calibrationOrNone();
        RejectionRule rule = calibration.rejectionRule();
        String scaled = graph.add("Div", logits, graph.single(calibration.temperature()));
        graph.add("Softmax", List.of(scaled), PROBABILITIES, GraphBuilder.integer("axis", 1));
        graph.output(PROBABILITIES, DataType.FLOAT, 1, labels);

        graph.add(
                "ReduceMax",
                List.of(logits),
                MAX_LOGIT,
                axis(1),
                GraphBuilder.integer("keepdims", 0));
        graph.output(MAX_LOGIT, DataType.FLOAT, 1);

        String best =
                graph.add(
                        "ReduceMax",
                        List.of(PROBABILITIES),
                        axis(1),
                        GraphBuilder.integer("keepdims", 0));
        double minLogit =
                rule.minMaxLogit() == null ? Double.NEGATIVE_INFINITY : rule.minMaxLogit();
        graph.add(
                "And",
                List.of(
                        graph.add("GreaterOrEqual", best, graph.single(rule.minProbability())),
                        graph.add("GreaterOrEqual", MAX_LOGIT, graph.single(minLogit))),
                ACCEPTED);
        graph.output(ACCEPTED, DataType.BOOL, 1);

        String ends =
                graph.add(
                        "Concat",
                        List.of(
                                graph.add("Unsqueeze", features.start(), graph.integers(0)),
                                graph.add("Unsqueeze", features.end(), graph.integers(0))),
                        GraphBuilder.integer("axis", 0));
        graph.add("Unsqueeze", List.of(ends, graph.integers(0)), SPAN);
        graph.output(SPAN, DataType.INT64, 1, 2);
    }

    private static ai.onnx.proto.OnnxMl.AttributeProto axis(long axis) {
        return GraphBuilder.integers("axes", axis);
    }

    private Map<String, String> metadata(FrontEndGraph frontEnd, String licence) {
        ModelManifest manifest = model.manifest();
        Calibration calibration = manifest.calibrationOrNone();
        int rate = model.frontEnd().sampleRate();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("labels", GSON.toJson(manifest.labels()));
        texts.put("sample_rate", Integer.toString(rate));
        texts.put("min_samples", Integer.toString(frontEnd.minSamples()));
        texts.put(
                "usage",
                ("Input \"samples\": one recording of one word, mono, resampled to %d Hz, float"
                                + " amplitudes from -1 to 1, at least %d samples. The graph finds the"
                                + " word. Outputs: \"probabilities\" in the order of the labels,"
                                + " \"max_logit\" and \"accepted\" for rejecting other sounds, and"
                                + " \"span\", the samples in which the word was found.")
                        .formatted(rate, frontEnd.minSamples()));
        texts.put("architecture", manifest.architecture().name());
        texts.put("front_end", manifest.frontEnd().name());
        texts.put("temperature", Double.toString(calibration.temperature()));
        texts.put("min_probability", Double.toString(calibration.rejectionRule().minProbability()));
        if (calibration.rejectionRule().minMaxLogit() != null) {
            texts.put("min_max_logit", calibration.rejectionRule().minMaxLogit().toString());
        }
        texts.put("weights_sha256", manifest.weights().sha256());
        texts.put("date", manifest.date());
        texts.put("data_set", manifest.training().dataset());
        texts.put("split", manifest.training().splitDescription());
        texts.put("licence", licence.isEmpty() ? "not stated" : licence);
        texts.values().removeIf(text -> text == null);
        return texts;
    }
}
