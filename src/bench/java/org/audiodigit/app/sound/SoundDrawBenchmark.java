package org.audiodigit.app.sound;

import java.util.Arrays;
import java.util.Locale;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.ColumnGrid;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.SpectrogramRaster;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.app.sound.raster.SpectrogramTile;
import org.audiodigit.app.sound.raster.TileMaker;
import org.audiodigit.app.sound.raster.TileStore;
import org.audiodigit.app.sound.raster.TiledSpectrogram;
import org.audiodigit.app.sound.raster.WaveformEnvelope;
import org.audiodigit.app.sound.raster.WaveformRaster;
import org.audiodigit.app.sound.raster.WindowPreset;
import org.audiodigit.common.ColourMap;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;

/**
 * How long the pixels of one frame take, of ten minutes at 48 kHz on plots of 1400 x 300 and 1400 x
 * 500 pixels, and how long the tiles of a view take that are computed beside it; run it by hand.
 */
public final class SoundDrawBenchmark {

    private static final int RATE = 48_000;
    private static final int SECONDS = 600;
    private static final int FRAMES = 200;

    private SoundDrawBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Waveform sound = Sounds.noise(0.1, SECONDS * RATE, RATE, 1);
        long start = System.nanoTime();
        WaveformEnvelope envelope = WaveformEnvelope.of(sound);
        System.out.printf(Locale.ROOT, "envelope %.0f ms%n", millis(start));
        for (WindowPreset preset : WindowPreset.values()) {
            TileMaker maker = new TileMaker(sound, preset.at(RATE));
            for (double span : new double[] {600, 60, 10, 1, 0.1, 0.005}) {
                measure(preset, maker, envelope, span);
            }
        }
    }

    private static void measure(
            WindowPreset preset, TileMaker maker, WaveformEnvelope envelope, double span)
            throws Exception {
        TileStore tiles = new TileStore(64L << 20, 1);
        Pixels upper = Pixels.blank(1400, 300);
        Pixels lower = Pixels.blank(1400, 500);
        ColumnGrid grid = maker.grid();
        double from = (SECONDS - span) / 2;
        Viewport view = new Viewport(from, from + span, SECONDS);
        int level = grid.levelFor(span * RATE / lower.width());
        int first = grid.nearestColumn(level, view.from() * RATE) / ColumnGrid.TILE;
        int last = grid.nearestColumn(level, view.to() * RATE) / ColumnGrid.TILE;
        long start = System.nanoTime();
        for (SpectrogramTile.Key key : tiles.missing(level, first, last)) {
            tiles.put(maker.make(key));
        }
        double computing = millis(start);
        SpectrogramStyle style =
                new SpectrogramStyle(
                        FrequencyScale.MEL,
                        FrequencyRange.ALL,
                        new DecibelRange(-80, 0),
                        ColourMap.VIRIDIS);
        TiledSpectrogram tiled = new TiledSpectrogram(tiles, grid, RATE);
        WaveformRaster waveform = new WaveformRaster();
        SpectrogramRaster spectrogram = new SpectrogramRaster();
        double[] times = new double[FRAMES];
        for (int i = -FRAMES; i < FRAMES; i++) {
            long began = System.nanoTime();
            upper.fill(0);
            waveform.paint(upper, envelope, view, 0.5, -1, -1);
            spectrogram.paint(lower, tiled, view, style, 0);
            if (i >= 0) {
                times[i] = millis(began);
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-8s %7.3f s in view: frame p50 %5.2f ms  p99 %5.2f ms; %2d tiles %6.0f ms%n",
                preset,
                span,
                times[FRAMES / 2],
                times[FRAMES * 99 / 100],
                last - first + 1,
                computing);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
