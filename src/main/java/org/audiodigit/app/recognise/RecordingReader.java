package org.audiodigit.app.recognise;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Waveform;

/** Reads what is to be recognised; off the window's thread. */
final class RecordingReader {

    private RecordingReader() {}

    /**
     * @throws IOException if the file cannot be read as WAV, or holds no sound
     */
    static Waveform read(Path file) throws IOException {
        Waveform waveform = WavReader.read(file).waveform();
        if (waveform.length() == 0) {
            throw new WavException(file, "holds no sound");
        }
        return waveform;
    }
}
