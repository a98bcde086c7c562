package org.audiodigit.signal;

import be.tarsos.dsp.resample.Resampler;
import java.math.BigInteger;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes the sample rate of a recording by band-limited interpolation (J. O. Smith, "Digital Audio
 * Resampling Home Page", CCRMA) with 35 taps and a Kaiser window with beta 6, which passes 90 % of
 * the common bandwidth of both rates. Ratios of small numbers, the usual case for recordings, use
 * {@link PolyphaseResampler}; others use TarsosDSP's {@link Resampler}, which supports any ratio
 * and takes 7 to 14 times as long. The result has no delay: its first sample is at the time of the
 * first sample of the recording.
 *
 * <p>Thread-safe.
 */
public final class Resampling {

    /** Maximum factor per step, since the buffers of TarsosDSP's resampler grow with the factor. */
    private static final double MAX_STEP = 16;

    /** Half the length of the filter plus a margin, in samples of the lower rate. */
    private static final int REACH = 20;

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    /** One per power of two, since creating the filter takes longer than resampling a word. */
    private static final Map<Integer, Resampler> PROTOTYPES = new ConcurrentHashMap<>();

    /** Maximum numerator and denominator, since each phase has a filter. */
    private static final int MAX_PART = 1000;

    /** Limits the cache, since each file of an untrusted folder may have a different rate. */
    private static final int MAX_CACHED = 200;

    private static final Map<Ratio, PolyphaseResampler> POLYPHASE = new ConcurrentHashMap<>();

    /** Number of output samples per number of input samples, without a common divisor. */
    private record Ratio(int up, int down) {

        static Ratio of(int rate, int oldRate) {
            int divisor = BigInteger.valueOf(rate).gcd(BigInteger.valueOf(oldRate)).intValue();
            return new Ratio(rate / divisor, oldRate / divisor);
        }

        boolean isSmall() {
            return up <= MAX_PART && down <= MAX_PART;
        }
    }

    private Resampling() {}

    /**
     * Resamples a recording to {@code round(length * rate / old rate)} samples.
     *
     * @param rate in Hz, above zero
     * @return the waveform itself if it already has the rate
     * @throws IllegalArgumentException if the result exceeds the maximum length of an array
     */
    public static Waveform toRate(Waveform waveform, int rate) {
        return toRate(waveform, rate, MAX_ARRAY);
    }

    /**
     * Resamples the start of a recording; later samples are not computed.
     *
     * @param rate in Hz, above zero
     * @param maxLength maximum number of samples in the result, at least 0
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
        // not computed with the factor, whose rounding error could change the rounding of a half
        long fullLength = Math.round((double) samples.length * rate / waveform.sampleRate());
        long length = Math.min(fullLength, maxLength);
        if (maxLength == MAX_ARRAY && length == MAX_ARRAY) {
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
        PolyphaseResampler cached = POLYPHASE.get(ratio);
        if (cached != null) {
            return cached;
        }
        PolyphaseResampler created = new PolyphaseResampler(ratio.up(), ratio.down());
        if (POLYPHASE.size() < MAX_CACHED) {
            POLYPHASE.put(ratio, created);
        }
        return created;
    }

    private static float[] resample(float[] samples, double factor, int length) {
        if (length == 0) {
            return new float[0];
        }
        double step = Math.max(1 / MAX_STEP, Math.min(factor, MAX_STEP));
        if (step == factor) {
            return inOneStep(samples, factor, length);
        }
        double remaining = factor / step;
        double all = Math.ceil(samples.length * step);
        int between = (int) Math.min(all, inputNeeded(length, remaining));
        return resample(inOneStep(samples, step, between), remaining, length);
    }

    private static float[] inOneStep(float[] samples, double factor, int length) {
        int used = (int) Math.min(samples.length, inputNeeded(length, factor));
        float[] result = new float[length];
        // rounding of the time may lose the last sample, which then stays zero
        new Resampler(prototype(factor))
                .process(
                        factor, FloatBuffer.wrap(samples, 0, used), true, FloatBuffer.wrap(result));
        return result;
    }

    /** Number of input samples that affect the first {@code length} output samples. */
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
