package org.audiodigit.testing;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real recordings that the system property {@code audiodigit.data} names. */
public final class RealRecordings {

    private static final String PROPERTY = "audiodigit.data";

    private RealRecordings() {}

    /** Skips the test if the property is not set. */
    public static Path folder() {
        String folder = System.getProperty(PROPERTY, "");
        assumeFalse(folder.isBlank(), PROPERTY + " names no folder");
        return Path.of(folder);
    }

    /** Skips the test if the data set is missing, such as {@code fsdd}. */
    public static Path dataset(String name) {
        Path folder = folder().resolve(name);
        assumeTrue(Files.isDirectory(folder), folder + " is missing");
        return folder;
    }
}
