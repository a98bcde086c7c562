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
import org.audiodigit.signal.Waveform;

/** One recording's turn with the player. Of the window's thread. */
public final class PlaybackViewModel {

    private final Player player;
    private final TaskExecutor tasks;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Turn turn;

    PlaybackViewModel(Player player, TaskExecutor tasks) {
        this.player = player;
        this.tasks = tasks;
        loop.addListener((is, was, now) -> loopChanged(now));
    }

    void play(Waveform waveform, TimeRange stretch) {
        play(waveform, stretch, stretch.from(), loop.get());
    }

    /** Plays from a place within the stretch, which a loop comes back to the start of. */
    private void play(Waveform waveform, TimeRange stretch, double from, boolean looping) {
        problem.set("");
        turn = new Turn(waveform, stretch);
        playing.set(true);
        player.setListener(turn);
        player.play(waveform, from, stretch.to(), looping);
    }

    /** Goes on from another place. */
    void seek(double seconds, double end) {
        if (playing.get()) {
            play(turn.waveform, TimeRange.between(seconds, end));
        }
    }

    /** Begins to go round at once; ceases to by going on to the end. */
    private void loopChanged(boolean now) {
        if (playing.get()) {
            TimeRange stretch = turn.stretch;
            double from = now ? stretch.from() : player.position().orElse(stretch.from());
            play(turn.waveform, stretch, from, now);
        }
    }

    public void stop() {
        if (playing.get()) {
            turn = null;
            playing.set(false);
            player.stop();
        }
    }

    /** Stops, and forgets what went wrong. */
    void reset() {
        stop();
        problem.set("");
    }

    private void started(Turn of) {
        of.started = true;
    }

    private void ended(Turn of) {
        if (of == turn && of.started) {
            turn = null;
            playing.set(false);
        }
    }

    private void failed(Turn of, String sentence) {
        if (of == turn) {
            turn = null;
            playing.set(false);
            problem.set(sentence);
        }
    }

    /** The place that is heard now, in seconds; empty where nothing of this recording is heard. */
    OptionalDouble position() {
        return playing.get() && turn.started ? player.position() : OptionalDouble.empty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public BooleanProperty loopProperty() {
        return loop;
    }

    /** Why there is no sound, for people; empty where nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** One call of play. The player's threads call it. */
    private final class Turn implements Player.Listener {
        private final Waveform waveform;
        private final TimeRange stretch;
        private boolean started;

        Turn(Waveform waveform, TimeRange stretch) {
            this.waveform = waveform;
            this.stretch = stretch;
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
