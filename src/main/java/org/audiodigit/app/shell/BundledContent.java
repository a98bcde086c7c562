package org.audiodigit.app.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What comes with the program, put where files can be read. Results come on the window's thread.
 */
public interface BundledContent {

    /** The folder of the recordings, when it is there. */
    void recordings(Consumer<Path> then);

    /** The folder of the model, when it is there. */
    void model(Consumer<Path> then);

    /** Whether a folder is that of the model that comes with the program. */
    boolean isModel(Path folder);
}
