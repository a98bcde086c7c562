package org.audiodigit.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.slf4j.LoggerFactory;

/** The content that comes with the program, unpacked. Handlers run on the JavaFX thread. */
public interface BundledContent {

    /** Passes the folder of the bundled recordings to a handler once they are unpacked. */
    void recordings(Consumer<Path> handler);

    /** Passes the folder of the shipped model to a handler once it is unpacked. */
    void model(Consumer<Path> handler);

    /** Whether a folder is that of the shipped model. */
    boolean isModel(Path folder);

    /** Unpacks the bundled recordings and the shipped model on background threads. */
    record Unpacked(TaskExecutor tasks, Dialogs dialogs, ProgramFolder program)
            implements BundledContent {

        @Override
        public void recordings(Consumer<Path> handler) {
            unpack("Unpacking the bundled recordings", BundledRecordings::unpackedIn, handler);
        }

        @Override
        public void model(Consumer<Path> handler) {
            unpack("Unpacking the shipped model", ShippedModel::unpackedIn, handler);
        }

        @Override
        public boolean isModel(Path folder) {
            return folder.toAbsolutePath().equals(ShippedModel.in(program).toAbsolutePath());
        }

        @FunctionalInterface
        private interface Unpacker {
            Path unpackIn(ProgramFolder program) throws IOException;
        }

        private void unpack(String title, Unpacker unpacker, Consumer<Path> handler) {
            tasks.start(
                    BackgroundTask.shown(title, progress -> unpacker.unpackIn(program))
                            .onSuccess(handler)
                            .onFailure(failure -> warn(title, failure)));
        }

        private void warn(String title, Exception failure) {
            LoggerFactory.getLogger(Unpacked.class).warn("{} failed", title, failure);
            dialogs.warn(
                    title
                            + " failed. "
                            + (failure instanceof IOException e
                                    ? Failures.sentence(e)
                                    : failure.toString()));
        }
    }
}
