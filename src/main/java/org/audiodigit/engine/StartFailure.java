package org.audiodigit.engine;

import java.io.IOException;
import org.audiodigit.common.EngineUnavailableException;
import org.audiodigit.common.Failures;

/**
 * Why an engine cannot run on this machine.
 *
 * @param reason the end of a sentence about the engine, such as "cannot load its library (file too
 *     short)"
 * @param cause thrown by DJL, JNA or ONNX Runtime
 */
record StartFailure(String reason, Throwable cause) {

    /** No library for this system and processor is on the class path. */
    static StartFailure missing(Throwable cause) {
        return new StartFailure(
                "has no library for %s on %s in this installation"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                cause);
    }

    /** The library, or one that it needs, cannot be loaded. */
    static StartFailure unusable(Throwable cause) {
        return new StartFailure("cannot load its library (%s)".formatted(message(cause)), cause);
    }

    EngineUnavailableException exception(String sentence) {
        return new EngineUnavailableException(sentence, cause);
    }

    /** DJL and JNA wrap the reason several times, and JNA lists the class path below it. */
    private static String message(Throwable failure) {
        Throwable root = rootOf(failure);
        if (root instanceof IOException) {
            return Failures.sentence(root);
        }
        Throwable first = root.getSuppressed().length > 0 ? root.getSuppressed()[0] : root;
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("").strip();
    }

    static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
