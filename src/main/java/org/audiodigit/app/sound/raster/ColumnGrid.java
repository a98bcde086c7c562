package org.audiodigit.app.sound.raster;

/**
 * Where the columns of a spectrogram lie in time, at several levels of detail. A column of level 0
 * is one frame; one of level {@code n} stands for {@code 2^n} frames. The frames are those of an
 * STFT that starts at the first sample, and as many before and behind as it takes to have a
 * column's middle at or beyond either end of the recording.
 *
 * @param framing how the recording is cut
 * @param length of the recording, in samples
 */
public record ColumnGrid(Framing framing, int length) {

    /** Columns of one tile. */
    public static final int TILE = 128;

    /** Where the first frame starts, in samples before the recording. */
    int lead() {
        int step = framing.step();
        return (framing.frame() / 2 + step - 1) / step * step;
    }

    /** Number of frames. */
    int frames() {
        double behind = length + lead() - framing.frame() / 2.0;
        return (int) Math.ceil(behind / framing.step()) + 1;
    }

    /** Number of columns of a level. */
    public int columns(int level) {
        return (frames() + (1 << level) - 1) >> level;
    }

    /** The coarsest level: all of the recording in one tile. */
    public int coarsest() {
        int level = 0;
        while (columns(level) > TILE) {
            level++;
        }
        return level;
    }

    /** The level that has one to two columns for each pixel, or the finest there is. */
    public int levelFor(double samplesPerPixel) {
        double columns = samplesPerPixel / framing.step();
        int level = columns < 2 ? 0 : Math.getExponent(columns);
        return Math.min(level, coarsest());
    }

    /** The column whose middle is at a sample; between two columns it is not whole. */
    public double columnAt(int level, double sample) {
        double frame = (sample + lead() - framing.frame() / 2.0) / framing.step();
        return (frame + 0.5) / (1 << level) - 0.5;
    }

    /** The column on a sample, held to those there are. */
    public int nearestColumn(int level, double sample) {
        return held(Math.rint(columnAt(level, sample)), level);
    }

    int held(double column, int level) {
        return (int) Math.max(0, Math.min(column, columns(level) - 1));
    }
}
