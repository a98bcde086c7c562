package org.audiodigit.app.evaluate;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.Failures;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Waveform;

/** The sound of the selected clip: read when it is selected, heard when that is wanted. */
final class ResultClipPlayback {

    private final SoundViewModel sound;
    private final LatestTask reading;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Clip> selected = Optional.empty();
    private boolean shown;
    private boolean wanted;

    ResultClipPlayback(RoomContext context) {
        sound = new SoundViewModel(context, "evaluate");
        reading = new LatestTask(context.tasks());
    }

    SoundViewModel sound() {
        return sound;
    }

    /** Shows a clip, or nothing; what is playing stops. */
    void select(Optional<Clip> clip) {
        if (clip.equals(selected)) {
            return;
        }
        selected = clip;
        shown = false;
        wanted = false;
        problem.set("");
        reading.cancel();
        sound.stop();
        clip.ifPresentOrElse(this::read, sound::clear);
    }

    private void read(Clip clip) {
        reading.start(
                BackgroundTask.quiet(
                                "Reading " + clip.id(),
                                progress -> WavReader.read(clip.file()).waveform())
                        .onSuccess(waveform -> show(clip, waveform))
                        .onFailure(this::fail));
    }

    private void show(Clip clip, Waveform waveform) {
        sound.show(clip.id(), waveform);
        shown = true;
        if (wanted) {
            wanted = false;
            sound.togglePlay();
        }
    }

    private void fail(Exception e) {
        sound.clear();
        problem.set(e instanceof IOException io ? Failures.sentence(io) : e.toString());
    }

    /** Plays the selected clip as soon as it is read; stops it if it plays. */
    void togglePlay() {
        if (shown) {
            sound.togglePlay();
        } else {
            wanted = true;
        }
    }

    void stop() {
        wanted = false;
        sound.stop();
    }

    /** Why the selected clip cannot be heard, one sentence; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
