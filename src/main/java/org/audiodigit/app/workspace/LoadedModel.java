package org.audiodigit.app.workspace;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
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

    public static LoadedModel load(Path folder, String name)
            throws IOException, InterruptedException {
        return new LoadedModel(folder, name, DigitModel.load(folder));
    }

    /** Closes the model in the background. Nothing may use it afterwards. */
    public void closeLater(TaskExecutor tasks) {
        tasks.start(
                BackgroundTask.quiet(
                        "Closing " + name,
                        progress -> {
                            model.close();
                            return this;
                        }));
    }

    public ModelManifest manifest() {
        return model.manifest();
    }

    public boolean isFrom(Path other) {
        return isSame(folder, other);
    }

    /** Whether both were loaded from the same folder with the same weights. */
    public boolean isSameAs(LoadedModel other) {
        return isFrom(other.folder) && hasWeightsOf(other.manifest());
    }

    public boolean hasWeightsOf(ModelManifest other) {
        return manifest().weights().sha256().equals(other.weights().sha256());
    }

    static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
