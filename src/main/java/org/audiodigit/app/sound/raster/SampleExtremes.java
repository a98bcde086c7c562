package org.audiodigit.app.sound.raster;

/** What is gathered about a run of samples. */
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
        reach(sample, sample);
        squares += (double) sample * sample;
        count++;
    }

    /** Widens the extremes only. */
    void reach(float low, float high) {
        min = Math.min(min, low);
        max = Math.max(max, high);
    }

    void add(float low, float high, double sumOfSquares, int samples) {
        reach(low, high);
        squares += sumOfSquares;
        count += samples;
    }

    /** Root of the mean square, 0 where there was no sample. */
    double rms() {
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
