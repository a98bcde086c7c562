package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSourceTest {

    private static final Waveform SIX = new Waveform(new float[] {1, 2, 3, 4, 5, 6}, 8000);

    private static float[] read(SampleSource source, long start, int piece, int step, int count)
            throws IOException {
        float[] to = new float[count];
        Arrays.fill(to, 9);
        source.read(start, piece, step, to);
        return to;
    }

    @Test
    void samplesOutsideTheRecordingAreZero() throws IOException {
        assertThat(read(SIX, -2, 4, 4, 4)).containsExactly(0, 0, 1, 2);
        assertThat(read(SIX, 4, 4, 4, 4)).containsExactly(5, 6, 0, 0);
        assertThat(read(SIX, 100, 2, 2, 2)).containsOnly(0);
        assertThat(read(SIX, -100, 2, 2, 2)).containsOnly(0);
        assertThat(read(SIX, -1, 8, 8, 8)).containsExactly(0, 1, 2, 3, 4, 5, 6, 0);
    }

    @Test
    void piecesAreReadSideBySide() throws IOException {
        assertThat(read(SIX, -1, 2, 3, 6)).containsExactly(0, 1, 3, 4, 6, 0);
        assertThat(read(SIX, 0, 3, 1, 6)).containsExactly(1, 2, 3, 2, 3, 4);
    }

    @Test
    void aPartIsARecordingOfItsOwn() throws IOException {
        SamplePart part = new SamplePart(SIX, 1, 4);
        assertThat(part.length()).isEqualTo(3);
        assertThat(read(part, -1, 5, 5, 5)).containsExactly(0, 2, 3, 4, 0);
        assertThat(read(part, -2, 2, 3, 6)).containsExactly(0, 0, 3, 4, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"8000,48000", "48000,8000", "44100,48000", "8000,44100", "44056,48000"})
    void resampledPartsJoin(int from, int to) throws IOException {
        Waveform noise = Sounds.noise(0.3, from / 2 + 17, from, 4);
        Waveform whole = Resampling.toRate(noise, to);
        SampleSource parts = ResampledSource.of(noise, to);
        assertThat(parts.length()).isEqualTo(whole.length());
        float[] part = new float[3001];
        for (int start = -500; start < whole.length(); start += part.length) {
            parts.read(start, part);
            for (int i = 0; i < part.length; i++) {
                int at = start + i;
                // the other resampler interpolates its filter, and not at the edges
                boolean inside = at > 200 && at < whole.length() - 200;
                if (inside || from != 44056) {
                    float expected = at < 0 || at >= whole.length() ? 0 : whole.samples()[at];
                    assertThat(part[i]).isCloseTo(expected, within(1e-3f));
                }
            }
        }
    }
}
