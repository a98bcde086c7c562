package org.audiodigit.app.sound.raster;

/** Accumulates minimum, maximum and sum of squares of samples. */
final class SampleExtremes {

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
