package org.audiodigit.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** Starts ONNX Runtime and loads graphs into it. */
public final class OnnxRuntime {

    private static final String ENGINE = "OnnxRuntime";

    private static EngineOptions started;
    private static StartFailure failure;

    private OnnxRuntime() {}

    /** Starts the engine; later calls have no effect. */
    static synchronized Optional<StartFailure> tryStart(EngineOptions options) {
        if (started == null && failure == null) {
            try {
                MxnetRuntime.configureDjl();
                Engine.getEngine(ENGINE);
                // the library for Windows reports its use to Microsoft
                OrtEnvironment.getEnvironment().setTelemetry(false);
                started = options;
            } catch (OrtException | RuntimeException | LinkageError | AssertionError e) {
                failure =
                        Engine.hasEngine(ENGINE)
                                ? StartFailure.unusable(e)
                                : new StartFailure("is not part of this installation", e);
            }
        }
        return Optional.ofNullable(failure);
    }

    /**
     * Loads a graph on the CPU.
     *
     * @param graph a file in the ONNX format
     * @return the model, to be closed by the caller
     * @throws IllegalArgumentException if the graph is invalid
     * @throws org.audiodigit.common.EngineUnavailableException if this machine cannot run it
     */
    public static Model load(String name, byte[] graph) {
        tryStart(EngineOptions.fromSystemProperties())
                .ifPresent(
                        reason -> {
                            throw reason.exception("ONNX Runtime " + reason.reason() + ".");
                        });
        Model model = Model.newInstance(name, Device.cpu(), ENGINE);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(started.threads());
            // idle threads would take a core from the next batch's preparation
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            model.load(new ByteArrayInputStream(graph), Map.of("sessionOptions", options));
            // DJL makes a folder that it does not use
            Files.deleteIfExists(model.getModelPath());
            return model;
        } catch (OrtException | MalformedModelException | IOException e) {
            model.close();
            throw new IllegalArgumentException("not a valid graph: " + name, e);
        }
    }
}
