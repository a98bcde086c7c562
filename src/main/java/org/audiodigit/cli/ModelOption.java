package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;
import picocli.CommandLine.Option;

/** Which model a command asks. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "MODEL_DIR",
            description = "The model to ask; by default the one that ships with the program.")
    private Path folder;

    /** The model that is meant, its weights checked and not yet loaded. */
    StoredModel open() throws IOException {
        return StoredModel.openVerified(
                folder == null ? ShippedModel.unpackedIn(ProgramFolder.standard()) : folder);
    }

    /** Whether one was named. */
    boolean isGiven() {
        return folder != null;
    }
}
