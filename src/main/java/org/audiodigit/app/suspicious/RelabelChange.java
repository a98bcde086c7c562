package org.audiodigit.app.suspicious;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.audiodigit.app.undo.Change;
import org.audiodigit.app.undo.Change.Step;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Relabelling;

/** Renames the file of a clip for another label, and back. */
final class RelabelChange {

    private final Workspace workspace;

    /** The clips whose files are being renamed, so that a key held down renames them once. */
    private final Set<Clip> renaming = new HashSet<>();

    RelabelChange(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Renames the file of a clip of the open data set in the background.
     *
     * @param problem receives why the file cannot be renamed, as a sentence
     */
    void make(Clip clip, String label, Consumer<String> problem) {
        Optional<LoadedDataset> open = workspace.data().openProperty().get();
        if (open.isEmpty() || renaming.contains(clip)) {
            return;
        }
        Relabelling relabelling;
        try {
            relabelling = Relabelling.of(open.get().dataset(), clip, label);
        } catch (DatasetException e) {
            problem.accept(Failures.sentence(e));
            return;
        }
        renaming.add(clip);
        workspace
                .undo()
                .make(
                        change(open.get().folder(), relabelling),
                        () -> renaming.remove(clip),
                        failure -> {
                            renaming.remove(clip);
                            problem.accept(
                                    "Cannot relabel %s: %s"
                                            .formatted(clip.id(), Failures.sentence(failure)));
                        });
    }

    private Change change(Path folder, Relabelling relabelling) {
        Clip before = relabelling.before();
        Clip after = relabelling.after();
        return new Change(
                "relabel %s as %s".formatted(before.id(), after.label()),
                new Step(
                        relabelling::revert, () -> workspace.data().replace(folder, after, before)),
                new Step(
                        relabelling::apply, () -> workspace.data().replace(folder, before, after)));
    }
}
