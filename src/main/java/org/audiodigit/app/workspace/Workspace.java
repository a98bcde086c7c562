package org.audiodigit.app.workspace;

import java.nio.file.Path;
import org.audiodigit.app.task.TaskExecutor;

/**
 * What all rooms share.
 *
 * @param data the open data set
 * @param model the model in use
 * @param navigation which room is seen
 * @param models the folder that models trained in the window go to, a folder each
 */
public record Workspace(
        DatasetInWindow data, ModelInWindow model, Navigation navigation, Path models) {

    public static Workspace create(TaskExecutor tasks, Path models) {
        return new Workspace(
                new DatasetInWindow(tasks), new ModelInWindow(tasks), new Navigation(), models);
    }
}
