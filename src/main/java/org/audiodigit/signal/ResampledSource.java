package org.audiodigit.signal;

import java.io.IOException;
import java.math.BigInteger;

/**
 * A recording at another sample rate, of which the requested parts are resampled. The samples are
 * those of {@link Resampling} up to rounding, so that successive parts join without a click. A
 * result beyond the maximum length of an array is cut.
 */
public final class ResampledSource implements SampleSource {

    /** Samples beside a part that affect it, in samples of the lower rate, with a reserve. */
    private static final int REACH = 64;

    private final SampleSource original;
    private final int rate;
    private final int up;
    private final int down;

    private ResampledSource(SampleSource original, int rate) {
        this.original = original;
        this.rate = rate;
        int divisor =
                BigInteger.valueOf(rate).gcd(BigInteger.valueOf(original.sampleRate())).intValue();
        this.up = rate / divisor;
        this.down = original.sampleRate() / divisor;
    }

    /**
     * Returns a recording at a rate in Hz.
     *
     * @return the recording itself if it already has the rate
     */
    public static SampleSource of(SampleSource original, int rate) {
        return original.sampleRate() == rate ? original : new ResampledSource(original, rate);
    }

    @Override
    public int sampleRate() {
        return rate;
    }

    @Override
    public int length() {
        double all = (double) original.length() * rate / original.sampleRate();
        return (int) Math.min(Math.round(all), Integer.MAX_VALUE - 8);
    }

    @Override
    public Reader open() {
        return this::resample;
    }

    /** Resamples a part that starts where samples of both rates have the same time. */
    private void resample(int start, float[] to, int from, int end) throws IOException {
        int count = end - from;
        int period = Math.min(up, down);
        long periods = (REACH + period - 1) / period;
        long first = Math.floorDiv(start, up) - periods;
        long last = Math.floorDiv((long) start + count, up) + 1 + periods;
        float[] input = new float[Math.toIntExact((last - first) * down)];
        original.read(first * down, input);
        float[] output =
                Resampling.toRate(new Waveform(input, original.sampleRate()), rate).samples();
        System.arraycopy(output, (int) (start - first * up), to, from, count);
    }
}
