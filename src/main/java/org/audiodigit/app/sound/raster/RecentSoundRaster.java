package org.audiodigit.app.sound.raster;

import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.Viewport;

/** Draws a sound that is being captured. Allocates only when the size changes. */
public final class RecentSoundRaster {

    private final int[] colours = new int[256];
    private int[] indices = {};

    /**
     * @param to a transparent image
     * @param limit amplitude at the upper edge, greater than 0
     */
    public void paintWaveform(
            Pixels to, RecentSound sound, Viewport view, double limit, int colour) {
        locate(sound, view, to.width());
        double middle = to.height() / 2.0;
        double scale = middle / limit;
        int lastRow = to.height() - 1;
        for (int x = 0; x < to.width(); x++) {
            int index = indices[x];
            if (index >= 0) {
                int top = (int) Math.max(0, middle - sound.maximum(index) * scale);
                int bottom = (int) Math.min(lastRow, middle - sound.minimum(index) * scale);
                for (int y = Math.min(top, lastRow); y <= Math.max(bottom, 0); y++) {
                    to.argb()[y * to.width() + x] = colour;
                }
            }
        }
    }

    /**
     * @param style its range is in dBFS
     * @param missing colour of the parts without sound
     */
    public void paintSpectrogram(
            Pixels to, RecentSound sound, Viewport view, SpectrogramStyle style, int missing) {
        if (sound.sampleRate() == 0) {
            to.fill(missing);
            return;
        }
        locate(sound, view, to.width());
        for (int i = 0; i < colours.length; i++) {
            colours[i] = style.colours().argb(style.range().index(RecentSound.decibels(i)));
        }
        double top = sound.sampleRate() / 2.0;
        FrequencyRange range = style.frequencies().within(top);
        for (int y = 0; y < to.height(); y++) {
            double height = (to.height() - y - 0.5) / to.height();
            double hertz = style.scale().hertz(height, range);
            long bin = Math.round(hertz / top * (sound.bins() - 1));
            byte[] row = sound.levels((int) Math.max(0, Math.min(bin, sound.bins() - 1)));
            int at = y * to.width();
            for (int x = 0; x < to.width(); x++) {
                int index = indices[x];
                to.argb()[at + x] = index < 0 ? missing : colours[row[index] & 0xff];
            }
        }
    }

    /** Finds the column of each pixel. */
    private void locate(RecentSound sound, Viewport view, int width) {
        if (indices.length != width) {
            indices = new int[width];
        }
        for (int x = 0; x < width; x++) {
            indices[x] = sound.indexAt(view.secondsAt(x + 0.5, width));
        }
    }
}
