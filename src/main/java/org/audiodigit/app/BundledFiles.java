package org.audiodigit.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.shell.Bundled;
import org.audiodigit.app.task.TaskExecutor;

final class BundledFiles implements Bundled {

    BundledFiles(TaskExecutor tasks, Dialogs dialogs, Path home) {}

    @Override
    public void recordings(Consumer<Path> then) {}

    @Override
    public void model(Consumer<Path> then) {}
}
