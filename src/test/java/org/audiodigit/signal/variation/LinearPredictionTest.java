package org.audiodigit.signal.variation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.audiodigit.signal.Sounds;
import org.audiodigit.signal.Windows;
import org.junit.jupiter.api.Test;

class LinearPredictionTest {

    private static final int RATE = 8000;
    private static final float[] WINDOW = Windows.hann(1200);

    private static double[] doubles(float[] samples) {
        double[] doubles = new double[samples.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = samples[i];
        }
        return doubles;
    }

    private static float[] floats(double[] samples) {
        float[] floats = new float[samples.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) samples[i];
        }
        return floats;
    }

    @Test
    void theWeightsThatMadeASoundOutOfNoiseAreFoundInIt() {
        double[] sound = doubles(Sounds.noise(0.1, 1200, RATE, 7).samples());
        new LinearPrediction(new double[] {1.2, -0.7}).resound(sound);
        double[] found = LinearPrediction.of(floats(sound), 0, WINDOW, 2).weights();
        assertThat(found[0]).isCloseTo(1.2, Offset.offset(0.06));
        assertThat(found[1]).isCloseTo(-0.7, Offset.offset(0.06));
    }

    @Test
    void theResidualResoundsAsTheSoundItWasTakenFrom() {
        float[] sound =
                Sounds.mix(Sounds.sine(440, 0.3, 1200, RATE), Sounds.noise(0.02, 1200, RATE, 4), 0)
                        .samples();
        LinearPrediction prediction = LinearPrediction.of(sound, 0, WINDOW, 12);
        float[] residual = new float[sound.length];
        prediction.residual(sound, 0, sound.length, residual);
        double[] again = doubles(residual);
        prediction.resound(again);
        assertThat(floats(again)).containsExactly(sound, Offset.offset(1e-4f));
    }

    @Test
    void whatResoundsDiesAwayHoweverPureTheTone() {
        float[] tone = Sounds.sine(1000, 1, 1200, RATE).samples();
        double[] pulse = new double[RATE];
        pulse[0] = 1;
        LinearPrediction.of(tone, 0, WINDOW, 12).resound(pulse);
        assertThat(Math.abs(pulse[RATE - 1])).isLessThan(1e-3);
    }

    @Test
    void silenceIsPredictedByNothing() {
        double[] weights = LinearPrediction.of(new float[1200], -100, WINDOW, 12).weights();
        assertThat(weights).hasSize(12).containsOnly(0);
    }
}
