package org.audiodigit.app.sound;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.wav.WavRecording;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the selected clip in the background, shows it and plays it on request. The previous clip
 * stays visible until the new one is read; of several clips in quick succession only the last is
 * shown.
 */
public final class ClipPlayback {

    /**
     * A clip whose file was read.
     *
     * @param recording empty if the file cannot be read
     */
    public record LoadedClip(Clip clip, Optional<WavRecording> recording) {}

    private static final Logger LOG = LoggerFactory.getLogger(ClipPlayback.class);

    private final LatestTask readTask;
    private final SoundViewModel sound;
    private final ReadOnlyObjectWrapper<Optional<LoadedClip>> loaded =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean waiting;
    private boolean playWhenRead;

    /**
     * @param sound shows and plays the clips
     */
    public ClipPlayback(TaskExecutor tasks, SoundViewModel sound) {
        this.readTask = new LatestTask(tasks);
        this.sound = sound;
    }

    /** Stops what is playing and shows a clip as soon as it is read. */
    public void show(Clip selected) {
        stop();
        waiting = true;
        problem.set("");
        readTask.start(
                BackgroundTask.quiet(
                                "Reading " + selected.id(),
                                progress -> WavRecording.open(selected.file()))
                        .onSuccess(read -> show(selected, read))
                        .onFailure(failure -> fail(selected, failure)));
    }

    private void show(Clip selected, WavRecording read) {
        waiting = false;
        loaded.set(Optional.of(new LoadedClip(selected, Optional.of(read))));
        sound.show(selected.id(), read.samples());
        LOG.debug("Clip {} is shown", selected.id());
        if (playWhenRead) {
            sound.togglePlay();
        }
    }

    private void fail(Clip selected, Exception failure) {
        waiting = false;
        sound.clear();
        loaded.set(Optional.of(new LoadedClip(selected, Optional.empty())));
        problem.set(
                failure instanceof IOException
                        ? Failures.sentence(failure)
                        : "Cannot read " + selected.id() + ": " + Failures.sentence(failure));
    }

    /** Shows no clip. */
    public void clear() {
        readTask.cancel();
        waiting = false;
        sound.clear();
        problem.set("");
        loaded.set(Optional.empty());
    }

    /** Plays the selected clip as soon as it is read, or stops it. */
    public void togglePlay() {
        if (waiting) {
            playWhenRead = true;
        } else {
            sound.togglePlay();
        }
    }

    /** Plays the selected clip as soon as it is read. */
    public void play() {
        if (!sound.playback().playingProperty().get()) {
            togglePlay();
        }
    }

    /** Plays the selected clip from its start. */
    public void replay() {
        sound.stop();
        togglePlay();
    }

    public void stop() {
        playWhenRead = false;
        sound.stop();
    }

    /** The visible clip, or the clip that cannot be read. */
    public ReadOnlyObjectProperty<Optional<LoadedClip>> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Why the selected clip cannot be read, as a sentence; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
