package org.audiodigit.app.workspace;

import java.nio.file.Path;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.files.Bin;

/**
 * The state that all rooms share.
 *
 * @param data the open data set
 * @param model the active model
 * @param library the models to choose from
 * @param navigation the visible room
 * @param undo the changes of the user, of all rooms
 * @param models the folder for models trained in the window, each in a folder of its own
 * @param shippedModel the folder of the model that is part of the program; it may be missing
 * @param bin for what the user deletes
 */
public record Workspace(
        DatasetSession data,
        ModelSession model,
        ModelLibrary library,
        Navigation navigation,
        UndoHistory undo,
        Path models,
        Path shippedModel,
        Bin bin) {

    public static Workspace create(TaskExecutor tasks, Path models, Path shippedModel, Bin bin) {
        UndoHistory undo = new UndoHistory(tasks);
        ModelNames names = new ModelNames(shippedModel);
        ModelSession session = new ModelSession(tasks, names);
        return new Workspace(
                new DatasetSession(tasks, undo),
                session,
                new ModelLibrary(models, names, session, tasks),
                new Navigation(),
                undo,
                models,
                shippedModel,
                bin);
    }
}
