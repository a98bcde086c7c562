package org.audiodigit.app.room;

import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.audio.device.Player;

/** The shared services of all rooms. */
public record RoomContext(
        Workspace workspace,
        TaskExecutor tasks,
        Dialogs dialogs,
        Settings settings,
        Themes themes,
        Player player) {}
