package org.audiodigit.model.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.audiodigit.common.ProgramVersion;
import org.audiodigit.common.UnsafeWarning;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.graph.GraphBuilder;

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

    private final ModelProto file;

    private OnnxModel(ModelProto file) {
        this.file = file;
    }

    /**
     * Converts a model.
     *
     * @param licence of the model, for the metadata; empty if unknown
     * @throws org.audiodigit.model.ModelException if the model is damaged
     * @throws UnsupportedOperationException if the network labels frames
     */
    public static OnnxModel of(StoredModel stored, String licence) throws IOException {
        UnsafeWarning.hide();
        if (stored.architecture().labelsFrames()) {
            throw new UnsupportedOperationException(
                    stored.architecture().name() + " cannot be converted");
        }
        StoredModel.WithLayers read = stored.readLayers();
        ClassifierGraph graph = new ClassifierGraph(read.model());
        ModelProto.Builder file =
                GraphBuilder.file(graph.build(read.layers()))
                        .setProducerName("Audio Digit Workbench")
                        .setProducerVersion(ProgramVersion.text())
                        .setDomain("org.audiodigit");
        OnnxMetadata.of(read.model().manifest(), graph.frontEnd(), licence)
                .forEach(
                        (key, value) ->
                                file.addMetadataProps(
                                        StringStringEntryProto.newBuilder()
                                                .setKey(key)
                                                .setValue(value)));
        return new OnnxModel(file.build());
    }

    /**
     * Converts a model for other programs.
     *
     * @param licence null for that of the shipped model, or unknown
     * @throws IOException if the model is damaged or cannot be converted, with the reason
     */
    public static OnnxModel forExport(StoredModel stored, String licence) throws IOException {
        boolean isShipped = ShippedModel.hasWeightsOf(stored.manifest());
        String known = isShipped ? ShippedModel.LICENCE : "";
        try {
            return of(stored, licence == null ? known : licence);
        } catch (UnsupportedOperationException e) {
            throw new FileSystemException(
                    stored.folder().toString(),
                    null,
                    e.getMessage() + "; only models that recognise single words can be exported");
        }
    }

    /** The metadata by key. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        file.getMetadataPropsList()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        return metadata;
    }

    /** Writes the file. */
    public void writeTo(OutputStream out) throws IOException {
        file.writeTo(out);
    }
}
