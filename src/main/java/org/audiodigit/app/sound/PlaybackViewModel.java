package org.audiodigit.app.sound;

import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.audio.device.Player;
import org.audiodigit.signal.SampleSource;

/** Playback of one recording with the shared player. Used on the JavaFX thread. */
public final class PlaybackViewModel {

    private final Player player;
    private final TaskExecutor tasks;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Playback current;

    public PlaybackViewModel(Player player, TaskExecutor tasks) {
        this.player = player;
        this.tasks = tasks;
        loop.addListener((observable, oldValue, newValue) -> setLooping(newValue));
    }

    public void play(SampleSource recording, TimeRange range) {
        play(recording, range, range.from(), loop.get());
    }

    /** Plays from a time within the range; a loop repeats the whole range. */
    private void play(SampleSource recording, TimeRange range, double from, boolean looping) {
        problem.set("");
        current = new Playback(recording, range);
        playing.set(true);
        player.setListener(current);
        player.play(recording, from, range.to(), looping);
    }

    /** Continues at another time. */
    void seek(double seconds, double end) {
        if (playing.get()) {
            play(current.recording, TimeRange.between(seconds, end));
        }
    }

    /** Starts looping at once, or continues to the end of the range. */
    private void setLooping(boolean looping) {
        if (playing.get()) {
            TimeRange range = current.range;
            double from = looping ? range.from() : player.position().orElse(range.from());
            play(current.recording, range, from, looping);
        }
    }

    public void stop() {
        if (playing.get()) {
            current = null;
            playing.set(false);
            player.stop();
        }
    }

    /** Stops and clears the problem. */
    void reset() {
        stop();
        problem.set("");
    }

    private void started(Playback playback) {
        playback.started = true;
    }

    private void ended(Playback playback) {
        if (playback == current && playback.started) {
            current = null;
            playing.set(false);
        }
    }

    private void failed(Playback playback, String sentence) {
        if (playback == current) {
            current = null;
            playing.set(false);
            problem.set(sentence);
        }
    }

    /** The playback position in seconds; empty if this recording is not playing. */
    OptionalDouble position() {
        OptionalDouble position =
                playing.get() && current.started ? player.position() : OptionalDouble.empty();
        // the device reports the end of its last buffer, which may lie behind the range
        return position.isPresent()
                ? OptionalDouble.of(Math.min(position.getAsDouble(), current.range.to()))
                : position;
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Why playback failed; empty without a failure. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** One call of {@code play}; a listener on the threads of the player. */
    private final class Playback implements Player.Listener {
        private final SampleSource recording;
        private final TimeRange range;
        private boolean started;

        Playback(SampleSource recording, TimeRange range) {
            this.recording = recording;
            this.range = range;
        }

        @Override
        public void started() {
            tasks.runOnFxThread(() -> PlaybackViewModel.this.started(this));
        }

        @Override
        public void ended() {
            tasks.runOnFxThread(() -> PlaybackViewModel.this.ended(this));
        }

        @Override
        public void failed(String sentence) {
            tasks.runOnFxThread(() -> PlaybackViewModel.this.failed(this, sentence));
        }
    }
}
