package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.audiodigit.app.sound.PlotStatusViewModel.Field;
import org.audiodigit.app.sound.PlotStatusViewModel.Pointer;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotStatusViewModelTest {

    /** Silent in its first half. */
    private static final Waveform TONE =
            Sounds.mix(
                    new Waveform(new float[8000], 8000), Sounds.sine(2000, 0.5, 4000, 8000), 4000);

    private final TestContext test;
    private final SoundViewModel model;
    private final PlotStatusViewModel status;

    PlotStatusViewModelTest(@TempDir Path folder) {
        test = TestContext.withoutWindow(folder);
        model = new SoundViewModel(test.context(), "test");
        model.show("tone.wav", TONE);
        status = new PlotStatusViewModel(model);
    }

    private List<String> values(Field... fields) {
        return Arrays.stream(fields).map(status.valuesProperty().get()::get).toList();
    }

    private List<String> selection() {
        return values(Field.START, Field.END, Field.LENGTH, Field.PEAK);
    }

    private List<String> pointer() {
        return values(Field.TIME, Field.FREQUENCY, Field.LEVEL);
    }

    private void point(double seconds, OptionalDouble hertz) {
        status.pointerProperty().set(Optional.of(new Pointer(seconds, hertz, 400)));
    }

    @Test
    void fieldsWithoutAValueStayInTheirPlace() {
        assertThat(status.valuesProperty().get()).containsOnlyKeys(Field.values());
        assertThat(status.valuesProperty().get().values()).containsOnly("–");
    }

    @Test
    void theSelectionHasStartEndLengthAndPeak() {
        model.select(0.6, 0.75);
        assertThat(selection()).containsExactly("0.600 s", "0.750 s", "0.150 s", "−6.0 dB");
        model.select(0.1, 0.2);
        assertThat(values(Field.PEAK)).containsExactly("silent");
        model.show("other.wav", TONE);
        assertThat(selection()).containsOnly("–");
    }

    @Test
    void positionsInARecordingOfAMinuteAreShownAsOnAClock() {
        model.show("minute.wav", new Waveform(new float[8000 * 75], 8000));
        model.select(59.5, 70);
        assertThat(values(Field.START, Field.END, Field.LENGTH))
                .containsExactly("0:59.500", "1:10.000", "10.500 s");
        model.select(1, 70);
        assertThat(values(Field.LENGTH)).containsExactly("1:09.000");
        point(61, OptionalDouble.empty());
        assertThat(values(Field.TIME)).containsExactly("1:01.000");
    }

    @Test
    void thePointerHasTimeFrequencyAndLevel() {
        model.drawing().requestTiles(model.viewportProperty().get(), 400);
        point(0.75, OptionalDouble.of(2000));
        assertThat(pointer()).containsExactly("0.750 s", "2.00 kHz", "0 dB");
        point(0.75, OptionalDouble.empty());
        assertThat(pointer()).containsExactly("0.750 s", "–", "0.500");
        model.navigation().zoom(100, 0.75);
        assertThat(values(Field.TIME)).containsExactly("0.75000 s");
        status.pointerProperty().set(Optional.empty());
        assertThat(pointer()).containsOnly("–");
    }

    @Test
    void duringPlaybackTheTimeIsThatOfTheCursor() {
        model.togglePlay();
        test.player().position = OptionalDouble.of(0.25);
        model.updateCursor();
        assertThat(pointer()).containsExactly("0.250 s", "–", "–");
        point(0.5, OptionalDouble.empty());
        assertThat(values(Field.TIME)).containsExactly("0.500 s");
    }

    @Test
    void theOrderIsThatOfTheStrip() {
        assertThat(Stream.of(Field.values()).filter(Field::ofSelection))
                .containsExactly(Field.START, Field.END, Field.LENGTH, Field.PEAK);
    }
}
