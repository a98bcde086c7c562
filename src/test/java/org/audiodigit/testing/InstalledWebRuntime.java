package org.audiodigit.testing;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;

/**
 * The folder of ONNX Runtime Web that the system property {@code audiodigit.web.runtime} names; npm
 * installs it with {@code src/test/scripts/onnx-runtime-web.sh}.
 */
public final class InstalledWebRuntime {

    private static final String PROPERTY = "audiodigit.web.runtime";

    private InstalledWebRuntime() {}

    /** Skips the test if the property is not set. */
    public static Path folder() {
        String folder = System.getProperty(PROPERTY, "");
        assumeFalse(folder.isBlank(), PROPERTY + " names no folder");
        return Path.of(folder);
    }
}
