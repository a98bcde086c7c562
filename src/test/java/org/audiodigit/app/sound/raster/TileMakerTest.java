package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.app.sound.raster.WindowPreset.Framing;
import org.audiodigit.signal.Spectrogram;
import org.audiodigit.signal.Stft;
import org.audiodigit.signal.Waveform;
import org.audiodigit.signal.WindowFunctions;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class TileMakerTest {

    private static final Framing NOTEBOOK = WindowPreset.NOTEBOOK.at(48_000);

    @Test
    void aSineOfFullScaleHasZeroDecibels() throws Exception {
        Waveform sine = Sounds.sine(6000, 1, 48_000, 48_000);
        SpectrogramTile tile = new TileMaker(sine, NOTEBOOK).make(new SpectrogramTile.Key(0, 0));
        assertThat(tile.decibels(50, 32)).isCloseTo(0, within(0.1));
        assertThat(tile.decibels(50, 90)).isLessThan(-60);
    }

    @Test
    void framesAgreeWithTheStft() throws Exception {
        Waveform noise = Sounds.noise(0.1, 30_000, 48_000, 3);
        TileMaker maker = new TileMaker(noise, NOTEBOOK);
        Spectrogram expected = new Stft(WindowFunctions.hann(233), 128, 256).magnitudes(noise);
        int shift = maker.grid().lead() / 128;
        SpectrogramTile tile = maker.make(new SpectrogramTile.Key(0, 1));
        int column = 130;
        double reference = 20 * Math.log10(expected.value(column - shift, 40) * 4 / 233);
        assertThat(tile.decibels(column, 40)).isCloseTo(reference, within(0.2));
    }

    @Test
    void aClickOfOneSampleIsVisibleInTenMinutes() throws Exception {
        float[] samples = new float[8000 * 600];
        samples[samples.length / 3] = 1;
        TileMaker maker = new TileMaker(new Waveform(samples, 8000), WindowPreset.NARROW.at(8000));
        int level = maker.grid().coarsest();
        SpectrogramTile tile = maker.make(new SpectrogramTile.Key(level, 0));
        int column = maker.grid().nearestColumn(level, samples.length / 3.0);
        assertThat(tile.decibels(column, 100)).isGreaterThan(-60);
        assertThat(tile.decibels(column + 3, 100)).isLessThan(-300);
    }
}
