package org.audiodigit.app.workspace;

import org.audiodigit.app.task.TaskExecutor;

import java.nio.file.Path;

/**
 * What all rooms share.
 *
 * @param data the open data set
 * @param model the model in use
 * @param navigation which room is seen
 * @param models the folder that models trained in the window go to, a folder each
 * @param shippedModel the folder of the model that comes with the program, which may be missing
 */
public record Workspace(
        DatasetInWindow data,
        ModelInWindow model,
        Navigation navigation,
        Path models,
        Path shippedModel) {

    public static Workspace create(TaskExecutor tasks, Path models, Path shippedModel) {
        return new Workspace(
                new DatasetInWindow(tasks),
                new ModelInWindow(tasks),
                new Navigation(),
                models,
                shippedModel);
    }
}
