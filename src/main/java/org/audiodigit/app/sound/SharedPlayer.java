package org.audiodigit.app.sound;

import java.util.OptionalDouble;
import org.audiodigit.audio.device.Player;
import org.audiodigit.signal.SampleSource;

/**
 * A player that several listeners use in turn. A listener that is replaced during playback receives
 * {@code ended}; later events of its sound are not passed to the next listener.
 */
public final class SharedPlayer implements Player {

    private static final Listener NO_LISTENER = new NoListener();

    private final Player player;
    private Listener listener = NO_LISTENER;
    private boolean playing;

    public SharedPlayer(Player player) {
        this.player = player;
        player.setListener(new Forwarder());
    }

    @Override
    public void play(SampleSource recording, double fromSeconds, double toSeconds, boolean loop) {
        player.play(recording, fromSeconds, toSeconds, loop);
    }

    @Override
    public void stop() {
        player.stop();
    }

    @Override
    public OptionalDouble position() {
        return player.position();
    }

    @Override
    public void setListener(Listener next) {
        Listener previous;
        boolean interrupted;
        synchronized (this) {
            previous = listener;
            interrupted = playing && previous != next;
            playing = playing && !interrupted;
            listener = next;
        }
        if (interrupted) {
            previous.ended();
        }
    }

    private synchronized Listener begin() {
        playing = true;
        return listener;
    }

    /** The listener of the sound that ended; none if it belonged to an earlier listener. */
    private synchronized Listener end() {
        Listener owner = playing ? listener : NO_LISTENER;
        playing = false;
        return owner;
    }

    private synchronized Listener fail() {
        playing = false;
        return listener;
    }

    @Override
    public void close() {
        player.close();
    }

    private final class Forwarder implements Listener {
        @Override
        public void started() {
            begin().started();
        }

        @Override
        public void ended() {
            end().ended();
        }

        @Override
        public void failed(String sentence) {
            fail().failed(sentence);
        }
    }

    private static final class NoListener implements Listener {
        @Override
        public void started() {}

        @Override
        public void ended() {}

        @Override
        public void failed(String sentence) {}
    }
}
