package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;
import picocli.CommandLine.Option;

/** Selects the model of a command. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "MODEL_DIR",
            description = "The model to use; default: the shipped model.")
    private Path folder;

    /** Opens the selected model and verifies its weights without loading them. */
    StoredModel open() throws IOException {
        return StoredModel.openVerified(
                folder == null ? ShippedModel.unpackedIn(ProgramFolder.standard()) : folder);
    }

    /** Whether the option was given. */
    boolean isGiven() {
        return folder != null;
    }
}
