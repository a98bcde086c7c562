package org.audiodigit.app.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The content that comes with the program, unpacked. Handlers run on the JavaFX thread. */
public interface BundledContent {

    /** Passes the folder of the bundled recordings to a handler once they are unpacked. */
    void recordings(Consumer<Path> handler);

    /** Passes the folder of the shipped model to a handler once it is unpacked. */
    void model(Consumer<Path> handler);

    /** Whether a folder is that of the shipped model. */
    boolean isModel(Path folder);
}
