package org.audiodigit.testing;

import java.nio.file.Path;
import java.util.Map;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;

/**
 * What a room or a view model under test may reach. Without a window everything runs at once on the
 * test's thread.
 *
 * @param context handed to what is tested
 */
public record TestContext(RoomContext context, AnsweringDialogs dialogs, RecordingPlayer player) {

    /**
     * @param models a folder of the test's own
     */
    public static TestContext withoutWindow(Path models) {
        return with(new SameThreadTasks(), models);
    }

    public static TestContext with(TaskExecutor tasks, Path models) {
        AnsweringDialogs dialogs = new AnsweringDialogs();
        RecordingPlayer player = new RecordingPlayer();
        RoomContext context =
                new RoomContext(
                        Workspace.create(tasks, models, models.resolve("shipped")),
                        tasks,
                        dialogs,
                        new Settings(Map.of()),
                        new Themes(),
                        player);
        return new TestContext(context, dialogs, player);
    }
}
