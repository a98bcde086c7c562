package org.audiodigit.signal;

/**
 * A range of samples.
 *
 * @param start index of the first sample
 * @param end index after the last sample
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("invalid range from " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** Centre, in samples. */
    public double centre() {
        return (start + (double) end) / 2;
    }
}
