package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.app.sound.raster.WindowPreset.Framing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnGridTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 400, 8000, 28_800_000})
    void theColumnsCoverTheRecordingAtEachLevel(int length) {
        for (WindowPreset preset : WindowPreset.values()) {
            ColumnGrid grid = new ColumnGrid(preset.at(48_000), length);
            assertThat(grid.columnAt(0, 0)).isNotNegative();
            assertThat(grid.columnAt(0, length)).isLessThanOrEqualTo(grid.columns(0) - 1);
            assertThat(grid.columns(grid.coarsest())).isBetween(1, ColumnGrid.TILE);
            for (int level = 0; level <= grid.coarsest(); level++) {
                assertThat(grid.columnAt(level, length)).isLessThan(grid.columns(level));
            }
        }
    }

    @Test
    void aCoarserColumnIsCentredOnItsFrames() {
        ColumnGrid grid = new ColumnGrid(WindowPreset.NOTEBOOK.at(48_000), 1_000_000);
        double sample = 500_000;
        double fine = grid.columnAt(0, sample);
        assertThat(grid.columnAt(3, sample)).isCloseTo((fine - 3.5) / 8, within(1e-9));
    }

    @Test
    void aPixelHasOneToTwoColumns() {
        ColumnGrid grid = new ColumnGrid(WindowPreset.NOTEBOOK.at(48_000), 28_800_000);
        for (double pixel = 128; pixel < 20_000; pixel *= 1.3) {
            double columns = pixel / 128 / (1 << grid.levelFor(pixel));
            assertThat(columns).isBetween(1.0, 2.0);
        }
        assertThat(grid.levelFor(0.5)).isZero();
    }

    @Test
    void presetsAreDefinedInSamplesOrSeconds() {
        assertThat(WindowPreset.NOTEBOOK.at(8000)).isEqualTo(new Framing(233, 128, 256));
        assertThat(WindowPreset.NOTEBOOK.at(48_000)).isEqualTo(new Framing(233, 128, 256));
        assertThat(WindowPreset.NARROW.at(48_000)).isEqualTo(new Framing(1920, 240, 2048));
        assertThat(WindowPreset.WIDE.at(48_000)).isEqualTo(new Framing(192, 48, 512));
        assertThat(WindowPreset.NARROW.at(384_000).fftSize()).isEqualTo(8192);
    }
}
