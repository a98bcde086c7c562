package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.files.Bin;

/**
 * A context for rooms and view models under test.
 *
 * @param context for the tested object
 */
public record TestContext(RoomContext context, AnsweringDialogs dialogs, RecordingPlayer player) {

    /**
     * Creates a context that runs tasks at once on the thread of the test.
     *
     * @param models folder of the trained models
     */
    public static TestContext withoutWindow(Path models) {
        return with(new SameThreadTasks(), models);
    }

    public static TestContext with(TaskExecutor tasks, Path models) {
        AnsweringDialogs dialogs = new AnsweringDialogs();
        RecordingPlayer player = new RecordingPlayer();
        RoomContext context =
                new RoomContext(
                        Workspace.create(
                                tasks,
                                models,
                                models.resolve("shipped"),
                                new Bin(models.resolve("bin"))),
                        tasks,
                        dialogs,
                        new Settings(Map.of()),
                        new Themes(),
                        player);
        return new TestContext(context, dialogs, player);
    }
}
