package org.audiodigit.app.export;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a file, writes it in the background and reports the result in a notification. */
public final class Exporter {

    private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);

    private final TaskExecutor tasks;
    private final Dialogs dialogs;

    public Exporter(TaskExecutor tasks, Dialogs dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /**
     * @param title of the file chooser, e.g. {@code Export curves}
     * @param name suggested file name without extension
     * @param content must not change any more
     */
    public <C> void export(String title, ExportFormat<C> format, String name, C content) {
        dialogs.save(title, format.description(), name + format.extension())
                .map(format::withExtension)
                .ifPresent(
                        file ->
                                start(
                                        file,
                                        BackgroundTask.quiet(
                                                "Saving " + file.getFileName(),
                                                progress -> {
                                                    format.writer().write(file, content);
                                                    return file;
                                                })));
    }

    /**
     * Exports content that takes time to prepare, with a task that the status bar shows and that
     * the user can cancel.
     *
     * @param name suggested file name without extension
     */
    public <C> void exportPrepared(
            String title, ExportFormat<C> format, String name, BackgroundTask.Work<C> preparation) {
        dialogs.save(title, format.description(), name + format.extension())
                .map(format::withExtension)
                .ifPresent(
                        file ->
                                start(
                                        file,
                                        BackgroundTask.shown(
                                                "Writing " + file.getFileName(),
                                                progress -> {
                                                    format.writer()
                                                            .write(file, preparation.run(progress));
                                                    return file;
                                                })));
    }

    private void start(Path file, BackgroundTask<Path> task) {
        tasks.start(
                task.onSuccess(written -> dialogs.inform("Saved " + written))
                        .onFailure(failure -> report(file, failure)));
    }

    private void report(Path file, Exception failure) {
        LOG.info("Cannot save {}", file, failure);
        dialogs.warn(
                failure instanceof FileSystemException
                        ? Failures.sentence(failure)
                        : "Cannot save %s: %s".formatted(file, Failures.reason(failure)));
    }
}
