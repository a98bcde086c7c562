package org.audiodigit.files;

import java.nio.file.Path;

/**
 * Where the program keeps what is its own: {@code .audiodigit} in the person's home folder, or the
 * folder that the system property {@value #PROPERTY} names. Nothing here is created by asking for
 * its place.
 */
public record ProgramFolder(Path root) {

    /** The system property that chooses another folder. */
    public static final String PROPERTY = "audiodigit.home";

    /** The one that the program uses. */
    public static ProgramFolder standard() {
        return standardIn(System.getProperty(PROPERTY, ""), System.getProperty("user.home"));
    }

    static ProgramFolder standardIn(String chosen, String personsHome) {
        return new ProgramFolder(
                chosen.isBlank()
                        ? Path.of(personsHome, ".audiodigit")
                        : Path.of(chosen.strip()).toAbsolutePath());
    }

    /** The folder of models, each a folder in it. */
    public Path models() {
        return root.resolve("models");
    }

    /** The folder of the bundled recordings. */
    public Path samples() {
        return root.resolve("samples");
    }

    /** The folder of the voices that models are tuned to, each a folder in it. */
    public Path voices() {
        return root.resolve("voices");
    }

    /** What was worked out of recordings and can be again; may be deleted at any time. */
    public Path features() {
        return root.resolve("features");
    }

    /** The file of the window's settings. */
    public Path settings() {
        return root.resolve("settings.properties");
    }
}
