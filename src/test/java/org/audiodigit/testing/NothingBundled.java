package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.audiodigit.app.shell.BundledContent;

/** A program without bundled content. */
public final class NothingBundled implements BundledContent {

    @Override
    public void recordings(Consumer<Path> then) {}

    @Override
    public void model(Consumer<Path> then) {}

    @Override
    public boolean isModel(Path folder) {
        return false;
    }
}
