package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.WaveformRaster;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavRecording;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of twenty minutes, whose samples stay in their file. */
class LongRecordingPlotsTest {

    private static final int RATE = 8000;
    private static final int SECONDS = 1200;

    @TempDir Path folder;
    private SoundViewModel model;
    private Counted recording;

    /** Counts the samples that are read, and the largest part. */
    private record Counted(SampleSource file, AtomicLong read, AtomicLong largest)
            implements SampleSource {

        @Override
        public int sampleRate() {
            return file.sampleRate();
        }

        @Override
        public int length() {
            return file.length();
        }

        @Override
        public Reader open() throws IOException {
            Reader reader = file.open();
            return (start, to, from, end) -> {
                read.addAndGet(end - from);
                largest.accumulateAndGet(to.length, Math::max);
                reader.read(start, to, from, end);
            };
        }
    }

    @BeforeEach
    void open() throws IOException {
        float[] samples = new float[RATE * SECONDS];
        Waveform tone = Sounds.sine(1000, 0.5, RATE, RATE);
        System.arraycopy(tone.samples(), 0, samples, 900 * RATE, RATE);
        Path file = folder.resolve("long.wav");
        WavWriter.write(file, new Waveform(samples, RATE));
        WavRecording opened = WavRecording.open(file);
        assertThat(opened.inMemory()).isEmpty();
        recording = new Counted(opened, new AtomicLong(), new AtomicLong());
        TestContext test = TestContext.withoutWindow(folder);
        test.dialogs().save = Optional.of(folder.resolve("part.wav"));
        model = new SoundViewModel(test.context(), "test");
        model.show("long.wav", recording);
    }

    private SoundDrawing.Drawable drawn() {
        return model.drawing().drawableProperty().get().orElseThrow();
    }

    @Test
    void theWaveformIsReadOnceInParts() {
        assertThat(drawn().envelope().isComplete()).isTrue();
        assertThat(drawn().peak()).isCloseTo(0.5, within(1e-3));
        assertThat(drawn().envelope().peak(800 * RATE, 899 * RATE)).isZero();
        assertThat(recording.read).hasValue((long) RATE * SECONDS);
        assertThat(recording.largest.get()).isLessThan(RATE * SECONDS / 8);
    }

    @Test
    void theOverviewOfTheSpectrogramNeedsAFractionOfTheSamples() {
        long before = recording.read.get();
        model.drawing().requestTiles(model.viewportProperty().get(), 800);
        assertThat(model.drawing().decibels(model.viewportProperty().get(), 800, 900.5, 1000))
                .hasValueCloseTo(0.0, within(1.0));
        assertThat(recording.read.get() - before).isPositive().isLessThan(3L * RATE * SECONDS);
    }

    @Test
    void detailsAreReadWhereTheyAreVisible() {
        Viewport view = new Viewport(900.1, 900.102, SECONDS);
        long before = recording.read.get();
        Pixels coarse = paint(view);
        model.drawing().requestSamples(view, 200);
        assertThat(recording.read.get() - before).isLessThan(100);
        Pixels fine = paint(view);
        assertThat(fine.argb()).isNotEqualTo(coarse.argb());
        long after = recording.read.get();
        model.drawing().requestSamples(new Viewport(900.1005, 900.1025, SECONDS), 200);
        assertThat(recording.read).hasValue(after);
    }

    private Pixels paint(Viewport view) {
        Pixels pixels = Pixels.blank(200, 100);
        new WaveformRaster().paint(pixels, drawn().envelope(), view, 0.5, -1, -1);
        return pixels;
    }

    @Test
    void aSelectionIsExported() throws IOException {
        model.select(899.5, 900.5);
        model.export().selection();
        Waveform part = WavReader.read(folder.resolve("part.wav")).waveform();
        assertThat(part.length()).isEqualTo(RATE);
        assertThat(part.samples()[RATE / 2 - 10]).isZero();
        assertThat(part.peak()).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void aFileThatDisappearsIsReported() throws IOException {
        Files.delete(folder.resolve("long.wav"));
        model.drawing().requestSamples(new Viewport(900.1, 900.102, SECONDS), 200);
        assertThat(model.problemProperty().get()).contains("long.wav");
    }
}
