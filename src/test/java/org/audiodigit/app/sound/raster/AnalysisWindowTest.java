package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.audiodigit.app.sound.raster.WindowPreset.Framing;
import org.junit.jupiter.api.Test;

class AnalysisWindowTest {

    @Test
    void lengthAndOverlapDetermineTheFrames() {
        assertThat(AnalysisWindow.of(25, 60).at(8000)).isEqualTo(new Framing(200, 80, 512));
        assertThat(AnalysisWindow.of(1, 98).at(8000)).isEqualTo(new Framing(16, 1, 512));
        assertThat(AnalysisWindow.of(150, 0).at(96_000)).isEqualTo(new Framing(8192, 8192, 8192));
        assertThat(AnalysisWindow.of(WindowPreset.WIDE).at(48_000))
                .isEqualTo(WindowPreset.WIDE.at(48_000));
    }

    @Test
    void theSettingsKeepPresetsByNameAndOtherWindowsByTheirValues() {
        for (WindowPreset preset : WindowPreset.values()) {
            AnalysisWindow window = AnalysisWindow.of(preset);
            assertThat(window).hasToString(preset.name());
            assertThat(AnalysisWindow.parse(window.toString())).isEqualTo(window);
        }
        AnalysisWindow free = AnalysisWindow.of(12.5, 75);
        assertThat(AnalysisWindow.parse(free.toString())).isEqualTo(free);
        for (String invalid : new String[] {"", "0.1 ms, 50.0 %", "20 ms, 99 %", "1.2.3 ms, 4 %"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> AnalysisWindow.parse(invalid));
        }
    }
}
