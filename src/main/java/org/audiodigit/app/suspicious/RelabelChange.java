package org.audiodigit.app.suspicious;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Relabelling;
import org.audiodigit.dataset.Split;

/** Renames the file of a clip for another label, and back. */
final class RelabelChange {

    private final Workspace workspace;
    private final Dialogs dialogs;

    /** The clips whose files are being renamed, so that a second request is ignored meanwhile. */
    private final Set<Clip> renaming = new HashSet<>();

    /** The data sets for which the user was told what models may have learned. */
    private final Set<Path> informed = new HashSet<>();

    RelabelChange(RoomContext context) {
        this.workspace = context.workspace();
        this.dialogs = context.dialogs();
    }

    /**
     * Renames the file of a clip of the open data set in the background.
     *
     * @param problem receives why the file cannot be renamed, as a sentence
     */
    void make(Clip clip, String label, Consumer<String> problem) {
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        if (open.isEmpty() || !renaming.add(clip)) {
            return;
        }
        Renaming files = new Renaming(open.get().dataset(), clip, label);
        workspace
                .undo()
                .make(
                        files.change(),
                        () -> {
                            renaming.remove(clip);
                            inform(open.get(), clip);
                        },
                        failure -> {
                            renaming.remove(clip);
                            problem.accept(
                                    "Cannot relabel %s: %s"
                                            .formatted(clip.id(), Failures.sentence(failure)));
                        });
    }

    /** A split that draws clips by their names may draw another part for the new name. */
    private void inform(LoadedDataset open, Clip clip) {
        boolean partStays =
                clip.speaker().isPresent() && open.split().filter(Split::isBySpeaker).isPresent();
        if (!partStays && informed.add(open.folder())) {
            dialogs.inform(
                    "Models that were trained before may know %s under its old name, also if it is"
                                    .formatted(clip.id())
                            + " now in their test part.");
        }
    }

    /** The steps of one change, of which at most one runs at a time. */
    private final class Renaming {

        private final Dataset dataset;
        private final Clip clip;
        private final String label;

        /** Chosen by the first step, when all earlier changes have ended; null before. */
        private volatile Relabelling relabelling;

        Renaming(Dataset dataset, Clip clip, String label) {
            this.dataset = dataset;
            this.clip = clip;
            this.label = label;
        }

        Change change() {
            return new Change(
                    "relabel %s as %s".formatted(clip.id(), label),
                    new Step(this::revert, () -> show(relabelling.after(), clip)),
                    new Step(this::apply, () -> show(clip, relabelling.after())));
        }

        private void apply() throws IOException {
            if (relabelling == null) {
                relabelling = Relabelling.of(dataset, clip, label);
            }
            relabelling.apply();
            try {
                workspace.data().renameMarks(dataset, clip, relabelling.after());
            } catch (IOException e) {
                relabelling.revert();
                throw e;
            }
        }

        private void revert() throws IOException {
            relabelling.revert();
            try {
                workspace.data().renameMarks(dataset, relabelling.after(), clip);
            } catch (IOException e) {
                relabelling.apply();
                throw e;
            }
        }

        private void show(Clip before, Clip after) {
            workspace.data().replace(dataset.directory(), before, after);
        }
    }
}
