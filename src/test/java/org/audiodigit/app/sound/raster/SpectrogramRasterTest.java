package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.common.ColourMap;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class SpectrogramRasterTest {

    private static final int MISSING = 0xff123456;
    private static final DecibelRange RANGE = new DecibelRange(-80, 0);

    private final TileStore tiles = new TileStore(1 << 24, 1);
    private final Pixels pixels = Pixels.blank(100, 64);

    private void paint(Waveform sound, Viewport view, FrequencyScale scale, TileMaker maker) {
        paint(sound, view, scale, FrequencyRange.ALL, maker);
    }

    private void paint(
            Waveform sound,
            Viewport view,
            FrequencyScale scale,
            FrequencyRange range,
            TileMaker maker) {
        new SpectrogramRaster()
                .paint(
                        pixels,
                        new TiledSpectrogram(tiles, maker.grid(), sound.sampleRate()),
                        view,
                        new SpectrogramStyle(scale, range, RANGE, ColourMap.GREY),
                        MISSING);
    }

    private int brightestRow(int x) {
        int best = 0;
        for (int y = 0; y < pixels.height(); y++) {
            if ((at(x, y) & 0xff) > (at(x, best) & 0xff)) {
                best = y;
            }
        }
        return best;
    }

    private int at(int x, int y) {
        return pixels.argb()[y * pixels.width() + x];
    }

    @Test
    void aToneIsDrawnAtItsFrequencyAndSilenceInTheFirstColour() throws Exception {
        Waveform tone = Sounds.sine(2000, 0.5, 4000, 8000);
        Waveform half = Sounds.mix(new Waveform(new float[8000], 8000), tone, 4000);
        TileMaker maker = new TileMaker(half, WindowPreset.NARROW.at(8000));
        for (SpectrogramTile.Key key :
                tiles.missing(0, 0, (maker.grid().columns(0) - 1) / ColumnGrid.TILE)) {
            tiles.put(maker.make(key));
        }
        paint(half, Viewport.all(1), FrequencyScale.LINEAR, maker);
        assertThat(brightestRow(75)).isBetween(31, 32);
        assertThat(at(20, 32)).isEqualTo(ColourMap.GREY.argb(0));
        paint(half, Viewport.all(1), FrequencyScale.MEL, maker);
        double row = 64 * (1 - FrequencyScale.MEL.height(2000, FrequencyRange.whole(4000)));
        assertThat(brightestRow(75)).isBetween((int) row - 1, (int) row + 1);
        FrequencyRange zoomed = new FrequencyRange(1800, 2600);
        paint(half, Viewport.all(1), FrequencyScale.LINEAR, zoomed, maker);
        assertThat(brightestRow(75)).as("a quarter above the bottom").isBetween(47, 48);
    }

    @Test
    void missingTilesShowTheBackgroundOrACoarserTile() throws Exception {
        Waveform noise = Sounds.noise(0.1, 80_000, 8000, 1);
        TileMaker maker = new TileMaker(noise, WindowPreset.WIDE.at(8000));
        Viewport close = new Viewport(5, 5.2, 10);
        paint(noise, close, FrequencyScale.LINEAR, maker);
        assertThat(pixels.argb()).containsOnly(MISSING);
        tiles.put(maker.make(new SpectrogramTile.Key(maker.grid().coarsest(), 0)));
        paint(noise, close, FrequencyScale.LINEAR, maker);
        assertThat(pixels.argb()).doesNotContain(MISSING);
    }
}
