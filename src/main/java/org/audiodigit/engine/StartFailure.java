package org.audiodigit.engine;

import ai.djl.util.Platform;
import java.io.IOException;
import org.audiodigit.common.EngineUnavailableException;
import org.audiodigit.common.Failures;

/** Explains why MXNet cannot start on this machine. */
final class StartFailure {

    private static final String CONSEQUENCE = ", so nothing can be trained or recognised.";

    private StartFailure() {}

    /**
     * @param failure thrown by DJL or JNA
     * @param found whether a library was found, so that the failure is about that library
     */
    static EngineUnavailableException of(Throwable failure, boolean found) {
        return new EngineUnavailableException(
                found || isBundled() ? unusable(failure) : missing(), failure);
    }

    /** Whether DJL finds a library for this system and processor on the class path. */
    private static boolean isBundled() {
        try {
            return !Platform.detectPlatform("mxnet").isPlaceholder();
        } catch (AssertionError unknownSystem) {
            return false;
        }
    }

    private static String missing() {
        return "This installation has no MXNet library for %s on %s%s"
                .formatted(
                        System.getProperty("os.name"), System.getProperty("os.arch"), CONSEQUENCE);
    }

    private static String unusable(Throwable failure) {
        return "The MXNet library cannot be loaded (%s)%s".formatted(reason(failure), CONSEQUENCE);
    }

    /** DJL and JNA wrap the reason several times, and JNA lists the class path below it. */
    private static String reason(Throwable failure) {
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
