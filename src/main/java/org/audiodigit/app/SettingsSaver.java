package org.audiodigit.app;

import java.io.IOException;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.settings.SettingsFile;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.slf4j.LoggerFactory;

/** Writes the settings to disk a moment after they changed, and when the window closes. */
final class SettingsSaver {

    private static final Duration MOMENT = Duration.seconds(1);

    private final Settings settings;
    private final SettingsFile file;
    private final TaskExecutor tasks;
    private final Dialogs dialogs;
    private final PauseTransition wait = new PauseTransition(MOMENT);
    private boolean changed;
    private boolean told;

    SettingsSaver(Settings settings, SettingsFile file, TaskExecutor tasks, Dialogs dialogs) {
        this.settings = settings;
        this.file = file;
        this.tasks = tasks;
        this.dialogs = dialogs;
        wait.setOnFinished(event -> write());
    }

    void begin() {
        settings.onChange(
                () -> {
                    changed = true;
                    wait.playFromStart();
                });
    }

    private void write() {
        changed = false;
        Map<String, String> values = settings.all();
        tasks.start(
                BackgroundTask.quiet("Keeping the settings", progress -> write(values))
                        .onFailure(this::tell));
    }

    private synchronized boolean write(Map<String, String> values) throws IOException {
        file.write(values);
        return true;
    }

    private void tell(Exception failure) {
        LoggerFactory.getLogger(SettingsSaver.class).warn("settings are not kept", failure);
        if (!told) {
            told = true;
            dialogs.warn(
                    "The settings are not kept. "
                            + (failure instanceof IOException e
                                    ? Failures.sentence(e)
                                    : failure.toString()));
        }
    }

    /** Writes what is not written yet, before the program ends. */
    void end() {
        wait.stop();
        if (changed) {
            try {
                write(settings.all());
            } catch (IOException e) {
                LoggerFactory.getLogger(SettingsSaver.class).warn("settings are not kept", e);
            }
        }
    }
}
