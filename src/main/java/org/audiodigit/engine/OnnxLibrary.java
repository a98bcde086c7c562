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
import org.audiodigit.common.Failures;

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
     * @throws IOException if DJL cannot make a temporary folder
     */
    static void load(Model model, byte[] graph, int threads) throws IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // idle threads would take a core from the preparation of the next batch
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            model.load(new ByteArrayInputStream(graph), Map.of("sessionOptions", options));
            // DJL makes a folder that it does not use
            Files.deleteIfExists(model.getModelPath());
        } catch (OrtException | MalformedModelException e) {
            throw new IllegalArgumentException("not a valid graph", e);
        } catch (IOException e) {
            // as it is, a missing folder would be taken for weights that a training has replaced
            throw new IOException(
                    "Cannot make a temporary folder for ONNX Runtime: " + Failures.sentence(e), e);
        }
    }
}
