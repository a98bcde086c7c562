package org.audiodigit.app.sound.raster;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.signal.Waveform;

/**
 * Minima and maxima of a recording over blocks of 64, 256, 1024, ... samples, from which those of
 * any range follow quickly. Immutable.
 */
public final class WaveformEnvelope {

    private static final int MIN_BLOCK = 64;
    private static final int FACTOR = 4;

    private final Waveform waveform;
    private final List<Level> levels = new ArrayList<>();

    /** Reads every sample; call it on a background thread. */
    public WaveformEnvelope(Waveform waveform) {
        this.waveform = waveform;
        Level level = Level.ofSamples(waveform.samples(), MIN_BLOCK);
        while (level.blocks() > 0) {
            levels.add(level);
            level = level.coarser(FACTOR);
        }
    }

    public Waveform waveform() {
        return waveform;
    }

    /** Maximum absolute amplitude, 0 without samples. */
    public double peak() {
        return peak(0, waveform.length());
    }

    /** Maximum absolute amplitude of the samples from {@code from} to {@code to}, exclusive. */
    public double peak(int from, int to) {
        Extremes extremes = new Extremes();
        extremes.clear();
        add(Math.max(0, from), Math.min(to, waveform.length()), extremes);
        return extremes.count == 0 ? 0 : Math.max(-extremes.min, extremes.max);
    }

    /** Adds the samples from {@code from} to {@code to}, exclusive. */
    void add(int from, int to, Extremes extremes) {
        int at = from;
        while (at < to) {
            Level level = largestAt(at, to);
            if (level == null) {
                int end = Math.min(to, at - at % MIN_BLOCK + MIN_BLOCK);
                for (; at < end; at++) {
                    extremes.add(waveform.samples()[at]);
                }
            } else {
                level.addTo(extremes, at / level.block());
                at += level.block();
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
     * Extremes of all complete blocks of one size.
     *
     * @param block length of a block, in samples
     * @param squares sums of the squared samples of the blocks
     */
    private record Level(int block, float[] min, float[] max, float[] squares) {

        static Level ofSamples(float[] samples, int block) {
            Level level = empty(block, samples.length / block);
            Extremes extremes = new Extremes();
            for (int i = 0; i < level.min.length; i++) {
                extremes.clear();
                for (int at = i * block; at < (i + 1) * block; at++) {
                    extremes.add(samples[at]);
                }
                level.set(i, extremes);
            }
            return level;
        }

        /** Creates a level with larger blocks. */
        Level coarser(int factor) {
            Level level = empty(block * factor, min.length / factor);
            Extremes extremes = new Extremes();
            for (int i = 0; i < level.min.length; i++) {
                extremes.clear();
                for (int at = i * factor; at < (i + 1) * factor; at++) {
                    addTo(extremes, at);
                }
                level.set(i, extremes);
            }
            return level;
        }

        private static Level empty(int block, int count) {
            return new Level(block, new float[count], new float[count], new float[count]);
        }

        private void set(int index, Extremes extremes) {
            min[index] = extremes.min;
            max[index] = extremes.max;
            squares[index] = (float) extremes.squares;
        }

        void addTo(Extremes extremes, int index) {
            extremes.add(min[index], max[index], squares[index], block);
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
