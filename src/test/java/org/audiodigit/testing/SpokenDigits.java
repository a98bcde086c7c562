package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/** Recordings of several digits by one of the bundled voices. */
public final class SpokenDigits {

    private static final double PAUSE_SECONDS = 0.4;

    private SpokenDigits() {}

    /** A recording of one digit. */
    public static Waveform word(int digit) throws IOException {
        Path samples = BundledRecordings.unpackedIn(ProgramFolder.standard());
        return WavReader.read(samples.resolve("01/%d_01_0.wav".formatted(digit))).waveform();
    }

    /** The speech of digits without pauses, with 0.3 s of silence around it. */
    public static Waveform joined(int... digits) throws IOException {
        float[] samples = new float[0];
        int lead = 0;
        int rate = 0;
        for (int digit : digits) {
            Waveform word = word(digit);
            Span speech = new SpeechTrimmer().find(word);
            rate = word.sampleRate();
            lead = rate * 3 / 10;
            int at = samples.length == 0 ? lead : samples.length;
            samples = Arrays.copyOf(samples, at + speech.length());
            System.arraycopy(word.samples(), speech.start(), samples, at, speech.length());
        }
        return new Waveform(Arrays.copyOf(samples, samples.length + lead), rate);
    }

    /** Writes a recording of digits with pauses between them. */
    public static Path write(Path file, int... digits) throws IOException {
        float[] samples = new float[0];
        int rate = 0;
        for (int digit : digits) {
            Waveform word = word(digit);
            rate = word.sampleRate();
            int at = samples.length + (int) (PAUSE_SECONDS * rate);
            samples = Arrays.copyOf(samples, at + word.length());
            System.arraycopy(word.samples(), 0, samples, at, word.length());
        }
        WavWriter.write(file, new Waveform(samples, rate));
        return file;
    }
}
