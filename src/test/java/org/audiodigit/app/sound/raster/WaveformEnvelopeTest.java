package org.audiodigit.app.sound.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class WaveformEnvelopeTest {

    @Test
    void extremesOfARangeEqualThoseOfItsSamples() {
        Waveform noise = Sounds.noise(0.2, 100_003, 8000, 5);
        WaveformEnvelope envelope = WaveformEnvelope.of(noise);
        Random random = new Random(2);
        WaveformEnvelope.Extremes fast = new WaveformEnvelope.Extremes();
        WaveformEnvelope.Extremes slow = new WaveformEnvelope.Extremes();
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt(noise.length());
            int to = from + random.nextInt(noise.length() - from) + 1;
            fast.clear();
            slow.clear();
            envelope.add(from, to, fast);
            for (int i = from; i < to; i++) {
                slow.add(noise.samples()[i]);
            }
            assertThat(fast.min).isEqualTo(slow.min);
            assertThat(fast.max).isEqualTo(slow.max);
            assertThat(fast.count).isEqualTo(to - from);
            assertThat(fast.rms()).isCloseTo(slow.rms(), within(1e-5));
        }
        assertThat(envelope.peak()).isEqualTo(noise.peak());
    }

    @Test
    void aSingleSampleOfTenMinutesIsDrawn() {
        float[] samples = new float[8000 * 600];
        samples[4_000_007] = 1;
        Pixels pixels = Pixels.blank(600, 100);
        Viewport all = Viewport.all(600);
        WaveformEnvelope envelope = WaveformEnvelope.of(new Waveform(samples, 8000));
        new WaveformRaster().paint(pixels, envelope, all, 1, 0xff0000ff, 0xff0000ff);
        int x = (int) (4_000_007 / 8000.0);
        assertThat(pixels.argb()[2 * 600 + x]).isEqualTo(0xff0000ff);
        assertThat(pixels.argb()[2 * 600 + x + 2]).isZero();
        assertThat(pixels.argb()[50 * 600 + x + 2]).isNotZero();
    }

    @Test
    void theLineHasNoGapsAtAnyZoom() {
        Waveform sine = Sounds.sine(440, 0.9, 8000, 8000);
        WaveformEnvelope envelope = WaveformEnvelope.of(sine);
        for (double span : new double[] {1, 0.2, 0.05, 0.01, 0.002}) {
            Pixels pixels = Pixels.blank(500, 200);
            Viewport view = new Viewport(0.3, Math.min(1, 0.3 + span), 1);
            new WaveformRaster().paint(pixels, envelope, view, 1, -1, -1);
            int[] previous = ends(pixels, 0);
            for (int x = 1; x < 500; x++) {
                int[] current = ends(pixels, x);
                assertThat(current[0]).isLessThanOrEqualTo(previous[1] + 1);
                assertThat(current[1]).isGreaterThanOrEqualTo(previous[0] - 1);
                previous = current;
            }
        }
    }

    /** First and last drawn row of a column. */
    private static int[] ends(Pixels pixels, int x) {
        int first = -1;
        int last = -1;
        for (int y = 0; y < pixels.height(); y++) {
            if (pixels.argb()[y * pixels.width() + x] != 0) {
                first = first < 0 ? y : first;
                last = y;
            }
        }
        assertThat(first).isNotNegative();
        return new int[] {first, last};
    }

    @Test
    void oneSampleIsDrawnAsALine() {
        Waveform one = new Waveform(new float[] {0.5f}, 8000);
        Pixels pixels = Pixels.blank(20, 20);
        Viewport all = Viewport.all(one.seconds());
        new WaveformRaster().paint(pixels, WaveformEnvelope.of(one), all, 1, -1, -1);
        assertThat(pixels.argb()[5 * 20 + 10]).isNotZero();
        assertThat(pixels.argb()[15 * 20 + 10]).isZero();
    }
}
