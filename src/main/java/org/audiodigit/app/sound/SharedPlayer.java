package org.audiodigit.app.sound;

import java.util.OptionalDouble;
import org.audiodigit.audio.device.Player;
import org.audiodigit.signal.Waveform;

/**
 * A player that several listeners take turns with. One that is replaced while its sound is on is
 * told that it ended, and what becomes of that sound is not told to the next.
 */
public final class SharedPlayer implements Player {

    private static final Listener NOBODY = new Quiet();

    private final Player player;
    private Listener listener = NOBODY;
    private boolean sounding;

    public SharedPlayer(Player player) {
        this.player = player;
        player.setListener(new Turns());
    }

    @Override
    public void play(Waveform waveform, double fromSeconds, double toSeconds, boolean loop) {
        player.play(waveform, fromSeconds, toSeconds, loop);
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
        Listener before;
        boolean interrupted;
        synchronized (this) {
            before = listener;
            interrupted = sounding && before != next;
            sounding = sounding && !interrupted;
            listener = next;
        }
        if (interrupted) {
            before.ended();
        }
    }

    private synchronized Listener begin() {
        sounding = true;
        return listener;
    }

    /** Whom to tell that a sound is over; nobody where it belonged to an earlier listener. */
    private synchronized Listener end() {
        Listener owner = sounding ? listener : NOBODY;
        sounding = false;
        return owner;
    }

    private synchronized Listener fail() {
        sounding = false;
        return listener;
    }

    @Override
    public void close() {
        player.close();
    }

    private final class Turns implements Listener {
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

    private static final class Quiet implements Listener {
        @Override
        public void started() {}

        @Override
        public void ended() {}

        @Override
        public void failed(String sentence) {}
    }
}
