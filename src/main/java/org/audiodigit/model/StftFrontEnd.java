package org.audiodigit.model;

import java.util.Arrays;
import java.util.Map;
import org.audiodigit.signal.BilinearResize;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Stft;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.WindowFunctions;

/**
 * The front end of the notebook this program began as: the first 30,000 samples at 48 kHz, zeros
 * behind a shorter recording, the magnitudes of their short-time Fourier transform (frames of 233
 * every 128 samples, FFT of 256, TensorFlow's Hann window: {@code [233][129]}), resized to {@code
 * [230][120]}. It agrees with TensorFlow's {@code stft} and {@code resize} to 1e-4.
 */
public final class StftFrontEnd implements FrontEnd {

    static final String NAME = "seed";

    private static final int SAMPLE_RATE = 48_000;
    private static final int SAMPLES = 30_000;
    private static final int ROWS = 230;
    private static final int COLUMNS = 120;

    private final SpeechTrimmer trimmer = new SpeechTrimmer();
    private final Stft stft = new Stft(WindowFunctions.hann(233), 128, 256);
    private final BilinearResize resize =
            new BilinearResize(stft.frames(SAMPLES), stft.bins(), ROWS, COLUMNS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public int sampleRate() {
        return SAMPLE_RATE;
    }

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public float[] apply(Waveform waveform) {
        Waveform start = Resampling.toRate(Samples.sanitise(waveform), SAMPLE_RATE, SAMPLES);
        return resize.apply(stft.magnitudes(padded(start)).values());
    }

    private static Waveform padded(Waveform start) {
        return start.length() == SAMPLES
                ? start
                : new Waveform(Arrays.copyOf(start.samples(), SAMPLES), SAMPLE_RATE);
    }

    /** The start, as much as 30,000 samples at 48 kHz last. */
    @Override
    public Span judged(Waveform waveform) {
        long most = Math.round((double) SAMPLES * waveform.sampleRate() / SAMPLE_RATE);
        return new Span(0, (int) Math.min(waveform.length(), most));
    }

    /** From 30 ms before the speech on: what comes before it would take the place of its end. */
    @Override
    public Waveform spoken(Waveform heard) {
        int start = trimmer.find(heard).start();
        float[] word = Arrays.copyOfRange(heard.samples(), start, heard.length());
        return new Waveform(word, heard.sampleRate());
    }
}
