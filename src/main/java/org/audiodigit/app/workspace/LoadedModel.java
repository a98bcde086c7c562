package org.audiodigit.app.workspace;

import java.nio.file.Path;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;

/**
 * A model in memory: the active one, which all rooms use, or one that is only evaluated.
 *
 * @param folder the folder it was loaded from
 * @param name the name for the user, e.g. {@code digit-cnn}
 * @param model ready for inference, which must not run on the JavaFX thread
 */
public record LoadedModel(Path folder, String name, DigitModel model) {

    public ModelManifest manifest() {
        return model.manifest();
    }
}
