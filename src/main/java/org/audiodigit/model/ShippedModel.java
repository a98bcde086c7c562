package org.audiodigit.model;

import org.audiodigit.files.BundledFolder;
import org.audiodigit.files.ProgramFolder;

import java.io.IOException;
import java.nio.file.Path;

/** The classifier that comes with the program. */
public final class ShippedModel {

    /** The fingerprint is that of the content; a test tells the new one when that changes. */
    static final BundledFolder FOLDER = BundledFolder.of("models/digit-cnn", "2bb85063");

    private ShippedModel() {}

    /** The folder that it is unpacked to. */
    public static Path in(ProgramFolder program) {
        return FOLDER.in(program);
    }

    /**
     * Unpacks it, if that was not done before, and returns its folder.
     *
     * @throws IOException if there is no place for it; one sentence with what to do
     */
    public static Path unpackedIn(ProgramFolder program) throws IOException {
        return FOLDER.unpackIn(program);
    }
}
