package org.audiodigit.signal.variation;

import be.tarsos.dsp.pitch.McLeodPitchMethod;
import be.tarsos.dsp.pitch.PitchDetectionResult;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Hears at which pitch a word is spoken, by TarsosDSP's method of McLeod and Wyvill (A smarter way
 * to find pitch, 2005) in the loudest pieces.
 *
 * <p>Safe to share between threads.
 */
final class PitchEstimator {

    private static final double PIECE_SECONDS = 0.064;
    private static final int PIECES = 7;

    /** The first peak of likeness that is as high as this share of the highest is the pitch. */
    private static final double CUTOFF = 0.9;

    /** Likeness of a voice with itself a period later, under which it has no pitch. */
    private static final double CLEAR = 0.7;

    private static final double LOWEST_HERTZ = 70;
    private static final double HIGHEST_HERTZ = 550;

    /** Far under the softest recording; of digital silence likeness cannot be told. */
    private static final float TRACE = 1e-6f;

    private final int rate;

    /**
     * @param rate of the recordings, in Hz
     */
    PitchEstimator(int rate) {
        this.rate = rate;
    }

    /** The median of the pitches of the loudest pieces, in Hz; none where they have none. */
    OptionalDouble heard(float[] samples) {
        int length = (int) (PIECE_SECONDS * rate);
        double[] pitches =
                IntStream.range(0, samples.length / length)
                        .mapToObj(i -> Arrays.copyOfRange(samples, i * length, (i + 1) * length))
                        .filter(piece -> energy(piece) > 0)
                        .sorted((a, b) -> Double.compare(energy(b), energy(a)))
                        .limit(PIECES)
                        .map(this::heardIn)
                        .filter(found -> found.getProbability() > CLEAR)
                        .mapToDouble(PitchDetectionResult::getPitch)
                        .filter(pitch -> pitch > LOWEST_HERTZ && pitch < HIGHEST_HERTZ)
                        .sorted()
                        .toArray();
        return pitches.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(pitches[pitches.length / 2]);
    }

    /** By the low sounds alone, of which half as many samples tell as much. */
    private PitchDetectionResult heardIn(float[] piece) {
        float[] low = new float[piece.length / 2 - 1];
        for (int i = 0; i < low.length; i++) {
            for (int k = 0; k < 4; k++) {
                low[i] += piece[2 * i + k] / 4;
            }
            low[i] += TRACE * (i % 7 - 3);
        }
        return new McLeodPitchMethod(rate / 2f, low.length, CUTOFF).getPitch(low);
    }

    private static double energy(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += (double) sample * sample;
        }
        return energy;
    }
}
