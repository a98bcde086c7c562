package org.audiodigit.app.workspace;

import java.nio.file.Path;
import org.audiodigit.model.RunDetails;

/**
 * The names of models for the user.
 *
 * @param shipped the folder of the shipped model
 */
public record ModelNames(Path shipped) {

    /** Is appended to the name of the shipped model. */
    public static final String SHIPPED = " (shipped)";

    /** Reads the name of a model; call it on a background thread. */
    public String of(Path folder) {
        return of(folder, RunDetails.read(folder));
    }

    public String of(Path folder, RunDetails details) {
        String name = details.nameIn(folder);
        return isShipped(folder) ? name + SHIPPED : name;
    }

    public boolean isShipped(Path folder) {
        return LoadedModel.isSame(shipped, folder);
    }
}
