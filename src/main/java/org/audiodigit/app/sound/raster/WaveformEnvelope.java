package org.audiodigit.app.sound.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;

/**
 * Minima and maxima of a recording over blocks of samples, each level with four times longer blocks
 * than the one before, from which those of any range follow quickly. {@link #extend} computes them
 * part by part on a background thread, while another thread may read the computed part.
 */
public final class WaveformEnvelope {

    private static final int MIN_BLOCK = 64;
    private static final int FACTOR = 4;

    /** Maximum number of blocks of a level, which limits all levels to 16 MB. */
    private static final int MAX_BLOCKS = 1 << 20;

    /** Number of samples to read at a time, a multiple of the smallest block. */
    private static final int PART = 1 << 20;

    private final SampleSource source;
    private final List<Level> levels = new ArrayList<>();
    private final int block;
    private SampleWindow window;

    /** Number of samples whose blocks are computed; written after the blocks. */
    private volatile int available;

    /** Creates an envelope without blocks. */
    public WaveformEnvelope(SampleSource source) {
        this.source = source;
        this.window = SampleWindow.inMemory(source);
        int size = MIN_BLOCK;
        while (source.length() / size > MAX_BLOCKS) {
            size *= FACTOR;
        }
        this.block = size;
        Level level = Level.empty(size, source.length() / size + 1);
        while (level.blocks() > 0) {
            levels.add(level);
            level = Level.empty(level.block() * FACTOR, level.blocks() / FACTOR);
        }
    }

    /** Computes the envelope of a recording. */
    public static WaveformEnvelope of(Waveform waveform) {
        WaveformEnvelope envelope = new WaveformEnvelope(waveform);
        try {
            while (!envelope.isComplete()) {
                envelope.extend();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a recording in memory has none
        }
        return envelope;
    }

    /**
     * Reads the next part of the recording, {@value #PART} samples.
     *
     * @throws IOException if the file cannot be read
     */
    public void extend() throws IOException {
        int from = available;
        int to = (int) Math.min((long) from + PART, source.length());
        float[] samples = new float[to - from];
        source.read(from, samples);
        levels.get(0).addSamples(samples, from / block);
        for (int i = 1; i < levels.size(); i++) {
            Level level = levels.get(i);
            int first = from / level.block();
            int end = Math.min(level.blocks(), to / level.block());
            level.addBlocks(levels.get(i - 1), first, end);
        }
        available = to;
    }

    public boolean isComplete() {
        return available == source.length();
    }

    /** Number of samples from the start whose extremes are known. */
    int available() {
        return available;
    }

    public SampleSource source() {
        return source;
    }

    /** Length of the smallest block, in samples; details need {@link #use samples in memory}. */
    public int block() {
        return block;
    }

    /** Sets the samples in memory, which make details smaller than a block visible. */
    public void use(SampleWindow samples) {
        window = samples;
    }

    /** The samples in memory. */
    public SampleWindow window() {
        return window;
    }

    /** Maximum absolute amplitude of the computed part, 0 without samples. */
    public double peak() {
        return peak(0, source.length());
    }

    /**
     * Maximum absolute amplitude of the samples from {@code from} to {@code to}, exclusive, as far
     * as they are computed. Samples that are not in memory are rounded to whole blocks.
     */
    public double peak(int from, int to) {
        Extremes extremes = new Extremes();
        extremes.clear();
        add(Math.max(0, from), Math.min(to, source.length()), extremes);
        return extremes.count == 0 ? 0 : Math.max(-extremes.min, extremes.max);
    }

    /**
     * Adds the samples from {@code from} to {@code to}, exclusive, as far as they are computed;
     * instead of samples that are not in memory, adds their block.
     */
    void add(int from, int to, Extremes extremes) {
        int end = Math.min(to, available);
        int at = from;
        while (at < end) {
            Level level = largestAt(at, end);
            if (level != null) {
                level.addTo(extremes, at / level.block(), level.block());
                at += level.block();
                continue;
            }
            int next = Math.min(end, at - at % block + block);
            if (window.contains(at, next)) {
                for (; at < next; at++) {
                    extremes.add(window.at(at));
                }
            } else {
                levels.get(0).addTo(extremes, at / block, next - at);
                at = next;
            }
        }
    }

    /** Level of the largest block that starts at a sample and ends by {@code to}, or null. */
    private Level largestAt(int at, int to) {
        Level largest = null;
        for (Level level : levels) {
            if (at % level.block() != 0 || level.block() > to - at) {
                break;
            }
            largest = level;
        }
        return largest;
    }

    /**
     * Extremes of all blocks of one size; only the first level has an incomplete block at the end.
     *
     * @param block length of a block, in samples
     * @param squares means of the squared samples of the blocks
     */
    private record Level(int block, float[] min, float[] max, float[] squares) {

        private static Level empty(int block, int count) {
            return new Level(block, new float[count], new float[count], new float[count]);
        }

        /**
         * @param first index of the block that starts with the first sample
         */
        void addSamples(float[] samples, int first) {
            Extremes extremes = new Extremes();
            for (int from = 0, i = first; from < samples.length; from += block, i++) {
                extremes.clear();
                int to = Math.min(from + block, samples.length);
                for (int at = from; at < to; at++) {
                    extremes.add(samples[at]);
                }
                set(i, extremes);
            }
        }

        /** Sets the blocks from {@code from} to before {@code to}. */
        void addBlocks(Level finer, int from, int to) {
            Extremes extremes = new Extremes();
            for (int i = from; i < to; i++) {
                extremes.clear();
                for (int at = i * FACTOR; at < (i + 1) * FACTOR; at++) {
                    finer.addTo(extremes, at, finer.block);
                }
                set(i, extremes);
            }
        }

        private void set(int index, Extremes extremes) {
            min[index] = extremes.min;
            max[index] = extremes.max;
            squares[index] = (float) (extremes.squares / extremes.count);
        }

        /**
         * @param samples number of samples that the block stands for
         */
        void addTo(Extremes extremes, int index, int samples) {
            extremes.add(min[index], max[index], (double) squares[index] * samples, samples);
        }

        int blocks() {
            return min.length;
        }
    }

    /** Accumulates minimum, maximum and sum of squares of samples. */
    static final class Extremes {

        float min;
        float max;
        double squares;
        int count;

        void clear() {
            min = Float.POSITIVE_INFINITY;
            max = Float.NEGATIVE_INFINITY;
            squares = 0;
            count = 0;
        }

        void add(float sample) {
            extend(sample, sample);
            squares += (double) sample * sample;
            count++;
        }

        /** Extends minimum and maximum only. */
        void extend(float low, float high) {
            min = Math.min(min, low);
            max = Math.max(max, high);
        }

        void add(float low, float high, double sumOfSquares, int samples) {
            extend(low, high);
            squares += sumOfSquares;
            count += samples;
        }

        /** Root mean square, 0 without samples. */
        double rms() {
            return count == 0 ? 0 : Math.sqrt(squares / count);
        }
    }
}
