package org.audiodigit.app.take;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Consumer;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.undo.DeletableFile;
import org.audiodigit.common.Formats;
import org.audiodigit.files.Bin;

/** The files of takes that are moved to the bin and back. */
record DeletedTakes(String speaker, List<DeletableFile> files) {

    static DeletedTakes of(TakeStore store, List<Prompt> prompts, Bin bin) {
        return new DeletedTakes(
                store.speaker(),
                prompts.stream()
                        .map(store::file)
                        .map(file -> DeletableFile.of(bin, file))
                        .toList());
    }

    /**
     * Moves the files to the bin.
     *
     * @throws IOException if one cannot be moved; all are in their places in this case
     */
    DeletedTakes delete() throws IOException {
        try {
            for (DeletableFile file : files) {
                delete(file);
            }
        } catch (IOException e) {
            // a deletion that failed cannot be undone by the user
            try {
                restore();
            } catch (IOException stillInBin) {
                e.addSuppressed(stillInBin);
            }
            throw e;
        }
        return this;
    }

    private static void delete(DeletableFile file) throws IOException {
        try {
            if (!file.isDeleted()) {
                file.delete();
            }
        } catch (NoSuchFileException deletedByAnotherProgram) {
            // nothing to move to the bin
        }
    }

    /**
     * Describes the deletion for the undo history.
     *
     * @param show receives whether the takes are back
     */
    Change change(Consumer<Boolean> show) {
        return new Change(
                "delete %s of %s".formatted(Formats.count(files.size(), "recording"), speaker),
                new Step(this::restore, () -> show.accept(true)),
                new Step(this::delete, () -> show.accept(false)));
    }

    private void restore() throws IOException {
        for (DeletableFile file : files) {
            if (file.isDeleted()) {
                file.restore();
            }
        }
    }
}
