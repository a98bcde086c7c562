package org.audiodigit.app;

import java.io.IOException;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.MapChangeListener;
import javafx.util.Duration;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.settings.SettingsFile;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.slf4j.LoggerFactory;

/** Writes the settings one second after the last change, and when the window closes. */
final class SettingsSaver {

    private static final Duration DELAY = Duration.seconds(1);

    private final Settings settings;
    private final SettingsFile file;
    private final TaskExecutor tasks;
    private final Dialogs dialogs;
    private final PauseTransition delay = new PauseTransition(DELAY);
    private boolean changed;
    private boolean warned;

    SettingsSaver(Settings settings, SettingsFile file, TaskExecutor tasks, Dialogs dialogs) {
        this.settings = settings;
        this.file = file;
        this.tasks = tasks;
        this.dialogs = dialogs;
        delay.setOnFinished(event -> write());
    }

    void start() {
        settings.values()
                .addListener(
                        (MapChangeListener<String, String>)
                                change -> {
                                    changed = true;
                                    delay.playFromStart();
                                });
    }

    private void write() {
        changed = false;
        Map<String, String> values = Map.copyOf(settings.values());
        tasks.start(
                BackgroundTask.quiet("Saving the settings", progress -> write(values))
                        .onFailure(this::warn));
    }

    private synchronized boolean write(Map<String, String> values) throws IOException {
        file.write(values);
        return true;
    }

    private void warn(Exception failure) {
        LoggerFactory.getLogger(SettingsSaver.class).warn("cannot save the settings", failure);
        if (!warned) {
            warned = true;
            dialogs.warn(
                    "Cannot save the settings. "
                            + (failure instanceof IOException e
                                    ? Failures.sentence(e)
                                    : failure.toString()));
        }
    }

    /** Writes pending changes before the program ends. */
    void close() {
        delay.stop();
        if (changed) {
            try {
                write(settings.values());
            } catch (IOException e) {
                LoggerFactory.getLogger(SettingsSaver.class).warn("cannot save the settings", e);
            }
        }
    }
}
