package org.audiodigit.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engines that run networks. MXNet has libraries for x86-64 only; elsewhere ONNX Runtime takes
 * its place, which cannot train.
 */
public enum InferenceEngine {
    MXNET("MXNet"),
    ONNX("ONNX Runtime");

    /**
     * System property: {@code mxnet} or {@code onnx}. By default it is MXNet, or ONNX Runtime where
     * MXNet cannot run.
     */
    public static final String PROPERTY = "audiodigit.engine";

    private static final Logger LOG = LoggerFactory.getLogger(InferenceEngine.class);

    private final String title;

    InferenceEngine(String title) {
        this.title = title;
    }

    /** The value of the property and of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Selects this engine. */
    public void select() {
        System.setProperty(PROPERTY, toString());
    }

    /**
     * The engine that the property selects; empty if it is not set.
     *
     * @throws IllegalArgumentException if the value is unknown
     */
    public static Optional<InferenceEngine> selected() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(InferenceEngine::of);
    }

    /** The engine with a value of the property; empty if it is unknown. */
    public static Optional<InferenceEngine> named(String option) {
        return Arrays.stream(values())
                .filter(engine -> engine.toString().equals(option))
                .findFirst();
    }

    private static InferenceEngine of(String option) {
        return named(option)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s must be %s, not '%s'"
                                                .formatted(PROPERTY, options(), option)));
    }

    private static String options() {
        return Arrays.stream(values())
                .map(InferenceEngine::toString)
                .collect(Collectors.joining(" or "));
    }

    /**
     * Starts the engine with the options in the system properties, unless it is running.
     *
     * @throws org.audiodigit.common.EngineUnavailableException if this machine can run none, or not
     *     the selected one
     */
    public static InferenceEngine start() {
        return start(EngineOptions.fromSystemProperties());
    }

    /**
     * Starts the engine; options have no effect on one that is running.
     *
     * @throws org.audiodigit.common.EngineUnavailableException if this machine can run none, or not
     *     the selected one
     */
    public static InferenceEngine start(EngineOptions options) {
        Optional<InferenceEngine> selected = selected();
        InferenceEngine first = selected.orElse(MXNET);
        Optional<StartFailure> failure = first.tryStart(options);
        if (failure.isEmpty()) {
            return first;
        }
        String reason = first.title + " " + failure.get().reason();
        if (selected.isPresent()) {
            throw failure.get().exception(reason + ", so nothing can be recognised with it.");
        }
        Optional<StartFailure> second = ONNX.tryStart(options);
        if (second.isEmpty()) {
            LOG.info("{}; ONNX Runtime recognises", reason);
            return ONNX;
        }
        throw second.get()
                .exception(
                        "%s, and %s %s, so nothing can be recognised."
                                .formatted(reason, ONNX.title, second.get().reason()));
    }

    private Optional<StartFailure> tryStart(EngineOptions options) {
        return this == MXNET ? MxnetRuntime.tryStart(options) : OnnxRuntime.tryStart(options);
    }
}
