package org.audiodigit.model;

import java.util.Arrays;
import java.util.List;
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
 * The front end of the notebook that this program is based on: magnitudes of the short-time Fourier
 * transform of the first 30,000 samples at 48 kHz. Shorter recordings are padded with zeros. Frames
 * of 233 samples, hop of 128, FFT of 256, TensorFlow's Hann window: {@code [233][129]}, resized to
 * {@code [230][120]}. The values agree with TensorFlow's {@code stft} and {@code resize} to 1e-4.
 */
public final class StftFrontEnd implements FrontEnd {

    static final String NAME = "stft";

    public static final int SAMPLE_RATE = 48_000;
    public static final int SAMPLES = 30_000;
    public static final int ROWS = 230;
    public static final int COLUMNS = 120;
    public static final int FFT_SIZE = 256;
    public static final int FRAME = 233;
    public static final int HOP = 128;

    private final SpeechTrimmer trimmer = new SpeechTrimmer();
    private final Stft stft = new Stft(WindowFunctions.hann(FRAME), HOP, FFT_SIZE);
    private final BilinearResize resize =
            new BilinearResize(stft.frames(SAMPLES), stft.bins(), ROWS, COLUMNS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> formerNames() {
        return List.of("seed");
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
    public double rowSeconds() {
        return (double) HOP * stft.frames(SAMPLES) / ROWS / SAMPLE_RATE;
    }

    @Override
    public double frequency(int column) {
        double bin = (column + 0.5) * stft.bins() / COLUMNS - 0.5;
        return bin * SAMPLE_RATE / FFT_SIZE;
    }

    @Override
    public Analysis analyse(Waveform waveform) {
        Waveform start = Resampling.toRate(Samples.sanitise(waveform), SAMPLE_RATE, SAMPLES);
        float[] tensor = resize.apply(stft.magnitudes(padded(start)).values());
        long used = Math.round((double) SAMPLES * waveform.sampleRate() / SAMPLE_RATE);
        double firstRow = (FRAME - HOP) / 2.0 / SAMPLE_RATE;
        return new Analysis(tensor, new Span(0, (int) Math.min(waveform.length(), used)), firstRow);
    }

    private static Waveform padded(Waveform start) {
        return start.length() == SAMPLES
                ? start
                : new Waveform(Arrays.copyOf(start.samples(), SAMPLES), SAMPLE_RATE);
    }

    /**
     * Removes all but 30 ms before the speech, so that the end of the word fits into the tensor.
     */
    @Override
    public Waveform trimCaptured(Waveform captured) {
        int start = trimmer.find(captured).start();
        float[] word = Arrays.copyOfRange(captured.samples(), start, captured.length());
        return new Waveform(word, captured.sampleRate());
    }
}
