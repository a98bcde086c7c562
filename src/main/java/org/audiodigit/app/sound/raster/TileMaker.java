package org.audiodigit.app.sound.raster;

import java.io.IOException;
import org.audiodigit.app.sound.raster.WindowPreset.Framing;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Spectrogram;
import org.audiodigit.signal.Stft;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.WindowFunctions;

/**
 * Computes tiles of the spectrogram of a recording. A column that stands for several frames has the
 * maximum of each bin, so that a click stays visible in a view of ten minutes. A sine wave of full
 * scale has a level of 0 dB.
 */
public final class TileMaker {

    /** Maximum number of samples to transform for a column; longer columns skip frames. */
    private static final int MAX_SAMPLES = 32_768;

    /** Number of frames to transform at a time. */
    private static final int BLOCK = 256;

    private final SampleSource source;
    private final ColumnGrid grid;
    private final float[] window;
    private final double fullScale;

    public TileMaker(SampleSource source, Framing framing) {
        this.source = source;
        this.grid = new ColumnGrid(framing, source.length());
        this.window = WindowFunctions.hann(framing.frame());
        double sum = 0;
        for (float weight : window) {
            sum += weight;
        }
        this.fullScale = sum * sum / 4;
    }

    public int sampleRate() {
        return source.sampleRate();
    }

    public ColumnGrid grid() {
        return grid;
    }

    /**
     * Computes a tile.
     *
     * @throws InterruptedException if the thread was interrupted
     * @throws IOException if the recording is in a file that cannot be read
     */
    public SpectrogramTile make(SpectrogramTile.Key key) throws InterruptedException, IOException {
        Framing framing = grid.framing();
        int all = 1 << key.level();
        int used = Math.min(all, Math.max(4, MAX_SAMPLES / framing.fftSize()));
        int spacing = framing.step() * (all / used);
        // frames that do not overlap are read one by one and lie side by side
        int hop = Math.min(spacing, window.length);
        Stft stft = new Stft(window, hop, framing.fftSize());
        int first = key.index() * ColumnGrid.TILE;
        int columns = Math.min(ColumnGrid.TILE, grid.columns(key.level()) - first);
        short[] levels = new short[columns * framing.bins()];
        float[] loudest = new float[levels.length];
        int block = Math.max(1, BLOCK / used);
        for (int column = 0; column < columns; column += block) {
            int count = Math.min(block, columns - column);
            long start = (long) (first + column) * used * spacing - grid.lead();
            Waveform slice = slice(start, count * used, spacing);
            addMaximum(stft.power(slice), column, used, loudest);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        for (int i = 0; i < levels.length; i++) {
            levels[i] = hundredths(loudest[i]);
        }
        return new SpectrogramTile(key, levels, framing.bins());
    }

    /** The samples of a number of frames, padded with zeros outside the recording. */
    private Waveform slice(long start, int frames, int spacing) throws IOException {
        if (spacing > window.length) {
            float[] apart = new float[frames * window.length];
            source.read(start, window.length, spacing, apart);
            return new Waveform(apart, source.sampleRate());
        }
        float[] slice = new float[(frames - 1) * spacing + window.length];
        source.read(start, slice);
        return new Waveform(slice, source.sampleRate());
    }

    private static void addMaximum(Spectrogram power, int column, int used, float[] loudest) {
        int bins = power.bins();
        float[] values = power.values();
        for (int frame = 0; frame < power.frames(); frame++) {
            int to = (column + frame / used) * bins;
            int from = frame * bins;
            for (int bin = 0; bin < bins; bin++) {
                loudest[to + bin] = Math.max(loudest[to + bin], values[from + bin]);
            }
        }
    }

    private short hundredths(float power) {
        double value = 1000 * Math.log10(power / fullScale);
        return (short) Math.round(Math.max(SpectrogramTile.SILENCE, Math.min(value, 32_000)));
    }
}
