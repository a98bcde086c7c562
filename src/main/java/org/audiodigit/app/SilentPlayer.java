package org.audiodigit.app;

import java.util.OptionalDouble;
import org.audiodigit.audio.Player;
import org.audiodigit.signal.Waveform;

final class SilentPlayer implements Player {
    private Listener listener;

    @Override
    public void play(Waveform waveform, double from, double to, boolean loop) {
        if (listener != null) {
            listener.failed("This machine has no sound output.");
        }
    }

    @Override
    public void stop() {}

    @Override
    public OptionalDouble position() {
        return OptionalDouble.empty();
    }

    @Override
    public void listen(Listener to) {
        listener = to;
    }

    @Override
    public void close() {}
}
