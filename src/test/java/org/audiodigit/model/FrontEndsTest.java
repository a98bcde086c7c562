package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.signal.LogMelSettings;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrontEndsTest {

    static Stream<FrontEnd> all() {
        return Stream.concat(
                FrontEnds.names().stream().map(FrontEnds::byName),
                Stream.of(new LogMelFrontEnd(LogMelSettings.at(16_000))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tensorsAreFiniteAndOfTheDeclaredShape(FrontEnd frontEnd) {
        float[] broken = Sounds.noise(0.1, 9000, 8000, 1).samples();
        broken[100] = Float.NaN;
        broken[4000] = Float.NEGATIVE_INFINITY;
        for (Waveform waveform :
                List.of(
                        new Waveform(new float[0], 8000),
                        new Waveform(new float[] {1}, 8000),
                        new Waveform(new float[] {1}, 1),
                        new Waveform(new float[] {1}, Integer.MAX_VALUE),
                        new Waveform(new float[48_000], 48_000),
                        new Waveform(broken, 8000),
                        new Waveform(broken, 48_000),
                        Sounds.scaled(Sounds.noise(1, 9000, 8000, 1), Float.MAX_VALUE / 10),
                        Sounds.scaled(Sounds.noise(1, 9000, 8000, 1), Float.MIN_NORMAL),
                        Sounds.noise(0.1, 100_000, 1, 1),
                        Sounds.noise(0.1, 500_000, 768_000, 1))) {
            float[] tensor = frontEnd.apply(waveform);

            assertThat(tensor).hasSize(frontEnd.rows() * frontEnd.columns());
            for (float value : tensor) {
                assertThat(value).isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isThreadSafe(FrontEnd frontEnd) {
        Waveform[] words =
                IntStream.range(0, 32)
                        .mapToObj(i -> Sounds.noise(0.1, 4000 + 100 * i, 8000 + 1000 * (i % 5), i))
                        .toArray(Waveform[]::new);
        float[][] alone = Arrays.stream(words).map(frontEnd::apply).toArray(float[][]::new);

        float[][] together =
                Arrays.stream(words).parallel().map(frontEnd::apply).toArray(float[][]::new);

        assertThat(together).isDeepEqualTo(alone);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tensorOfSilenceIsZero(FrontEnd frontEnd) {
        assertThat(frontEnd.apply(new Waveform(new float[20_000], 8000))).containsOnly(0f);
    }

    @Test
    void shapesFitTheNetworks() {
        assertThat(FrontEnds.byName("stft"))
                .returns("stft", FrontEnd::name)
                .returns(230, FrontEnd::rows)
                .returns(120, FrontEnd::columns);
        assertThat(FrontEnds.byName("log-mel"))
                .returns("log-mel", FrontEnd::name)
                .returns(96, FrontEnd::rows)
                .returns(40, FrontEnd::columns);
    }

    @Test
    void rejectsUnknownNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FrontEnds.byName("mfcc"))
                .withMessage("unknown front end 'mfcc'; use one of: stft, log-mel");
    }

    @Test
    void acceptsNamesOfEarlierReleases() {
        assertThat(FrontEnds.byName("seed").name()).isEqualTo("stft");
        assertThat(FrontEnds.currentName("seed")).isEqualTo("stft");
        assertThat(FrontEnds.names()).containsExactly("stft", "log-mel");
    }

    @Test
    void logMelIsNormalised() {
        float[] tensor = FrontEnds.byName("log-mel").apply(Sounds.sine(300, 0.2, 6000, 8000));

        double mean = 0;
        double squares = 0;
        for (float value : tensor) {
            mean += value / (double) tensor.length;
            squares += (double) value * value / tensor.length;
        }
        assertThat(mean).isCloseTo(0, within(1e-5));
        assertThat(squares).isCloseTo(1, within(1e-4));
    }

    @Test
    void logMelIgnoresLoudnessAndPosition() {
        FrontEnd logMel = FrontEnds.byName("log-mel");
        Waveform quiet = Sounds.noise(0.0005, 16_000, 8000, 1);
        Waveform tone = Sounds.sine(600, 0.4, 3200, 8000);
        Waveform early = Sounds.mix(quiet, tone, 4000);
        Waveform late = Sounds.mix(quiet, tone, 8000);

        float[] expected = logMel.apply(early);

        assertClose(logMel.apply(Sounds.scaled(early, 1f / 64)), expected, 1e-3, 0);
        // another part of the noise surrounds the tone, but it is below the floor
        assertClose(logMel.apply(late), expected, 0.5, 0.02);
    }

    @Test
    void logMelIgnoresSampleRate() {
        FrontEnd logMel = FrontEnds.byName("log-mel");
        float[] slow = logMel.apply(Sounds.sine(600, 0.4, 4000, 8000));
        float[] fast = logMel.apply(Sounds.sine(600, 0.4, 24_000, 48_000));

        assertClose(fast, slow, 0.1, 0.05);
    }

    /** At most a share of the values exceed the tolerance. */
    private static void assertClose(float[] actual, float[] expected, double by, double share) {
        long far =
                IntStream.range(0, actual.length)
                        .filter(i -> Math.abs(actual[i] - expected[i]) > by)
                        .count();
        assertThat(far).isLessThanOrEqualTo((long) (share * actual.length));
    }
}
