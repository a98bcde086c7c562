package org.audiodigit.model;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.files.BundledFolder;
import org.audiodigit.files.ProgramFolder;

/** The classifier that comes with the program. */
public final class ShippedModel {

    private static final String NAME = "digit-cnn";

    private ShippedModel() {}

    /** Where it lies once it is unpacked: a folder among the program's models. */
    public static Path in(ProgramFolder program) {
        return program.models().resolve(NAME);
    }

    /**
     * Unpacks it, if that was not done before, and returns its folder.
     *
     * @throws IOException if there is no place for it; one sentence with what to do
     */
    public static Path unpackedIn(ProgramFolder program) throws IOException {
        return BundledFolder.named("models/" + NAME).unpackTo(in(program));
    }
}
