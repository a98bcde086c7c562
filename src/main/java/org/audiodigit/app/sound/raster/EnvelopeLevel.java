package org.audiodigit.app.sound.raster;

/**
 * The extremes of each whole block of a recording.
 *
 * @param block samples of a block
 * @param squares sum of the squared samples of each block
 */
record EnvelopeLevel(int block, float[] min, float[] max, float[] squares) {

    static EnvelopeLevel ofSamples(float[] samples, int block) {
        EnvelopeLevel level = empty(block, samples.length / block);
        SampleExtremes extremes = new SampleExtremes();
        for (int i = 0; i < level.min.length; i++) {
            extremes.clear();
            for (int at = i * block; at < (i + 1) * block; at++) {
                extremes.add(samples[at]);
            }
            level.set(i, extremes);
        }
        return level;
    }

    /** The level above: as many blocks of this one make one of that. */
    EnvelopeLevel coarser(int factor) {
        EnvelopeLevel level = empty(block * factor, min.length / factor);
        SampleExtremes extremes = new SampleExtremes();
        for (int i = 0; i < level.min.length; i++) {
            extremes.clear();
            for (int at = i * factor; at < (i + 1) * factor; at++) {
                addTo(extremes, at);
            }
            level.set(i, extremes);
        }
        return level;
    }

    private static EnvelopeLevel empty(int block, int count) {
        return new EnvelopeLevel(block, new float[count], new float[count], new float[count]);
    }

    private void set(int index, SampleExtremes extremes) {
        min[index] = extremes.min;
        max[index] = extremes.max;
        squares[index] = (float) extremes.squares;
    }

    void addTo(SampleExtremes extremes, int index) {
        extremes.add(min[index], max[index], squares[index], block);
    }

    int blocks() {
        return min.length;
    }
}
