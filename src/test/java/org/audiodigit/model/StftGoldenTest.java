package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the stft front end with an implementation in Python, src/test/python/stft_golden.py. */
class StftGoldenTest {

    private static final double TOLERANCE = 1e-4;

    /** Error of the resampler compared with an ideal one: 73 dB below the signal. */
    private static final double RESAMPLER = 3.5e-3;

    private final FrontEnd stft = new StftFrontEnd();

    @ParameterizedTest
    @CsvSource({"exact, 30000", "shorter, 12345", "longer, 41000"})
    void equalsReferenceAt48Kilohertz(String name, int samples) throws IOException {
        assertAgrees(stft.apply(chirpAndNoise(samples, 48_000)), name, TOLERANCE);
    }

    @Test
    void resamplesRecordingsAt8Kilohertz() throws IOException {
        float[] tensor = stft.apply(bandLimited(4000, 8000, 0.5));

        assertAgrees(tensor, "from-8k", TOLERANCE);
        assertAgrees(tensor, "from-8k-ideal", RESAMPLER);
    }

    @Test
    void idealResamplingGivesTheRecordingAt48Kilohertz() throws IOException {
        assertAgrees(stft.apply(bandLimited(24_000, 48_000, 0.5)), "from-8k-ideal", TOLERANCE);
    }

    private static void assertAgrees(float[] tensor, String name, double tolerance)
            throws IOException {
        Golden golden = Golden.read(name);
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float value : tensor) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        assertThat(sum / tensor.length).isCloseTo(golden.sum / tensor.length, within(tolerance));
        assertThat(min).isCloseTo(golden.min, within(tolerance));
        assertThat(max).isCloseTo(golden.max, within(tolerance));
        assertThat(golden.points).hasSize(400);
        golden.points.forEach(
                (index, value) ->
                        assertThat((double) tensor[index])
                                .as("%s at %d", name, index)
                                .isCloseTo(value, within(tolerance)));
    }

    /** A chirp from 100 Hz to 0.4 of the sample rate with noise, fading in and out. */
    private static Waveform chirpAndNoise(int samples, int rate) {
        float[] values = new float[samples];
        double seconds = (double) samples / rate;
        double slope = (0.4 * rate - 100) / seconds;
        long state = 1;
        for (int i = 0; i < samples; i++) {
            double t = (double) i / rate;
            double tone =
                    Math.sin(2 * Math.PI * (100 * t + slope * t * t / 2))
                            * Math.sin(Math.PI * t / seconds);
            state = (1664525 * state + 1013904223) % (1L << 32);
            double noise = state / (double) (1L << 32) - 0.5;
            values[i] = (float) (0.6 * tone + 0.2 * noise);
        }
        return new Waveform(values, rate);
    }

    /** Tones below 2.5 kHz that fade in and out over 50 ms, exact at every sample rate. */
    private static Waveform bandLimited(int samples, int rate, double seconds) {
        float[] values = new float[samples];
        for (int i = 0; i < samples; i++) {
            double t = (double) i / rate;
            double tones =
                    0.3 * Math.sin(2 * Math.PI * 233.7 * t + 0.1)
                            + 0.2 * Math.sin(2 * Math.PI * 701.3 * t + 1)
                            + 0.2 * Math.sin(2 * Math.PI * 1533.1 * t + 2)
                            + 0.1 * Math.sin(2 * Math.PI * 2411.9 * t + 3);
            double edge = Math.max(0, Math.min(Math.min(t, seconds - t) / 0.05, 1));
            values[i] = (float) (tones * (0.5 - 0.5 * Math.cos(Math.PI * edge)));
        }
        return new Waveform(values, rate);
    }

    private record Golden(double sum, double min, double max, TreeMap<Integer, Double> points) {

        static Golden read(String name) throws IOException {
            Golden golden = null;
            try (BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    StftGoldenTest.class.getResourceAsStream("stft-golden.txt"),
                                    StandardCharsets.US_ASCII))) {
                boolean matches = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] words = line.split(" ");
                    if (words[0].equals("case")) {
                        matches = words[1].equals(name);
                        golden = matches ? header(words) : golden;
                    } else if (matches) {
                        golden.points.put(Integer.valueOf(words[0]), Double.valueOf(words[1]));
                    }
                }
            }
            return golden;
        }

        private static Golden header(String[] words) {
            return new Golden(
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]),
                    new TreeMap<>());
        }
    }
}
