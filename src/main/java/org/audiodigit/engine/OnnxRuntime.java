package org.audiodigit.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import java.io.IOException;
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
            failure = configureAndStart();
            started = failure == null ? options : null;
        }
        return Optional.ofNullable(failure);
    }

    private static StartFailure configureAndStart() {
        MxnetRuntime.configureDjl();
        // otherwise DJL starts MXNet for what ONNX Runtime lacks
        System.setProperty("ai.djl.onnx.disable_alternative", "true");
        if (!Engine.hasEngine(ENGINE)) {
            return new StartFailure("is not part of this installation", null);
        }
        try {
            Engine.getEngine(ENGINE);
            OnnxLibrary.disableTelemetry();
            return null;
        } catch (RuntimeException | LinkageError e) {
            return StartFailure.unusable(e);
        }
    }

    /**
     * Loads a graph on the CPU.
     *
     * @param graph a file in the ONNX format
     * @return the model, to be closed by the caller
     * @throws IllegalArgumentException if the graph is invalid
     * @throws IOException if no temporary folder can be made
     * @throws org.audiodigit.common.EngineUnavailableException if this machine cannot run it
     */
    public static synchronized Model load(String name, byte[] graph) throws IOException {
        tryStart(EngineOptions.fromSystemProperties())
                .ifPresent(
                        reason -> {
                            throw reason.exception("ONNX Runtime " + reason.reason() + ".");
                        });
        Model model = Model.newInstance(name, Device.cpu(), ENGINE);
        try {
            OnnxLibrary.load(model, graph, started.threads());
            return model;
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
