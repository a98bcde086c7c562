package org.audiodigit.signal;

import be.tarsos.dsp.resample.Resampler;
import java.math.BigInteger;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes the sample rate of a recording: band-limited interpolation (J. O. Smith, "Digital Audio
 * Resampling Home Page", CCRMA) with 35 taps, a Kaiser window with beta 6, passing 90 % of the band
 * that both rates hold. Rates whose ratio is one of small numbers, as those of recordings are, go
 * through our {@link PolyphaseResampler}, all others through TarsosDSP's {@link Resampler}, which
 * takes any ratio and seven to fourteen times as long. The first sample of the result is at the
 * time of the first sample of the recording: there is no delay.
 *
 * <p>Safe to call from several threads.
 */
public final class Resampling {

    /**
     * The resampler's buffers grow with the factor, so a larger change is made in several steps.
     */
    private static final double LARGEST_STEP = 16;

    /** Half the length of the filter, in samples of the slower rate, with some room. */
    private static final int REACH = 20;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** One for each power of two: building the filter takes longer than resampling a word. */
    private static final Map<Integer, Resampler> PROTOTYPES = new ConcurrentHashMap<>();

    /** Neither part of a ratio may be larger, since there is a filter for each place. */
    private static final int LARGEST_PART = 1000;

    /** More than the recordings of people need; a stranger's folder may have a rate a file. */
    private static final int MOST_KEPT = 200;

    private static final Map<Ratio, PolyphaseResampler> POLYPHASE = new ConcurrentHashMap<>();

    /** New samples in the time of so many old ones. */
    private record Ratio(int up, int down) {

        static Ratio of(int rate, int oldRate) {
            int divisor = BigInteger.valueOf(rate).gcd(BigInteger.valueOf(oldRate)).intValue();
            return new Ratio(rate / divisor, oldRate / divisor);
        }

        boolean isSmall() {
            return up <= LARGEST_PART && down <= LARGEST_PART;
        }
    }

    private Resampling() {}

    /**
     * The recording at another rate: {@code round(length * rate / old rate)} samples.
     *
     * @param rate in Hz, above zero
     * @return the waveform itself where it has the rate already
     * @throws IllegalArgumentException if the result has more samples than an array can hold
     */
    public static Waveform toRate(Waveform waveform, int rate) {
        return toRate(waveform, rate, LARGEST_ARRAY);
    }

    /**
     * The start of the recording at another rate; what lies far behind it is not computed.
     *
     * @param rate in Hz, above zero
     * @param maxLength the most samples to return, not below 0
     */
    public static Waveform toRate(Waveform waveform, int rate, int maxLength) {
        if (rate <= 0) {
            throw new IllegalArgumentException("sample rate must be above zero: " + rate);
        }
        float[] samples = waveform.samples();
        if (rate == waveform.sampleRate()) {
            return samples.length <= maxLength
                    ? waveform
                    : new Waveform(Arrays.copyOf(samples, maxLength), rate);
        }
        double factor = (double) rate / waveform.sampleRate();
        // Not through the factor: its rounding could tip a half to the other side.
        long whole = Math.round((double) samples.length * rate / waveform.sampleRate());
        long length = Math.min(whole, maxLength);
        if (maxLength == LARGEST_ARRAY && length == LARGEST_ARRAY) {
            throw new IllegalArgumentException(
                    "%.0f seconds are too long for %d Hz".formatted(waveform.seconds(), rate));
        }
        Ratio ratio = Ratio.of(rate, waveform.sampleRate());
        float[] resampled =
                ratio.isSmall()
                        ? polyphase(ratio).resample(samples, (int) length)
                        : resample(samples, factor, (int) length);
        return new Waveform(resampled, rate);
    }

    private static PolyphaseResampler polyphase(Ratio ratio) {
        PolyphaseResampler known = POLYPHASE.get(ratio);
        if (known != null) {
            return known;
        }
        PolyphaseResampler made = new PolyphaseResampler(ratio.up(), ratio.down());
        if (POLYPHASE.size() < MOST_KEPT) {
            POLYPHASE.put(ratio, made);
        }
        return made;
    }

    private static float[] resample(float[] samples, double factor, int length) {
        if (length == 0) {
            return new float[0];
        }
        double step = Math.max(1 / LARGEST_STEP, Math.min(factor, LARGEST_STEP));
        if (step == factor) {
            return inOneStep(samples, factor, length);
        }
        double rest = factor / step;
        double all = Math.ceil(samples.length * step);
        int between = (int) Math.min(all, inputNeeded(length, rest));
        return resample(inOneStep(samples, step, between), rest, length);
    }

    private static float[] inOneStep(float[] samples, double factor, int length) {
        int used = (int) Math.min(samples.length, inputNeeded(length, factor));
        float[] result = new float[length];
        // The last sample may fall off by rounding of the running time; it then stays zero.
        new Resampler(prototype(factor))
                .process(
                        factor, FloatBuffer.wrap(samples, 0, used), true, FloatBuffer.wrap(result));
        return result;
    }

    /** Samples of the input on which the first {@code length} of the output depend. */
    private static double inputNeeded(int length, double factor) {
        return Math.ceil((length + REACH) / factor) + REACH;
    }

    private static Resampler prototype(double factor) {
        return PROTOTYPES.computeIfAbsent(
                Math.getExponent(factor),
                exponent ->
                        new Resampler(
                                true, Math.scalb(1.0, exponent), Math.scalb(1.0, exponent + 1)));
    }
}
