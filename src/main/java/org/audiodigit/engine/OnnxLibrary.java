package org.audiodigit.engine;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * Calls of ONNX Runtime itself, apart from {@link OnnxRuntime}, which also runs where it is
 * missing.
 */
final class OnnxLibrary {

    private OnnxLibrary() {}

    /** The library for Windows reports its use to Microsoft. */
    static void disableTelemetry() {
        try {
            OrtEnvironment.getEnvironment().setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Loads a graph into an empty model of DJL.
     *
     * @param threads number of threads of an operator; 0 for the default
     * @throws IllegalArgumentException if the graph is invalid
     */
    static void load(Model model, byte[] graph, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // idle threads would take a core from the preparation of the next batch
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            model.load(new ByteArrayInputStream(graph), Map.of("sessionOptions", options));
            // DJL makes a folder that it does not use
            Files.deleteIfExists(model.getModelPath());
        } catch (OrtException | MalformedModelException | IOException e) {
            throw new IllegalArgumentException("not a valid graph", e);
        }
    }
}
