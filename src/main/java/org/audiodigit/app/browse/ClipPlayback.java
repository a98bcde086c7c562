package org.audiodigit.app.browse;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;

/**
 * Reads the clip that is selected and hands it to the sound's view. The clip before stays in sight
 * until the new one is there, and of many in quick succession only the last is read to its end.
 */
final class ClipPlayback {

    private final LatestTask reading;
    private final SoundViewModel sound;
    private final ReadOnlyObjectWrapper<Optional<ClipRow>> clip =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LoadedClip>> loaded =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean waiting;
    private boolean playWhenRead;

    ClipPlayback(TaskExecutor tasks, SoundViewModel sound) {
        this.reading = new LatestTask(tasks);
        this.sound = sound;
    }

    /**
     * @param play whether it is to be heard as soon as it is there
     */
    void show(ClipRow row, boolean play) {
        waiting = true;
        playWhenRead = play;
        reading.start(
                BackgroundTask.quiet("Reading " + row.name(), progress -> LoadedClip.read(row))
                        .onSuccess(this::show)
                        .onFailure(failure -> fail(row, failure)));
    }

    private void show(LoadedClip read) {
        waiting = false;
        problem.set("");
        clip.set(Optional.of(read.row()));
        loaded.set(Optional.of(read));
        sound.show(read.row().name(), read.recording().waveform());
        if (playWhenRead) {
            sound.togglePlay();
        }
    }

    private void fail(ClipRow row, Exception failure) {
        waiting = false;
        sound.clear();
        loaded.set(Optional.empty());
        clip.set(Optional.of(row));
        problem.set(
                failure instanceof IOException e
                        ? Failures.sentence(e)
                        : row.name() + ": cannot be read (" + failure + ")");
    }

    /** Shows nothing. */
    void clear() {
        reading.cancel();
        waiting = false;
        sound.clear();
        problem.set("");
        loaded.set(Optional.empty());
        clip.set(Optional.empty());
    }

    /** Plays what is selected, or stops it; one that is still being read is played then. */
    void togglePlay() {
        if (waiting) {
            playWhenRead = true;
        } else {
            sound.togglePlay();
        }
    }

    /** Plays what is selected from its start, even if it is playing. */
    void replay() {
        sound.stop();
        togglePlay();
    }

    SoundViewModel sound() {
        return sound;
    }

    /** The clip that is in sight, or whose problem is told. */
    ReadOnlyObjectProperty<Optional<ClipRow>> clipProperty() {
        return clip.getReadOnlyProperty();
    }

    /** The same as it was read; empty if it cannot be read. */
    ReadOnlyObjectProperty<Optional<LoadedClip>> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the clip cannot be shown, one sentence; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
