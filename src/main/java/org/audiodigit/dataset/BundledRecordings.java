package org.audiodigit.dataset;

import org.audiodigit.files.BundledFolder;
import org.audiodigit.files.ProgramFolder;

import java.io.IOException;
import java.nio.file.Path;

/** The recordings that come with the program: synthetic voices, laid out as AudioMNIST's. */
public final class BundledRecordings {

    /** The fingerprint is that of the content; a test tells the new one when that changes. */
    static final BundledFolder FOLDER = BundledFolder.of("assets/samples", "4f16ca74");

    private BundledRecordings() {}

    /**
     * Unpacks them, if that was not done before, and returns their folder.
     *
     * @throws IOException if there is no place for them; one sentence with what to do
     */
    public static Path unpackedIn(ProgramFolder program) throws IOException {
        return FOLDER.unpackIn(program);
    }
}
