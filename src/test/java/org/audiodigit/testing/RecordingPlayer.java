package org.audiodigit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.audiodigit.audio.device.Player;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;

/** A silent player that records its calls. A test sets its position. */
public final class RecordingPlayer implements Player {

    /** One call of play. */
    public record Played(SampleSource recording, double from, double to, boolean loop) {

        /** The recording, which is in memory. */
        public Waveform waveform() {
            return (Waveform) recording;
        }
    }

    public final List<Played> played = new ArrayList<>();
    public OptionalDouble position = OptionalDouble.empty();
    public Listener listener;
    public int stops;

    @Override
    public void play(SampleSource recording, double from, double to, boolean loop) {
        played.add(new Played(recording, from, to, loop));
        position = OptionalDouble.of(from);
        if (listener != null) {
            listener.started();
        }
    }

    @Override
    public void stop() {
        stops++;
        end();
    }

    /** Simulates the end of playback. */
    public void end() {
        if (position.isPresent()) {
            position = OptionalDouble.empty();
            if (listener != null) {
                listener.ended();
            }
        }
    }

    @Override
    public OptionalDouble position() {
        return position;
    }

    @Override
    public void setListener(Listener to) {
        listener = to;
    }

    @Override
    public void close() {
        end();
    }
}
