package org.audiodigit.app.sound.raster;

import org.audiodigit.signal.Spectrogram;
import org.audiodigit.signal.Stft;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.WindowFunctions;

/**
 * Waveform and spectrogram of the last seconds of a sound that is being captured, in columns of 10
 * ms. A block of sound costs one transform for each of its columns. Not thread-safe.
 */
public final class RecentSound {

    /** Duration that is kept, in seconds. */
    public static final double SECONDS = 10;

    private static final int PER_SECOND = 100;
    private static final double FRAME_SECONDS = 0.025;
    private static final int MIN_FFT = 256;
    private static final int MAX_FFT = 8192;

    /** Number of columns: the visible ones, and some that are drawn while others are written. */
    private static final int COLUMNS = 1024;

    /** Levels are stored in half dB above this level, in dBFS. */
    static final double LOWEST = -127.5;

    private final float[] minima = new float[COLUMNS];
    private final float[] maxima = new float[COLUMNS];
    private byte[][] levels = {};
    private int sampleRate;
    private long columns;
    private Stft stft;
    private double fullScale;

    /** The last samples, as many as a frame has; those of the next column are added at the end. */
    private Waveform frame;

    private float[] next = {};
    private int filled;

    /** Forgets the sound. */
    public void clear() {
        columns = 0;
        filled = 0;
        sampleRate = 0;
    }

    /** Adds the next block of the sound. */
    public void add(Waveform block) {
        if (block.sampleRate() != sampleRate) {
            open(block.sampleRate());
        }
        float[] samples = block.samples();
        for (int at = 0; at < samples.length; ) {
            int count = Math.min(next.length - filled, samples.length - at);
            System.arraycopy(samples, at, next, filled, count);
            filled += count;
            at += count;
            if (filled == next.length) {
                write((int) (columns % COLUMNS));
                columns++;
                filled = 0;
            }
        }
    }

    private void open(int rate) {
        sampleRate = rate;
        columns = 0;
        filled = 0;
        next = new float[Math.max(1, rate / PER_SECOND)];
        int length = (int) Math.max(1, Math.min(Math.round(FRAME_SECONDS * rate), MAX_FFT));
        int fftSize = Math.max(MIN_FFT, Integer.highestOneBit(2 * length - 1));
        float[] window = WindowFunctions.hann(length);
        double sum = 0;
        for (float weight : window) {
            sum += weight;
        }
        fullScale = sum * sum / 4;
        stft = new Stft(window, length, fftSize);
        frame = new Waveform(new float[length], rate);
        levels = new byte[stft.bins()][COLUMNS];
    }

    private void write(int index) {
        float minimum = next[0];
        float maximum = next[0];
        for (float sample : next) {
            minimum = Math.min(minimum, sample);
            maximum = Math.max(maximum, sample);
        }
        minima[index] = minimum;
        maxima[index] = maximum;
        float[] samples = frame.samples();
        int added = Math.min(next.length, samples.length);
        System.arraycopy(samples, added, samples, 0, samples.length - added);
        System.arraycopy(next, next.length - added, samples, samples.length - added, added);
        Spectrogram power = stft.power(frame);
        for (int bin = 0; bin < levels.length; bin++) {
            double decibels = 10 * Math.log10(power.values()[bin] / fullScale);
            levels[bin][index] = stored(decibels);
        }
    }

    private static byte stored(double decibels) {
        return (byte) Math.round(Math.max(0, Math.min((decibels - LOWEST) * 2, 255)));
    }

    /** Level of a stored value, in dBFS. */
    static double decibels(int stored) {
        return LOWEST + (stored & 0xff) / 2.0;
    }

    /** In Hz; 0 without sound. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Duration since the sound began, in seconds, in whole columns. */
    public double seconds() {
        return (double) columns / PER_SECOND;
    }

    /** Number of columns since the sound began. */
    long columns() {
        return columns;
    }

    /** Maximum absolute amplitude of the kept sound. */
    public double peak() {
        float peak = 0;
        for (int i = 0; i < Math.min(columns, COLUMNS); i++) {
            peak = Math.max(peak, Math.max(-minima[i], maxima[i]));
        }
        return peak;
    }

    /** Returns the index in the arrays of the column at a time, or -1 if it is not kept. */
    int indexAt(double seconds) {
        long column = (long) Math.floor(seconds * PER_SECOND);
        return column < 0 || column >= columns || column < columns - COLUMNS
                ? -1
                : (int) (column % COLUMNS);
    }

    float minimum(int index) {
        return minima[index];
    }

    float maximum(int index) {
        return maxima[index];
    }

    /** The stored levels of a frequency bin, by index. */
    byte[] levels(int bin) {
        return levels[bin];
    }

    /** Number of frequency bins. */
    int bins() {
        return levels.length;
    }
}
