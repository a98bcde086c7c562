package org.audiodigit.app.workspace;

import java.nio.file.Path;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;

/**
 * The model that answers.
 *
 * @param folder that it was loaded from
 * @param name what a person calls it, e.g. {@code digit-cnn}
 * @param model ready to be asked, off the window's thread
 */
public record ActiveModel(Path folder, String name, DigitModel model) {

    public ModelManifest manifest() {
        return model.manifest();
    }
}
