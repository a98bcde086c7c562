package org.audiodigit.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.files.BundledFolder;
import org.audiodigit.files.ProgramFolder;

/** The recordings of synthetic voices that are part of the program, with AudioMNIST's layout. */
public final class BundledRecordings {

    /** The fingerprint is checked by a test, which prints the new one if the content changes. */
    static final BundledFolder FOLDER = BundledFolder.of("assets/samples", "4f16ca74");

    private BundledRecordings() {}

    /**
     * Unpacks the recordings if necessary and returns their folder.
     *
     * @throws IOException if they cannot be unpacked; the message says what to do
     */
    public static Path unpackedIn(ProgramFolder program) throws IOException {
        return FOLDER.unpackIn(program);
    }
}
