package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.common.ColourMap;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class RecentSoundTest {

    private static final int MISSING = 0xff123456;
    private static final SpectrogramStyle STYLE =
            new SpectrogramStyle(
                    FrequencyScale.LINEAR,
                    FrequencyRange.ALL,
                    new DecibelRange(-80, 0),
                    ColourMap.GREY);

    private final RecentSound sound = new RecentSound();
    private final RecentSoundRaster raster = new RecentSoundRaster();

    /** Adds a sound in blocks of 23 ms. */
    private void add(Waveform waveform) {
        int block = waveform.sampleRate() * 23 / 1000;
        for (int at = 0; at < waveform.length(); at += block) {
            int end = Math.min(at + block, waveform.length());
            sound.add(
                    new Waveform(
                            Arrays.copyOfRange(waveform.samples(), at, end),
                            waveform.sampleRate()));
        }
    }

    @Test
    void aToneIsDrawnAtItsFrequencyAndTheRestIsEmpty() {
        for (int rate : new int[] {8000, 48_000}) {
            sound.clear();
            add(Sounds.sine(2000, 1, 5 * rate, rate));
            assertThat(sound.seconds()).isCloseTo(5, within(0.011));
            Pixels pixels = Pixels.blank(100, 100);
            raster.paintSpectrogram(pixels, sound, Viewport.all(10), STYLE, MISSING);
            int row = 99 - (int) (2000.0 / (rate / 2) * 100);
            assertThat(pixels.argb()[row * 100 + 20] & 0xff).isGreaterThan(225);
            assertThat(pixels.argb()[20] & 0xff).isLessThan(60);
            assertThat(pixels.argb()[row * 100 + 70]).isEqualTo(MISSING);
        }
    }

    @Test
    void theWaveformHasTheExtremesOfItsColumns() {
        float[] samples = new float[8000];
        samples[4003] = 0.5f;
        samples[4007] = -1;
        add(new Waveform(samples, 8000));
        assertThat(sound.peak()).isEqualTo(1);
        Pixels pixels = Pixels.blank(100, 101);
        raster.paintWaveform(pixels, sound, Viewport.all(1), 1, -1);
        assertThat(pixels.argb()[100 * 100 + 50]).isEqualTo(-1);
        assertThat(pixels.argb()[30 * 100 + 50]).isEqualTo(-1);
        assertThat(pixels.argb()[20 * 100 + 50]).isZero();
        assertThat(pixels.argb()[30 * 100 + 49]).isZero();
        assertThat(pixels.argb()[50 * 100 + 49]).isEqualTo(-1);
    }

    @Test
    void onlyTheLastSecondsAreKept() {
        add(Sounds.noise(0.1, 30 * 8000, 8000, 1));
        assertThat(sound.seconds()).isCloseTo(30, within(0.011));
        assertThat(sound.indexAt(19)).isEqualTo(-1);
        assertThat(sound.indexAt(20.005)).isNotNegative();
        assertThat(sound.indexAt(31)).isEqualTo(-1);
    }

    @Test
    void anotherSampleRateStartsAgain() {
        add(Sounds.sine(2000, 1, 8000, 8000));
        add(Sounds.sine(2000, 1, 22_050, 44_100));
        assertThat(sound.sampleRate()).isEqualTo(44_100);
        assertThat(sound.seconds()).isCloseTo(0.5, within(0.011));
        sound.clear();
        assertThat(sound.seconds()).isZero();
        Pixels pixels = Pixels.blank(10, 10);
        raster.paintSpectrogram(pixels, sound, Viewport.all(10), STYLE, MISSING);
        assertThat(pixels.argb()).containsOnly(MISSING);
    }
}
