package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.raster.WindowPreset.Framing;

/**
 * Positions of the columns of a spectrogram in time, at several levels of detail. A column of level
 * 0 is one frame; a column of level {@code n} stands for {@code 2^n} frames. The frames are those
 * of an STFT that starts at the first sample, extended at both ends until the centre of a column is
 * at or beyond the end of the recording.
 *
 * @param framing frame length and step
 * @param length of the recording, in samples
 */
public record ColumnGrid(Framing framing, int length) {

    /** Number of columns of a tile. */
    public static final int TILE = 128;

    /** Number of samples by which the first frame starts before the recording. */
    int lead() {
        int step = framing.step();
        return (framing.frame() / 2 + step - 1) / step * step;
    }

    /** Number of frames. */
    int frames() {
        double behind = length + lead() - framing.frame() / 2.0;
        return (int) Math.ceil(behind / framing.step()) + 1;
    }

    /** Number of columns at a level. */
    public int columns(int level) {
        return (frames() + (1 << level) - 1) >> level;
    }

    /** The coarsest level, at which the recording fits into one tile. */
    public int coarsest() {
        int level = 0;
        while (columns(level) > TILE) {
            level++;
        }
        return level;
    }

    /** The level with one to two columns for each pixel, or the finest level. */
    public int levelFor(double samplesPerPixel) {
        double columns = samplesPerPixel / framing.step();
        int level = columns < 2 ? 0 : Math.getExponent(columns);
        return Math.min(level, coarsest());
    }

    /** The column whose centre is at a sample; a fraction between two columns. */
    public double columnAt(int level, double sample) {
        double frame = (sample + lead() - framing.frame() / 2.0) / framing.step();
        return (frame + 0.5) / (1 << level) - 0.5;
    }

    /** The sample at the centre of a frame. */
    public double centre(int frame) {
        return frame * (double) framing.step() - lead() + framing.frame() / 2.0;
    }

    /** The nearest existing column to a sample. */
    public int nearestColumn(int level, double sample) {
        return clamp(Math.rint(columnAt(level, sample)), level);
    }

    int clamp(double column, int level) {
        return (int) Math.max(0, Math.min(column, columns(level) - 1));
    }
}
