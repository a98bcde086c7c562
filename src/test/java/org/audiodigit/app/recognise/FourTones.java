package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;

/** A recording of four seconds with four words: tones of 0.3 s from 0.5 s on, every second. */
final class FourTones {

    private static final int RATE = 8000;

    private FourTones() {}

    static Path write(Path file) throws IOException {
        Waveform sound = Sounds.noise(0.001, 4 * RATE, RATE, 1);
        for (int at = RATE / 2; at < 4 * RATE; at += RATE) {
            sound = Sounds.mix(sound, Sounds.sine(700, 0.3, 2400, RATE), at);
        }
        WavWriter.write(file, sound);
        return file;
    }
}
