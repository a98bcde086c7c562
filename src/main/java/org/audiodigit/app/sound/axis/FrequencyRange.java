package org.audiodigit.app.sound.axis;

/**
 * The visible frequencies of a spectrogram.
 *
 * @param low in Hz, at least 0
 * @param high in Hz, greater than {@code low}; infinite for all frequencies of any recording
 */
public record FrequencyRange(double low, double high) {

    public static final FrequencyRange ALL = new FrequencyRange(0, Double.POSITIVE_INFINITY);

    /** Minimum part of the scale that zooming in leaves visible. */
    private static final double MIN_SHARE = 0.01;

    public FrequencyRange {
        if (!(low >= 0 && low < high)) {
            throw new IllegalArgumentException("invalid range from " + low + " to " + high + " Hz");
        }
    }

    /**
     * Limits the range to the frequencies of a recording; all of them if it has none of the range.
     *
     * @param top half of the sample rate, in Hz
     */
    public FrequencyRange within(double top) {
        return low < top ? new FrequencyRange(low, Math.min(high, top)) : whole(top);
    }

    /** All frequencies of a recording. */
    public static FrequencyRange whole(double top) {
        return new FrequencyRange(0, top);
    }

    /**
     * Zooms; the given frequency keeps its height.
     *
     * @param factor greater than 1 zooms in
     * @param at the fixed frequency, in Hz
     * @param top half of the sample rate, in Hz
     * @return {@link #ALL} if everything becomes visible
     */
    public FrequencyRange zoom(double factor, double at, FrequencyScale scale, double top) {
        FrequencyRange now = within(top);
        double span = scale.fromHertz(now.high) - scale.fromHertz(now.low);
        double whole = scale.fromHertz(top);
        double newSpan = Math.max(span / factor, whole * MIN_SHARE);
        double fixed = scale.fromHertz(at);
        double newLow = fixed - (fixed - scale.fromHertz(now.low)) * newSpan / span;
        return newSpan >= whole ? ALL : of(newLow, newSpan, scale, top);
    }

    /**
     * Moves the range up or down within the frequencies of a recording.
     *
     * @param share of the visible height, positive towards higher frequencies
     * @param top half of the sample rate, in Hz
     */
    public FrequencyRange scroll(double share, FrequencyScale scale, double top) {
        FrequencyRange now = within(top);
        double from = scale.fromHertz(now.low);
        double span = scale.fromHertz(now.high) - from;
        return equals(ALL) ? this : of(from + share * span, span, scale, top);
    }

    private static FrequencyRange of(double from, double span, FrequencyScale scale, double top) {
        double low = Math.max(0, Math.min(from, scale.fromHertz(top) - span));
        return new FrequencyRange(scale.toHertz(low), Math.min(scale.toHertz(low + span), top));
    }
}
